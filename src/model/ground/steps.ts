import type { SiteStatus } from '../../facts/types';

/**
 * A value from a date on, in the unit of its series. `value` null is unknown: drawn as nothing and named as missing,
 * never as zero. `low` and `high` null: no range is known.
 */
export interface Step {
  timeMs: number;
  value: number | null;
  low: number | null;
  high: number | null;
  state: 'reported' | 'projected';
  /**
   * From when on it is told as far as the facts know, milliseconds since 1970 UTC: what is reported from its own day, what is projected
   * from the date of the earliest source. Where left out it always was.
   */
  toldMs?: number;
  /** Where the figures stand in the facts whose product it is: `sites/colossus-1/capacity/0/itPowerW`. */
  figures: readonly string[];
}

/** Dated steps of one site or kind, sorted by time; before the first step the value is zero. */
export interface StepSeries {
  id: string;
  name: string;
  steps: readonly Step[];
  /** True where what is projected is announced only, not yet being built. */
  announced: boolean;
}

/** How real a part of a sum is, from the ground up. */
export type Layer = 'reported' | 'projected' | 'announced';
export const layers: readonly Layer[] = ['reported', 'projected', 'announced'];

/** A row of the split by status. */
export type StatusRow = 'operating' | 'construction' | 'proposed';

/** A row of the split, or what stands together with all that is to come. */
export type StatusPart = StatusRow | 'most';

/** What gives a number: the step with more, and the one whose value is taken from it; null is none, which counts 0. */
export type StepPair = readonly [more: Step | null, less: Step | null];

/** The last of some rows that has begun; of two that begin together the later in the list. null before the first. */
export function inForce<T>(rows: readonly T[], timeMs: number, startMs: (row: T) => number): T | null {
  let found: T | null = null;
  for (const row of rows)
    if (startMs(row) <= timeMs && (found === null || startMs(row) >= startMs(found))) found = row;
  return found;
}

const startOf = (step: Step): number => step.timeMs;
/** Never for what is not reported. */
const reportedStartOf = (step: Step): number =>
  step.state === 'reported' ? step.timeMs : Number.POSITIVE_INFINITY;

/** The step that holds at `timeMs`, a projection too; null before the first. */
export const stepAt = ({ steps }: Pick<StepSeries, 'steps'>, timeMs: number): Step | null =>
  inForce(steps, timeMs, startOf);

/** What stands as far as is known: the last reported step that has begun; null before the first. */
export const standsAt = ({ steps }: Pick<StepSeries, 'steps'>, timeMs: number): Step | null =>
  inForce(steps, timeMs, reportedStartOf);

const worthOf = (step: Step | null): number => step?.value ?? 0;

/** The greatest known of some steps, the first of equals; null where none is known. */
const greatest = (steps: readonly (Step | null | undefined)[]): Step | null =>
  steps.reduce<Step | null>(
    (a, b) => (b && b.value !== null && (a === null || b.value > worthOf(a)) ? b : a),
    null,
  );

/** What is told by a time, of that time and of later ones. */
export const toldBy = ({ steps }: Pick<StepSeries, 'steps'>, timeMs: number): readonly Step[] =>
  steps.filter(({ toldMs = Number.NEGATIVE_INFINITY }) => toldMs <= timeMs);

/**
 * The most of what stands, what is in force and what comes last of all that was told by then; null where nothing was known then of
 * what is to come.
 */
export function mostAt(series: Pick<StepSeries, 'steps'>, timeMs: number): Step | null {
  const [stands, now] = [standsAt(series, timeMs), stepAt(series, timeMs)];
  const last = toldBy(series, timeMs).at(-1);
  // Before its first row a site has no power, which says nothing of what it is to have.
  return !last || (last.value === null && !worthOf(stands) && !worthOf(now))
    ? null
    : greatest([stands, now, last]);
}

/** What a series gives to a layer of the sum at a time, or to all of it: what stands, and what a projection in force adds. */
export function layerTerms(series: StepSeries, layer: Layer | 'sum', timeMs: number): StepPair {
  const now = stepAt(series, timeMs);
  if (layer === 'sum') return [now, null];
  const stands = standsAt(series, timeMs);
  const less = worthOf(stands) > worthOf(now) ? now : stands;
  if (layer === 'reported') return [less, null];
  return (layer === 'announced') === series.announced ? [now, less] : [null, null];
}

/** Withdrawn, or disputed whether it goes on: no deal of it counts, and nothing of it is to come. */
export const isGivenUp = (status: SiteStatus): boolean => status === 'withdrawn' || status === 'disputed';

