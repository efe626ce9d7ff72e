import { msg } from '../../locales/i18n';
import type { Bands } from '../../model/questions/bands';
import type { Report } from '../../model/types';
import type { SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { WorkerClient, type WorkerOptions } from '../../shared/worker';
import { tellMissing } from '../actions/bring';
import { keepBands, question, report, withRanges } from '../readings/report';
import { onState, stateNow } from '../stateNow';
import { throttled } from '../throttled';
import type { State } from '../types';
import { useSlices } from '../useDeferred';
import { useStore } from '../useStore';

/** While the clock runs, bands follow it at most this often, ms: a core is not kept busy by the clock alone. */
const clockEveryMs = 1000;

/** While a hand drags, bands follow it at most this often, ms, and for a quarter of the time at most: the globe needs the cores. */
const handEveryMs = 400;
const REST_SHARE = 3;

/** The worker ends when nobody has looked at bands for so long, ms. */
const lingerMs = 20_000;

/** Samples of a band where the page itself works them out. */
const pageSamples = 512;

/** Bands as they were worked out; the same question always has the same answer. */
interface BandsFound {
  /** Only what the model reads of a scene: see `question` of report.ts. */
  scene: SceneDocument;
  /** Milliseconds since 1970 UTC. */
  timeMs: number;
  bands: Bands;
  /** `page` where no worker could start: then with fewer samples. */
  where: 'worker' | 'page';
  /** Time that the work took, milliseconds. */
  tookMs: number;
}

/** The bands that are there, and of what. */
interface BandsState {
  /** The last that were worked out; null before the first. */
  found: BandsFound | null;
  /** False while those of the present scene and time are still being worked out. */
  current: boolean;
}

type BandsOptions = WorkerOptions<[scene: SceneDocument, timeMs: number], Bands>;

const ownWork: BandsOptions = {
  script: () => import('./bands.worker?worker&url'),
  load: async () => {
    const { bandsInSlices } = await import('../../model/questions/bands');
    return (scene, timeMs) => bandsInSlices(scene, timeMs, 1, pageSamples);
  },
  // When the page has nothing better to do; browsers without that notion: soon.
  pause: () =>
    new Promise((resolve) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
      else setTimeout(resolve, 8);
    }),
};

let options = ownWork;
let client: WorkerClient<[SceneDocument, number], Bands> | null = null;
let now: BandsState = { found: null, current: false };
let asked: { scene: object; timeMs: number } | null = null;
let ending: ReturnType<typeof setTimeout> | null = null;
let stops: (() => void)[] = [];
const listeners = new Set<() => void>();

function tell(next: BandsState): void {
  now = next;
  for (const listener of listeners) listener();
}

const isOf = (found: { scene: object; timeMs: number } | null, state: State): boolean =>
  found !== null && found.scene === question(state) && found.timeMs === state.clockMs;

function onFound(found: BandsFound): void {
  keepBands(found);
  tell({ found, current: isOf(found, stateNow()) });
}

// A choice is asked for at once; the next ones of a drag, and the clock alone, wait their turn.
const paced = throttled<State>({ getState: stateNow, subscribe: onState }, (next) => {
  if (isOf(asked, next)) return null;
  if (asked?.scene === question(next)) return clockEveryMs;
  return Math.max(handEveryMs, (1 + REST_SHARE) * (now.found?.tookMs ?? 0));
});

function askAgain(): void {
  asked = null;
  paced.look();
}

function ask(): void {
  const state = paced.getState();
  const [scene, timeMs] = [question(state), state.clockMs];
  asked = { scene, timeMs };
  client ??= new WorkerClient(options);
  const by = client;
  by.askNewest(scene, timeMs).then(
    (done) => {
      if (done && client === by)
        onFound({ scene, timeMs, bands: done.answer, where: done.where, tookMs: done.workMs });
    },
    (reason: unknown) => {
      if (client === by) tellMissing(msg('Ranges of the numbers'), askAgain, reason);
    },
  );
}

function compare(): void {
  const current = isOf(now.found, stateNow());
  if (current !== now.current) tell({ ...now, current });
}

function end(): void {
  ending = null;
  client?.dispose();
  client = null;
  asked = null;
}

/** Tells `listener` of every change of `bandsNow` until the function it gives back is called; starts the work. */
export function subscribeToBands(listener: () => void): () => void {
  listeners.add(listener);
  if (ending !== null) clearTimeout(ending);
  ending = null;
  if (stops.length === 0) {
    compare();
    stops = [onState(compare), paced.subscribe(ask)];
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const stop of stops) stop();
    stops = [];
    ending ??= setTimeout(end, lingerMs);
  };
}

/** The bands that are there now, and how they came about. */
export const bandsNow = (): BandsState => now;

const latest = { getState: (): Bands | null => now.found?.bands ?? null, subscribe: subscribeToBands };

/**
 * Bands by id of the quantity for the scene as it is: from a worker, the last ones until the new ones come; null before the
 * first. Asks again whenever the reader changes what the model reads, and once a second while the clock runs.
 */
export const useBands = (): Bands | null => useStore(latest, (bands) => bands);

/** The same for parts that are heavy to render, in slices between frames. */
export const useDeferredBands = (): Bands | null => useSlices(latest);

const banded = memoize((central: Report, bands: Bands): Report => withRanges(central, bands));

/**
 * The report with bands for its ranges. While they are of an older scene a band is widened to hold the central value of now.
 * Without bands it is `report`.
 */
export function bandedReport(state: State, bands: Bands | null): Report {
  const central = report(state);
  return bands ? banded(central, bands) : central;
}

/** For tests: how the next client is made; ends the present one and forgets its bands. */
export function restartBands(next: Partial<BandsOptions>): void {
  end();
  options = { ...ownWork, ...next };
  now = { found: null, current: false };
  if (listeners.size > 0) {
    compare();
    paced.look();
  }
}
