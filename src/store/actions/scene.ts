import { t } from '../../locales/i18n';
import { inputProblems, inputRange } from '../../model/inputs/inputRanges';
import { loadGallery } from '../../scene/link/gallery';
import { mergeScene, sameJson } from '../../scene/merge';
import { timeMs } from '../../scene/schema/fields';
import { focusProblem, referenceProblems, settleReferences } from '../../scene/schema/references';
import { readPartial } from '../../scene/schema/schema';
import type { Layers, NodeView, PanelId, PartialScene, PowerBasis, SceneDocument } from '../../scene/types';
import { done, type Problem, type Result, refused } from '../../shared/result';
import { documentOf, documentStore } from '../document';
import { beginningOf, liveStore } from '../live';
import { followed } from '../readings/cameraOn';
import { unknownSite } from '../sites/importedSites';
import { stateNow } from '../stateNow';
import type { DocumentState } from '../types';
import { leave } from './clock';
import { change, clearHistory, flightTo, write } from './history';
import { notify } from './moment';

let asked = 0;

/**
 * Opens a document as it is, and no gallery scene that is still on its way; what it names in vain is left out. Before the first frame it is no step of undo.
 * @param story of which the document is a shot: which, from 0, and what the others start from.
 */
export function replaceScene(document: SceneDocument, story?: Pick<DocumentState, 'shot' | 'base'>): void {
  asked += 1;
  const scene = settleReferences(document);
  write({ ...documentOf(scene), ...story }, beginningOf(scene));
  if (!liveStore.getState().drawn) clearHistory();
}

/** Opens a scene of the gallery and flies there. The reader’s theme, language and units stay; of two calls the later wins. */
export async function openScene(id: string): Promise<Result> {
  asked += 1;
  const mine = asked;
  const read = await loadGallery(id);
  if (!read.ok) return read;
  if (mine !== asked)
    return refused('scene', t('Another scene was asked for meanwhile and is shown instead of {id}', { id }));
  const { theme, language, units } = documentStore.getState().scene;
  const opened = { ...settleReferences(read.value), theme, language, units };
  const { view } = liveStore.getState();
  write(documentOf(opened), { ...beginningOf(opened), view, ...flightTo(opened.camera) });
  return done;
}

/** What the reader of an article asked about before is forgotten where something else is looked into. */
const askedStill = (focus: string | null): string | null =>
  liveStore.getState().askedAbout === focus ? focus : null;

/** Problems of the merged scene that lie in what was given; others were there before and are not the caller's. */
function problemsIn(partial: PartialScene, merged: SceneDocument): Problem[] {
  const given = (path: string) => (path.split(/[.[]/)[0] ?? '') in partial;
  const inputs = partial.inputs ? inputProblems(partial.inputs) : [];
  const pinned = (partial.pinned ?? []).flatMap((scenario, i) =>
    inputProblems(scenario.inputs, `pinned[${i}].inputs`),
  );
  const found = referenceProblems(merged);
  const reason = merged.focus && unknownSite({ ...stateNow(), scene: merged }, merged.focus);
  if (reason && !found.some(({ path }) => path === 'focus'))
    found.push({ path: 'focus', message: `focus ${reason}` });
  return [...inputs, ...pinned, ...found.filter(({ path }) => given(path))];
}

/**
 * Puts a whole scene or a part of one over the present. Where anything in it is wrong, nothing changes and every
 * error is returned; keys that are not part of a scene are left out and told as a notice.
 */
export function setScene(partial: PartialScene): Result {
  const read = readPartial(partial);
  if (!read.ok) return read;
  const state = documentStore.getState();
  const merged = mergeScene(state.scene, read.value);
  const errors = problemsIn(read.value, merged);
  if (errors.length > 0) return { ok: false, errors };
  for (const note of read.notes ?? []) notify('info', note.message);
  const scene = settleReferences(merged);
  const clockMs = 'time' in read.value ? timeMs(scene.time) : null;
  write(
    {
      base: settleReferences(mergeScene(state.base, read.value)),
      ...(sameJson(scene, state.scene) ? {} : { scene }),
      ...('story' in read.value && !sameJson(scene.story, state.scene.story) ? { shot: -1 } : {}),
    },
    {
      ...('camera' in read.value ? { view: scene.camera, flight: null } : {}),
      ...(clockMs === null ? {} : { clockMs }),
      ...('focus' in read.value ? { askedAbout: askedStill(scene.focus) } : {}),
    },
  );
  return done;
}

/**
 * Looks into a site, hall, rack, node or constellation; null looks into nothing. A camera that follows something else
 * flies back out. Refuses a path that leads nowhere.
 */
export function focus(path: string | null): Result {
  const { scene } = documentStore.getState();
  if (path !== null) {
    const reason = focusProblem(String(path), scene) ?? unknownSite(stateNow(), String(path));
    if (reason !== null) return refused('focus', `focus ${reason}`);
  }
  liveStore.setState({ askedAbout: askedStill(path) });
  change({ focus: path });
  const rides = followed(liveStore.getState());
  if (path !== null && rides !== null && rides !== path) leave(path);
  return done;
}

/** Chooses a value for an input of the model, in its SI unit; the default takes the choice away. */
export function setInput(id: string, value: number): Result {
  const errors = inputProblems({ [id]: value });
  if (errors.length > 0) return { ok: false, errors };
  const { scene } = documentStore.getState();
  const { [id]: _before, ...others } = scene.inputs;
  const byDefault = value === inputRange(id)?.default && !isFromScene(id, scene);
  change({ inputs: byDefault ? others : { ...others, [id]: value } });
  return done;
}

/** Inputs that a scene's first constellation sets: the model's default is not what they fall back to. */
const isFromScene = (id: string, scene: SceneDocument): boolean =>
  scene.constellations.length > 0 && /^(node|orbit|constellation)\./.test(id);

/** All inputs as they are by default. */
export const resetInputs = (): void => change({ inputs: {} });

export const setPanel = (panel: PanelId): void => change({ panel });

export const setBasis = (basis: PowerBasis): void => change({ basis });

export const setTheme = (theme: SceneDocument['theme']): void => change({ theme });

/** Chooses how the nodes are coloured and which of them are shown; what is not named stays. */
export function setNodeView(part: Partial<NodeView>): void {
  change({ nodes: { ...documentStore.getState().scene.nodes, ...part } });
}

/** Turns a layer on or off; `earth` takes a look instead. */
export function setLayer<K extends keyof Layers>(id: K, on: Layers[K]): void {
  change({ layers: { ...documentStore.getState().scene.layers, [id]: on } });
}
