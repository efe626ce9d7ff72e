import { breakpoints, type Layer, layers, type StepSeries, totalsBetween } from '../../model/ground/steps';

export interface BandPoint {
  timeMs: number;
  low: number;
  high: number;
}

/** A run of one series' area in which the state does not change. */
export interface BandPart {
  state: Layer;
  points: BandPoint[];
}

export interface StackedBand {
  id: string;
  name: string;
  parts: BandPart[];
}

/** Series that are stacked as one. */
export interface StepGroup {
  id: string;
  name: string;
  series: readonly StepSeries[];
}

/** Each series a band of its own; see `stackGroups`. */
export const stackSteps = (series: readonly StepSeries[], fromMs: number, toMs: number): StackedBand[] =>
  stackGroups(
    series.map((one) => ({ id: one.id, name: one.name, series: [one] })),
    fromMs,
    toMs,
  );

/**
 * Stacks what is reported of all groups in the order given, and above it, in the same order, what is projected, then
 * what is only announced: what stands goes on standing under what is to come. Runs of zero or unknown leave no area.
 */
export function stackGroups(groups: readonly StepGroup[], fromMs: number, toMs: number): StackedBand[] {
  const times = breakpoints(
    groups.flatMap(({ series }) => series),
    fromMs,
    toMs,
  );
  const bands: StackedBand[] = groups.map(({ id, name }) => ({ id, name, parts: [] }));
  const totals = groups.map(({ series }) => totalsBetween(series, times));
  for (let i = 0; i + 1 < times.length; i++) {
    const [start, end] = [times[i]!, times[i + 1]!];
    let low = 0;
    for (const state of layers) {
      totals.forEach((total, k) => {
        const value = total[i]![state];
        if (value <= 0) return;
        addRun(bands[k]!, state, [start, end], low, low + value);
        low += value;
      });
    }
  }
  return bands;
}

function addRun(
  band: StackedBand,
  state: Layer,
  [start, end]: readonly [number, number],
  low: number,
  high: number,
) {
  const last = band.parts.findLast((part) => part.state === state);
  const joins = last?.points[last.points.length - 1]?.timeMs === start;
  const part: BandPart = joins && last ? last : { state, points: [] };
  if (!joins) band.parts.push(part);
  part.points.push({ timeMs: start, low, high }, { timeMs: end, low, high });
}
