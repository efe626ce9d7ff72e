import type { AcceleratorRow, Site } from '../../facts/types';
import { dateMs } from '../../shared/dates';

/** Accelerators of one kind that a site has at a time; `count` null is unknown. */
interface AcceleratorCount {
  kind: string;
  count: number | null;
  row: AcceleratorRow | null;
}

/**
 * Accelerators of a site at a time by kind: the last row of each kind in force, 0 before its first. Empty where the site has
 * no rows at all, which is unknown and not none.
 */
export function acceleratorsAt(site: Site, timeMs: number): AcceleratorCount[] {
  const kinds = [...new Set(site.accelerators.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    let row: AcceleratorRow | null = null;
    let start = Number.NEGATIVE_INFINITY;
    for (const each of site.accelerators) {
      const from = dateMs(each.date);
      if (each.kind !== kind || from === null || from > timeMs || from < start) continue;
      row = each;
      start = from;
    }
    return { kind, count: row ? row.count.value : 0, row };
  });
}

/** IT watts per accelerator with its share of hosts, network and storage; null for no accelerators. */
export const itPowerPerAcceleratorW = (itPowerW: number, count: number): number | null =>
  count > 0 ? itPowerW / count : null;
