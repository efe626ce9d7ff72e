import { msg, t } from '../locales/i18n';
import type { Explanation, NodeState } from '../model/types';
import { timeMs } from '../scene/schema/fields';
import { parsePath } from '../scene/schema/path';
import { tileHost } from '../scene/schema/tileAddress';
import type { PartialScene } from '../scene/types';
import { loadTwice } from '../shared/loadTwice';
import type { Result } from '../shared/result';
import { bring } from '../store/actions/bring';
import { flyTo, pause, play, setTime } from '../store/actions/clock';
import { allowTiles } from '../store/actions/moment';
import { focus, openScene, resetInputs, setInput, setScene } from '../store/actions/scene';
import { next, previous, shot } from '../store/actions/story';
import { constellations, nodeReading } from '../store/nodes/orbitReadings';
import { cameraOn } from '../store/readings/cameraOn';
import { currentScene, link } from '../store/readings/currentScene';
import { explanation, rangedReport } from '../store/readings/report';
import { stateNow } from '../store/stateNow';
import type { WorldHandle } from '../world/handle';
import { noStats } from '../world/profile/worldStats';
import type { Groundtrack, HostExplanation, ImportResult } from './api';
import type { HostEvents } from './events';
import { shotVerbs } from './shotVerbs';

/** Any argument as text that can stand in a sentence: hosts are not type-checked, and some objects refuse `String`. */
function asText(argument: unknown): string {
  try {
    return String(argument);
  } catch {
    return typeof argument;
  }
}

function unknownQuantity(id: string): HostExplanation {
  return {
    id,
    label: id,
    formula: null,
    quantity: { value: null, low: null, high: null, unit: '1', basis: 'derived', sources: [] },
    note: `There is no quantity “${id}”. getReport().quantities has the ids.`,
    inputs: [],
    sources: [],
  };
}

/** A chain with its words said in the page's language. */
const said = (step: Explanation): HostExplanation => ({
  ...step,
  label: t(step.label),
  formula: step.formula && t(step.formula),
  note: step.note && t(step.note),
  inputs: step.inputs.map(said),
});

function nodeStateOf(id: string, index: number, iso?: string): NodeState {
  const state = stateNow();
  const atMs = iso === undefined ? state.clockMs : timeMs(iso);
  if (atMs === null)
    throw new RangeError(`iso must be an ISO 8601 time with its zone, 1950 to 2100; found ${asText(iso)}`);
  const found = Number.isInteger(index) ? nodeReading(state, id, index, atMs) : null;
  if (found) return found;
  const known = constellations(state).map((c) => `${c.id} (0 to ${c.nodes - 1})`);
  throw new RangeError(
    `There is no node ${asText(id)}/${asText(index)}; this scene has ${known.join(', ') || 'none'}.`,
  );
}

function importText(file: { name: string; text: string } | null | undefined): Promise<ImportResult> {
  const name = typeof file?.name === 'string' ? file.name : 'file';
  if (typeof file?.text === 'string') {
    const { text } = file;
    return loadTwice(() => import('../store/actions/files')).then(({ importFile }) =>
      importFile({ name, text }),
    );
  }
  const message = `${name}: importFile needs { name, text } with the text of a scene file or of a list of satellites or sites.`;
  return Promise.resolve({ accepted: 0, rejected: [{ line: 0, message }], id: '' });
}

/** A host page could fetch pictures by itself: those of a scene of its own need no further leave. */
function setSceneOf(scene: PartialScene): Result {
  const result = setScene(scene);
  if (result.ok && scene.tiles) allowTiles(tileHost(scene.tiles.address));
  return result;
}

/** Looks at what a path names, as a click on it would. */
function focusAndFly(path: string | null): Result {
  const result = focus(path);
  const named = result.ok && path !== null ? parsePath(path) : null;
  if (named?.kind === 'satellite')
    void bring(msg('Real satellite'), async () => {
      const { flyToSatellite } = await import('../store/actions/satellite');
      return flyToSatellite(named.number);
    });
  if (named?.kind === 'site' && named.hall !== null && path !== null) {
    void bring(msg('Campus'), async () => (await import('../store/actions/descent')).descend(path, false));
    return result;
  }
  const camera = named && path !== null ? cameraOn(stateNow(), path) : null;
  if (camera) flyTo(camera);
  return result;
}

const waitForWorld = (world: () => WorldHandle | null): Promise<WorldHandle> => {
  const handle = world();
  return handle
    ? Promise.resolve(handle)
    : Promise.reject(new Error('The globe is not drawn in this browser.'));
};

const exports = () => loadTwice(() => import('../export/forHosts'));

/**
 * The host's verbs over the store and the mounted world.
 * @param world null while none is mounted.
 */
export function createApi(
  world: () => WorldHandle | null,
  ready: Promise<void>,
  events: HostEvents,
  destroy: () => void,
): Groundtrack {
  return {
    version: 1,
    ready,
    getScene: () => structuredClone(currentScene(stateNow())),
    setScene: setSceneOf,
    openScene: (id) => openScene(asText(id)),
    getReport: () => structuredClone(rangedReport(stateNow())),
    explain: (quantityId) => {
      const id = asText(quantityId);
      const found = explanation(stateNow(), id);
      return structuredClone(found ? said(found) : unknownQuantity(id));
    },
    setInput: (id, value) => setInput(asText(id), value),
    resetInputs,
    setTime: (iso) => setTime(iso),
    play: (rate) => play(rate),
    pause,
    focus: (path) => focusAndFly(path === null ? null : asText(path)),
    shot: (index) => shot(typeof index === 'number' ? index : Number.NaN),
    next,
    previous,
    ...shotVerbs,
    nodes: (id) => ({ count: constellations(stateNow()).find((c) => c.id === id)?.nodes ?? 0 }),
    nodeState: nodeStateOf,
    pick: (x, y) => Promise.resolve(world()?.pick(x, y) ?? null),
    importFile: importText,
    link: () => link(stateNow(), window.location.href),
    project: (path) => world()?.project(asText(path)) ?? null,
    stats: () => world()?.stats() ?? noStats,
    snapshot: async (options) => (await waitForWorld(world)).snapshot(options),
    film: async (options) => (await exports()).filmForHost(await waitForWorld(world), options),
    exportHtml: async () => (await exports()).htmlForHost(),
    on: (event, fn) => events.on(event, fn),
    destroy,
  };
}
