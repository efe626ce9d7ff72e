import type { NodeLegendModel } from '../../store/nodes/nodeReadings';

/** Constellations named in the legend; of more, the rest is counted. Fewer where they would cover a small globe. */
const NAMED_AT_MOST = 9;
const NAMED_AT_MOST_SMALL = 4;

/** Windows that are small to the legend. */
export const SMALL_LEGEND = '(max-width: 640px), (max-height: 420px)';

const namedAtMost = (): number =>
  globalThis.matchMedia?.(SMALL_LEGEND).matches ? NAMED_AT_MOST_SMALL : NAMED_AT_MOST;

/** A constellation in the legend. */
interface LegendName {
  id: string;
  title: string;
  /** Its place among all of the scene, which gives its colour. */
  index: number;
}

type Entries = Extract<NodeLegendModel, { colorBy: 'constellation' }>['entries'];

/** The constellations that are shown, parted into those that the legend names and those that it counts. */
export function legendNames(
  entries: Entries,
  hidden: readonly string[],
): { named: LegendName[]; counted: LegendName[] } {
  const shown = entries
    .map(({ id, title }, index) => ({ id, title, index }))
    .filter(({ id }) => !hidden.includes(id));
  // One more takes no more room than the line that would count it.
  const named = shown.length === namedAtMost() + 1 ? shown.length : namedAtMost();
  return { named: shown.slice(0, named), counted: shown.slice(named) };
}