/**
 * What a series gives to a row of the split by status at a time: what stands by reports is operating; the rest of the most counts
 * as announced where the site is only that, as under construction elsewhere. A contract says nothing of what stands: it counts
 * under its site's status, once it is announced, and tells of nothing more to come. Sites that are given up, or said to be, count for nothing.
 * @param status of the site at that time; null before anything was told of it, when it counts for nothing.
 */
export function statusTerms(
  series: StepSeries,
  status: SiteStatus | null,
  row: StatusPart,
  byContract: boolean,
  timeMs: number,
): StepPair {
  if (status === null || isGivenUp(status)) return [null, null];
  const toCome = status === 'announced' ? 'proposed' : 'construction';
  const stands = standsAt(series, timeMs);
  if (byContract && row === 'most') return [stands, null];
  if (byContract) return [row === (status === 'operating' ? status : toCome) ? stands : null, null];
  if (row === 'operating') return [stands, null];
  if (row === 'most') return [mostAt(series, timeMs), null];
  return row === toCome ? [mostAt(series, timeMs), stands] : [null, null];
}

/** What terms give; unknown gives nothing. */
export const givenBy = ([more, less]: StepPair): number => Math.max(0, worthOf(more) - worthOf(less));

/** The sum over all series, by how real it is, with the sums of its low and high ends: of the value where there is no range. */
export interface Total extends Record<Layer, number> {
  low: number;
  high: number;
}

/** The sum while none of its series changes. */
export interface TotalStep extends Total {
  fromMs: number;
  toMs: number;
}

const nothing = (): Total => ({ reported: 0, projected: 0, announced: 0, low: 0, high: 0 });
const parts = [...layers, 'low', 'high'] as const;

/** What one series gives to the sum at a time. */
function shareAt(one: StepSeries, timeMs: number): Total {
  const share = nothing();
  for (const layer of layers) share[layer] = givenBy(layerTerms(one, layer, timeMs));
  const now = stepAt(one, timeMs);
  share.low = now?.low ?? worthOf(now);
  share.high = now?.high ?? worthOf(now);
  return share;
}

/** The sum at one time. Unknown adds nothing. */
export function totalAt(series: readonly StepSeries[], timeMs: number): Total {
  const total = nothing();
  for (const one of series) {
    const share = shareAt(one, timeMs);
    for (const part of parts) total[part] += share[part];
  }
  return total;
}

/** Times in [fromMs, toMs] between which no series changes, both ends included, ascending. */
export function breakpoints(series: readonly StepSeries[], fromMs: number, toMs: number): number[] {
  const times = new Set([fromMs, toMs]);
  for (const { steps } of series)
    for (const { timeMs } of steps) if (timeMs > fromMs && timeMs < toMs) times.add(timeMs);
  return [...times].sort((a, b) => a - b);
}

/**
 * The sums from each of `timesMs` but the last on, as `totalAt` gives them.
 * @param timesMs ascending; every time between the first and the last at which a series changes is one of them. A series is asked
 *   once for each of its own steps and not at those of all others, so that a change of many sites does not hold a frame up.
 */
export function totalsBetween(series: readonly StepSeries[], timesMs: readonly number[]): Total[] {
  const [fromMs, toMs] = [timesMs[0]!, timesMs.at(-1)!];
  const places = new Map(timesMs.map((timeMs, place) => [timeMs, place]));
  const sums = parts.map((part) => [part, new Float64Array(timesMs.length - 1)] as const);
  for (const one of series) {
    const own = breakpoints([one], fromMs, toMs).map((timeMs) => [timeMs, places.get(timeMs)!] as const);
    own.slice(0, -1).forEach(([timeMs, start], k) => {
      const share = shareAt(one, timeMs);
      const end = own[k + 1]![1];
      for (const [part, sum] of sums) {
        const more = share[part];
        if (more !== 0) for (let place = start; place < end; place++) sum[place]! += more;
      }
    });
  }
  return timesMs.slice(0, -1).map((_, place) => {
    const total = nothing();
    for (const [part, sum] of sums) total[part] = sum[place]!;
    return total;
  });
}

/** The sum between breakpoints. */
export function totalSteps(series: readonly StepSeries[], fromMs: number, toMs: number): TotalStep[] {
  const times = breakpoints(series, fromMs, toMs);
  return totalsBetween(series, times).map((total, i) => ({
    fromMs: times[i]!,
    toMs: times[i + 1]!,
    ...total,
  }));
}

/** All layers together. */
export const sumOf = (split: Record<Layer, number>): number =>
  split.reported + split.projected + split.announced;

/** The largest sum; 0 where nothing is known. */
export const peak = (totals: readonly TotalStep[]): number => Math.max(0, ...totals.map(sumOf));
