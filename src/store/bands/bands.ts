import { useSyncExternalStore } from 'react';
import { t } from '../../locales/i18n';
import type { Bands } from '../../model/questions/bands';
import type { Report } from '../../model/types';
import type { SceneDocument } from '../../scene/types';
import { WorkerClient, type WorkerOptions } from '../../shared/worker';
import { notify } from '../actions/moment';
import { keepBands, question, report, withRanges } from '../readings/report';
import { remember } from '../remember';
import { store } from '../store';
import type { State } from '../types';

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
export interface BandsFound {
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
export interface BandsState {
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
let askedAtMs = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | null = null;
let ending: ReturnType<typeof setTimeout> | null = null;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

function tell(next: BandsState): void {
  now = next;
  for (const listener of listeners) listener();
}

const isOf = (found: { scene: object; timeMs: number } | null, state: State): boolean =>
  found !== null && found.scene === question(state) && found.timeMs === state.clockMs;

function onFound(found: BandsFound): void {
  keepBands(found);
  tell({ found, current: isOf(found, store.getState()) });
}

function ask(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const state = store.getState();
  const [scene, timeMs] = [question(state), state.clockMs];
  asked = { scene, timeMs };
  askedAtMs = performance.now();
  client ??= new WorkerClient(options);
  const by = client;
  by.askNewest(scene, timeMs).then(
    (done) => {
      if (done && client === by)
        onFound({ scene, timeMs, bands: done.answer, where: done.where, tookMs: done.workMs });
    },
    (reason: unknown) => {
      if (client === by)
        notify(
          'warning',
          t('The ranges of the numbers could not be worked out: {reason}', { reason: String(reason) }),
        );
    },
  );
}

function onStore(): void {
  const state = store.getState();
  const current = isOf(now.found, state);
  if (current !== now.current) tell({ ...now, current });
  if (isOf(asked, state)) return;
  // A choice is asked for at once; the next ones of a drag, and the clock alone, wait their turn.
  const chosen = asked?.scene !== question(state);
  const everyMs = chosen ? Math.max(handEveryMs, (1 + REST_SHARE) * (now.found?.tookMs ?? 0)) : clockEveryMs;
  const waitMs = everyMs - (performance.now() - askedAtMs);
  if (waitMs <= 0) {
    ask();
    return;
  }
  // A choice does not wait for the clock's turn.
  if (chosen && timer !== null) clearTimeout(timer);
  if (chosen || timer === null) timer = setTimeout(ask, waitMs);
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
  if (!stop) {
    stop = store.subscribe(onStore);
    onStore();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    ending ??= setTimeout(end, lingerMs);
  };
}

/** The bands that are there now, and how they came about. */
export const bandsNow = (): BandsState => now;

/**
 * Bands by id of the quantity for the scene as it is: from a worker, the last ones until the new ones come; null before the
 * first. Asks again whenever the reader changes what the model reads, and once a second while the clock runs.
 */
export function useBands(): Bands | null {
  return useSyncExternalStore(
    subscribeToBands,
    () => now.found?.bands ?? null,
    () => null,
  );
}

/** The same with where they were worked out, and whether they are of the present scene. */
export function useBandsState(): BandsState {
  return useSyncExternalStore(subscribeToBands, bandsNow, bandsNow);
}

const banded = remember((central: Report, bands: Bands): Report => withRanges(central, bands));

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
  if (listeners.size > 0) onStore();
}
