/**
 * A value from a date on, in the unit of its chart. `value` null is unknown: drawn as nothing and named as missing,
 * never as zero. `low` and `high` null or absent: no range is known.
 */
export interface Step {
  timeMs: number;
  value: number | null;
  low?: number | null;
  high?: number | null;
  state: 'reported' | 'projected';
  /** Where the figures stand in the facts whose product it is: `sites/colossus-1/capacity/0/itPowerW`. */
  figures?: readonly string[];
}

/** Dated steps of one site or kind, sorted by time; before the first step the value is zero. */
export interface StepSeries {
  id: string;
  name: string;
  steps: readonly Step[];
  /** True where what is projected is announced only, not yet being built. */
  announced?: boolean;
}

/** How real a part of the stack is, from the ground up. */
export type Layer = 'reported' | 'projected' | 'announced';
export const layers: readonly Layer[] = ['reported', 'projected', 'announced'];

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

export interface Band {
  id: string;
  name: string;
  parts: BandPart[];
}

/** The sum over all series while none changes. */
export interface TotalStep extends Record<Layer, number> {
  fromMs: number;
  toMs: number;
  /** Sums of the low and the high ends; where a series has no range, of its value. */
  low: number;
  high: number;
}

/** The step that holds at `timeMs`, or null before the first. */
export function stepAt(series: StepSeries, timeMs: number): Step | null {
  let found: Step | null = null;
  for (const step of series.steps) {
    if (step.timeMs > timeMs) break;
    found = step;
  }
  return found;
}

/** Times in [fromMs, toMs] between which no series changes, both ends included, ascending. */
function breakpoints(series: readonly StepSeries[], fromMs: number, toMs: number): number[] {
  const times = new Set([fromMs, toMs]);
  for (const one of series) {
    for (const { timeMs } of one.steps) if (timeMs > fromMs && timeMs < toMs) times.add(timeMs);
  }
  return [...times].sort((a, b) => a - b);
}

/** What stands of a series at a time by its last reported step, and what a projected step in force adds to it. */
export function splitAt(series: StepSeries, timeMs: number): Record<Layer, number> {
  let reported = 0;
  let inForce = 0;
  for (const step of series.steps) {
    if (step.timeMs > timeMs) break;
    inForce = step.value ?? 0;
    if (step.state === 'reported') reported = inForce;
  }
  const stands = Math.min(reported, inForce);
  const toCome = inForce - stands;
  return {
    reported: stands,
    projected: series.announced ? 0 : toCome,
    announced: series.announced ? toCome : 0,
  };
}

/**
 * Stacks what is reported of all series in the order given, and above it, in the same order, what is projected, then
 * what is only announced: what stands goes on standing under what is to come. Runs of zero or unknown leave no area.
 */
export function stackSteps(series: readonly StepSeries[], fromMs: number, toMs: number): Band[] {
  const times = breakpoints(series, fromMs, toMs);
  const bands: Band[] = series.map(({ id, name }) => ({ id, name, parts: [] }));
  for (let i = 0; i + 1 < times.length; i++) {
    const start = times[i] as number;
    const end = times[i + 1] as number;
    const split = series.map((one) => splitAt(one, start));
    let low = 0;
    for (const state of layers) {
      split.forEach((part, k) => {
        const value = part[state];
        if (value <= 0) return;
        addRun(bands[k] as Band, state, [start, end], low, low + value);
        low += value;
      });
    }
  }
  return bands;
}

function addRun(
  band: Band,
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

/** The sum at one time, by how real it is, with its low and high ends. Unknown adds nothing. */
export function totalAt(series: readonly StepSeries[], timeMs: number): Omit<TotalStep, 'fromMs' | 'toMs'> {
  const total = { reported: 0, projected: 0, announced: 0, low: 0, high: 0 };
  for (const one of series) {
    const split = splitAt(one, timeMs);
    for (const layer of layers) total[layer] += split[layer];
    const step = stepAt(one, timeMs);
    const value = step?.value ?? 0;
    total.low += step?.low ?? value;
    total.high += step?.high ?? value;
  }
  return total;
}

/** The sum over the series between breakpoints, reported, projected and announced apart. Unknown adds nothing. */
export function totalSteps(series: readonly StepSeries[], fromMs: number, toMs: number): TotalStep[] {
  const times = breakpoints(series, fromMs, toMs);
  return times
    .slice(0, -1)
    .map((start, i) => ({ fromMs: start, toMs: times[i + 1] as number, ...totalAt(series, start) }));
}

/** All layers together. */
export const sumOf = (split: Record<Layer, number>): number =>
  split.reported + split.projected + split.announced;

/** The largest sum; 0 where nothing is known. */
export function peak(totals: readonly TotalStep[]): number {
  return totals.reduce((most, total) => Math.max(most, sumOf(total)), 0);
}

/** What each series holds at a time; `value` null is unknown, 0 is before its first step. */
export function readingAt(series: readonly StepSeries[], timeMs: number) {
  return series.map((one) => {
    const step = stepAt(one, timeMs);
    return { id: one.id, name: one.name, value: step ? step.value : 0, state: step?.state ?? null };
  });
}
