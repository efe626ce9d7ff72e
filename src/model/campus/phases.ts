import type { AcceleratorRow } from '../../facts/types';
import { dateMs } from '../../shared/dates';

/** Accelerators of one kind that come at one time and go at another. */
export interface Phase {
  accelerator: string;
  count: number;
  fromMs: number;
  /** Null: they stay. */
  untilMs: number | null;
}

/** Cuts what leaves at `timeMs` from the youngest phases that still stand. */
function remove(phases: Phase[], accelerator: string, leaving: number, timeMs: number): Phase[] {
  const kept = [...phases];
  let left = leaving;
  for (let k = kept.length - 1; k >= 0 && left > 0; k--) {
    const phase = kept[k] as Phase;
    if (phase.accelerator !== accelerator || phase.untilMs !== null) continue;
    const gone = Math.min(left, phase.count);
    left -= gone;
    const goes = { ...phase, count: gone, untilMs: timeMs };
    kept.splice(k, 1, ...(gone < phase.count ? [{ ...phase, count: phase.count - gone }, goes] : [goes]));
  }
  return kept;
}

/**
 * The rows of a site, which count all accelerators of a kind, as what comes and goes: each rise is a phase, each fall takes
 * from the youngest. Rows without a count or date say nothing of how many and change nothing. In order of time.
 */
export function phasesOf(rows: readonly AcceleratorRow[]): Phase[] {
  const known = rows
    .flatMap((row) => {
      const timeMs = dateMs(row.date);
      return row.count.value === null || timeMs === null
        ? []
        : [{ kind: row.kind, count: Math.round(row.count.value), timeMs }];
    })
    .sort((a, b) => a.timeMs - b.timeMs);
  const counts = new Map<string, number>();
  let phases: Phase[] = [];
  for (const { kind, count, timeMs } of known) {
    const before = counts.get(kind) ?? 0;
    counts.set(kind, count);
    if (count > before)
      phases.push({ accelerator: kind, count: count - before, fromMs: timeMs, untilMs: null });
    else phases = remove(phases, kind, before - count, timeMs);
  }
  return phases.filter(({ fromMs, untilMs }) => untilMs === null || untilMs > fromMs);
}
