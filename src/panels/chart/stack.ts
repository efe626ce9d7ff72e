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
export function breakpoints(series: readonly StepSeries[], fromMs: number, toMs: number): number[] {
  const times = new Set([fromMs, toMs]);
  for (const one of series) {
    for (const { timeMs } of one.steps) if (timeMs > fromMs && timeMs < toMs) times.add(timeMs);
  }
  return [...times].sort((a, b) => a - b);
}

/** Stacks the series in the order given. Runs of zero or unknown power leave no area. */
export function stackSteps(series: readonly StepSeries[], fromMs: number, toMs: number): Band[] {
  const times = breakpoints(series, fromMs, toMs);
  const bands: Band[] = series.map(({ id, name }) => ({ id, name, parts: [] }));
  for (let i = 0; i + 1 < times.length; i++) {
    const start = times[i] as number;
    const end = times[i + 1] as number;
    let lowW = 0;
    series.forEach((one, k) => {
      const step = stepAt(one, start);
      const powerW = step?.powerW ?? 0;
      if (!step || powerW <= 0) return;
      const highW = lowW + powerW;
      addRun(bands[k] as Band, step.state, start, end, lowW, highW);
      lowW = highW;
    });
  }
  return bands;
}

function addRun(band: Band, state: PowerStep['state'], start: number, end: number, lowW: number, highW: number) {
  const last = band.parts[band.parts.length - 1];
  const joins = last?.state === state && last.points[last.points.length - 1]?.timeMs === start;
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
      const step = stepAt(one, start);
      if (step?.state === 'reported') total.reportedW += step.powerW ?? 0;
      else if (step) total.projectedW += step.powerW ?? 0;
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
