import { type NodeLegend, nodeLegend } from '../store/select';
import type { State } from '../store/types';

/** Constellations named in the legend; of more, the rest is counted. */
const NAMED_AT_MOST = 9;

/** A constellation in the legend. */
export interface LegendName {
  id: string;
  title: string;
  /** Its place among all of the scene, which gives its colour. */
  index: number;
}

type Entries = Extract<NodeLegend, { colorBy: 'constellation' }>['entries'];

/** The constellations that are shown, parted into those that the legend names and those that it counts. */
export function legendNames(
  entries: Entries,
  hidden: readonly string[],
): { named: LegendName[]; counted: LegendName[] } {
  const shown = entries
    .map(({ id, title }, index) => ({ id, title, index }))
    .filter(({ id }) => !hidden.includes(id));
  return { named: shown.slice(0, NAMED_AT_MOST), counted: shown.slice(NAMED_AT_MOST) };
}

/** The same of a state; null where the legend is not by constellation. */
export function legendNamesOf(state: State): ReturnType<typeof legendNames> | null {
  const legend = nodeLegend(state);
  return legend.colorBy === 'constellation' ? legendNames(legend.entries, state.scene.nodes.hidden) : null;
}
