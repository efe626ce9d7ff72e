import { release, siteById } from '../../facts/release';
import type { DetailedSite } from '../../facts/types';
import { language, type UiLanguage } from '../../locales/i18n';
import type { ModelContext } from '../../model/formulas/orbitFormulas';
import type { Graph } from '../../model/graph/graph';
import type { Bands } from '../../model/questions/bands';
import type { Explanation, Quantity, Report } from '../../model/types';
import { emptyScene } from '../../scene/defaults';
import type { Constellation, ImportedFile, SceneDocument } from '../../scene/types';

import { loadTwice } from '../../shared/loadTwice';
import { memoize } from '../../shared/memoize';

import { importedSiteById, importedSites } from '../sites/importedSites';
import type { State } from '../types';

/** The model's answers, which the first picture does not need. */
type Model = Pick<
  typeof import('../../model/graph/answers'),
  'answers' | 'answerGraph' | 'importedGraph' | 'importedQuantities'
>;

let model: Model | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads the model; what is asked before that has no numbers yet. Panels and hosts wait for it. Rejects with the loader's
 * reason, and may then be asked again.
 */
export function loadModel(): Promise<void> {
  loading ??= loadTwice(() => import('../../model/graph/answers')).then(
    (loaded) => {
      model = loaded;
    },
    (reason: unknown) => {
      loading = null;
      throw reason;
    },
  );
  return loading;
}

// The model reads these parts of a scene alone: a theme or a camera asks no new report.
const asked = memoize(
  (
    constellations: Constellation[],
    inputs: Record<string, number>,
    sites: string[] | null,
    focus: string | null,
  ): SceneDocument => ({
    ...emptyScene,
    constellations,
    inputs,
    sites,
    focus,
  }),
);

/** Of what is in focus the site alone: a hall of it asks no new report. */
const siteFocus = (focus: string | null) => /^site:[^/]+/.exec(focus ?? '')?.[0] ?? null;

/** What the model reads of the scene; the same object while none of it changes. */
export const question = ({ scene }: State): SceneDocument =>
  asked(scene.constellations, scene.inputs, scene.sites, siteFocus(scene.focus));

const evaluated = memoize(
  (by: Model, scene: SceneDocument, timeMs: number): Report => by.answers(scene, timeMs),
);
const unanswered = memoize(
  (timeMs: number): Report => ({ facts: release.id, time: new Date(timeMs).toISOString(), quantities: {} }),
);

/** Every number that the model has for the scene now; none before `loadModel`. */
export function report(state: State): Report {
  return model ? evaluated(model, question(state), state.clockMs) : unanswered(state.clockMs);
}

const graphOfImported = memoize(
  (
    by: Model,
    scene: SceneDocument,
    timeMs: number,
    sites: DetailedSite[],
    files: readonly ImportedFile[],
    _words: UiLanguage,
  ) => by.importedGraph(scene, timeMs, sites, files),
);
const ofImported = (by: Model, state: State, sites: DetailedSite[]) =>
  graphOfImported(by, question(state), state.clockMs, sites, state.scene.imports, language());
const quantitiesOf = memoize((by: Model, graph: ReturnType<typeof ofImported>) =>
  by.importedQuantities(graph),
);
const alone = memoize((site: DetailedSite): DetailedSite[] => [site]);

/**
 * The model's numbers of one site now, by id: those of the report for a site of the facts, else worked out for the imported site
 * by the same formulas. None before `loadModel`.
 */
export function siteQuantities(state: State, siteId: string): Report['quantities'] {
  const site = importedSiteById(state, siteId);
  if (!model || !site || siteById(siteId)) return report(state).quantities;
  return quantitiesOf(model, ofImported(model, state, alone(site)));
}

const graphAt = memoize((by: Model, scene: SceneDocument, timeMs: number) => by.answerGraph(scene, timeMs));

/**
 * The model's graph now, or that of an imported site by its id; null before `loadModel`. With what is worked out already for the
 * same scene and time.
 */
export function graphOf(state: State, siteId: string | null = null): Graph<ModelContext> | null {
  if (!model) return null;
  const site = siteId === null || siteById(siteId) ? null : importedSiteById(state, siteId);
  return site ? ofImported(model, state, alone(site)) : graphAt(model, question(state), state.clockMs);
}

/** The site that a number is of, by its id; null for other numbers. */
export const siteIdIn = (id: string): string | null => /^site\.([^.]+)\./.exec(id)?.[1] ?? null;

/** One number now by its id; null for an id that the model does not have. */
export const modelQuantity = (state: State, id: string): Quantity | null =>
  graphOf(state, siteIdIn(id))?.quantity(id) ?? null;

/** The chain behind one number now, down to its sources; null for an id that the model does not have. */
export const explanation = (state: State, id: string): Explanation | null =>
  graphOf(state, siteIdIn(id))?.explanation(id) ?? null;

/** A number with its band for a range, widened to hold its value; as it is where it is unknown or has none. */
export function ranged(quantity: Quantity, band: Bands[string] | undefined): Quantity {
  const { value } = quantity;
  if (!band || band.byEnds || value === null) return quantity;
  return { ...quantity, low: Math.min(band.low, value), high: Math.max(band.high, value) };
}

/** A report with bands for ranges. */
export function withRanges(central: Report, bands: Bands): Report {
  const quantities = { ...central.quantities };
  for (const id in bands) if (quantities[id]) quantities[id] = ranged(quantities[id], bands[id]);
  return { ...central, quantities };
}

/** A report with the numbers of the imported sites beside those of the facts. The sums stay those of the facts. */
function withImported(state: State, central: Report): Report {
  const sites = importedSites(state);
  if (!model || sites.length === 0) return central;
  const more = quantitiesOf(model, ofImported(model, state, sites));
  return { ...central, quantities: { ...central.quantities, ...more } };
}

let kept: { scene: SceneDocument; timeMs: number; bands: Bands } | null = null;

/** Keeps the bands that were worked out last, for `rangedReport`. */
export function keepBands(found: { scene: SceneDocument; timeMs: number; bands: Bands }): void {
  kept = found;
}

/**
 * The report as hosts get it: ranges are the bands where the last ones are of exactly this scene and time, else those of
 * the corners.
 */
export function rangedReport(state: State): Report {
  const central = withImported(state, report(state));
  return model && kept?.scene === question(state) && kept.timeMs === state.clockMs
    ? withRanges(central, kept.bands)
    : central;
}
