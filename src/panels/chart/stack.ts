/** Power from a date on. `powerW` null is unknown: drawn as nothing and named as missing, never as zero. */
export interface PowerStep {
  timeMs: number;
  powerW: number | null;
  state: 'reported' | 'projected';
}

/** One site's dated steps, sorted by time; before the first step the power is zero. */
export interface StepSeries {
  id: string;
  name: string;
  steps: readonly PowerStep[];
}

export interface BandPoint {
  timeMs: number;
  lowW: number;
  highW: number;
}

/** A run of one site's area in which the state does not change. */
export interface BandPart {
  state: 'reported' | 'projected';
  points: BandPoint[];
}

export interface Band {
  id: string;
  name: string;
  parts: BandPart[];
}

export interface TotalStep {
  fromMs: number;
  toMs: number;
  reportedW: number;
  projectedW: number;
}

/** The step that holds at `timeMs`, or null before the first. */
export function stepAt(series: StepSeries, timeMs: number): PowerStep | null {
  let found: PowerStep | null = null;
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
function splitAt(series: StepSeries, timeMs: number): { reportedW: number; projectedW: number } {
  let reportedW = 0;
  let inForceW = 0;
  for (const step of series.steps) {
    if (step.timeMs > timeMs) break;
    inForceW = step.powerW ?? 0;
    if (step.state === 'reported') reportedW = inForceW;
  }
  const standsW = Math.min(reportedW, inForceW);
  return { reportedW: standsW, projectedW: inForceW - standsW };
}

/**
 * Stacks what is reported of all series in the order given, and above it, in the same order, what is projected: what
 * stands goes on standing under what is to come. Runs of zero or unknown power leave no area.
 */
export function stackSteps(series: readonly StepSeries[], fromMs: number, toMs: number): Band[] {
  const times = breakpoints(series, fromMs, toMs);
  const bands: Band[] = series.map(({ id, name }) => ({ id, name, parts: [] }));
  for (let i = 0; i + 1 < times.length; i++) {
    const start = times[i] as number;
    const end = times[i + 1] as number;
    const split = series.map((one) => splitAt(one, start));
    let lowW = 0;
    for (const state of ['reported', 'projected'] as const) {
      split.forEach((part, k) => {
        const powerW = state === 'reported' ? part.reportedW : part.projectedW;
        if (powerW <= 0) return;
        addRun(bands[k] as Band, state, start, end, lowW, lowW + powerW);
        lowW += powerW;
      });
    }
  }
  return bands;
}

function addRun(
  band: Band,
  state: PowerStep['state'],
  start: number,
  end: number,
  lowW: number,
  highW: number,
) {
  const last = band.parts.findLast((part) => part.state === state);
  const joins = last?.points[last.points.length - 1]?.timeMs === start;
  const part: BandPart = joins && last ? last : { state, points: [] };
  if (!joins) band.parts.push(part);
  part.points.push({ timeMs: start, lowW, highW }, { timeMs: end, lowW, highW });
}

/** The sum over the series between breakpoints, reported and projected apart. Unknown adds nothing. */
export function totalSteps(series: readonly StepSeries[], fromMs: number, toMs: number): TotalStep[] {
  const times = breakpoints(series, fromMs, toMs);
  return times.slice(0, -1).map((start, i) => {
    const total: TotalStep = { fromMs: start, toMs: times[i + 1] as number, reportedW: 0, projectedW: 0 };
    for (const one of series) {
      const { reportedW, projectedW } = splitAt(one, start);
      total.reportedW += reportedW;
      total.projectedW += projectedW;
    }
    return total;
  });
}

/** The largest sum, W; 0 where nothing is known. */
export function peakW(totals: readonly TotalStep[]): number {
  return totals.reduce((peak, { reportedW, projectedW }) => Math.max(peak, reportedW + projectedW), 0);
}

/** What each series holds at a time; `powerW` null is unknown, 0 is before its first step. */
export function readingAt(series: readonly StepSeries[], timeMs: number) {
  return series.map((one) => {
    const step = stepAt(one, timeMs);
    return { id: one.id, name: one.name, powerW: step ? step.powerW : 0, state: step?.state ?? null };
  });
}
