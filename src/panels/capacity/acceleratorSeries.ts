import type { Accelerator, Site } from '../../facts/types';
import { dateMs } from '../../shared/dates';
import type { Step, StepSeries } from './stack';

/** What is counted over time: accelerators, or their dense 8-bit operations per second. */
export type Counted = 'accelerators' | 'flops';

function stepsOf(site: Site, kind: Accelerator | undefined, id: string, counted: Counted): Step[] {
  return site.accelerators.flatMap((row, i): Step[] => {
    const timeMs = dateMs(row.date);
    if (row.kind !== id || timeMs === null) return [];
    const { value, low, high } = row.count;
    const each = counted === 'accelerators' ? 1 : (kind?.denseFp8Flops.value ?? null);
    const times = (count: number | null) => (count === null || each === null ? null : count * each);
    const figures = [`sites/${site.id}/accelerators/${i}/count`];
    if (counted === 'flops') figures.push(`accelerators/${id}/denseFp8Flops`);
    const { state } = row;
    return [{ timeMs, value: times(value), low: times(low), high: times(high), state, figures }];
  });
}

/**
 * Accelerators of sites over time, one series a site and kind in the order of the facts: counted, or by the peak of their
 * data sheets without sparsity, FLOP/s. Sites without a dated count have no series.
 */
export function acceleratorSeries(
  sites: readonly Site[],
  kinds: readonly Accelerator[],
  counted: Counted,
): StepSeries[] {
  return sites.flatMap((site) =>
    [...new Set(site.accelerators.map(({ kind }) => kind))].map((id) => {
      const kind = kinds.find((one) => one.id === id);
      return {
        id: `${site.id}/${id}`,
        name: `${site.name} · ${kind?.name ?? id}`,
        steps: stepsOf(site, kind, id, counted).sort((a, b) => a.timeMs - b.timeMs),
        announced: site.status === 'announced',
      };
    }),
  );
}
