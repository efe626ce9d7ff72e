import {
  breakpoints,
  givenBy,
  type Layer,
  layers,
  layerTerms,
  type StepSeries,
} from '../../model/ground/steps';

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

/**
 * Stacks what is reported of all series in the order given, and above it, in the same order, what is projected, then
 * what is only announced: what stands goes on standing under what is to come. Runs of zero or unknown leave no area.
 */
export function stackSteps(series: readonly StepSeries[], fromMs: number, toMs: number): StackedBand[] {
  const times = breakpoints(series, fromMs, toMs);
  const bands: StackedBand[] = series.map(({ id, name }) => ({ id, name, parts: [] }));
  for (let i = 0; i + 1 < times.length; i++) {
    const [start, end] = [times[i]!, times[i + 1]!];
    let low = 0;
    for (const state of layers) {
      series.forEach((one, k) => {
        const value = givenBy(layerTerms(one, state, start));
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
