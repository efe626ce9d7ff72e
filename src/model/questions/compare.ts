import { largestPinned } from '../../scene/schema/limits';
import type { SceneDocument } from '../../scene/types';
import { answers } from '../graph/answers';
import type { Quantity } from '../types';

/** The most scenarios that are set side by side: the present one and those that are kept. */
export const comparedAtMost = 1 + largestPinned;

/** One quantity over all scenarios, in their order. */
export interface ComparedRow {
  id: string;
  unit: string;
  quantities: (Quantity | null)[];
  /** Value over that of the first; null where either is unknown or the first is 0. */
  ratios: (number | null)[];
  /** True where a value differs from the first by more than rounding. */
  differs: boolean;
}

export interface Comparison {
  /** Ids of the scenes, in order. */
  scenes: string[];
  rows: ComparedRow[];
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function rowOf(id: string, quantities: (Quantity | null)[]): ComparedRow {
  const first = quantities[0]?.value ?? null;
  return {
    id,
    unit: quantities.find((quantity) => quantity)?.unit ?? '',
    quantities,
    ratios: quantities.map((quantity) => {
      const value = quantity?.value ?? null;
      return value === null || !first ? null : value / first;
    }),
    differs: quantities.some((quantity) => {
      const value = quantity?.value ?? null;
      return value === null || first === null ? value !== first : !near(value, first);
    }),
  };
}

/** The quantities of up to four scenarios at one time and how they differ from the first. Further scenes are left out. */
export function compare(scenes: readonly SceneDocument[], timeMs: number): Comparison {
  const taken = scenes.slice(0, comparedAtMost);
  const reports = taken.map((scene) => answers(scene, timeMs).quantities);
  const ids = [...new Set(reports.flatMap((quantities) => Object.keys(quantities)))];
  return {
    scenes: taken.map(({ id }) => id),
    rows: ids.map((id) =>
      rowOf(
        id,
        reports.map((quantities) => quantities[id] ?? null),
      ),
    ),
  };
}
