import type { Accelerator, AcceleratorRow, DetailedSite } from '../../facts/types';
import type { PowerBasis } from '../../scene/types';
import { dateMs } from '../../shared/dates';
import { siteSteps } from './capacity';
import { inForce, type Step, type StepSeries } from './steps';

/** Accelerators of one kind that a site has at a time; `count` null is unknown. */
interface AcceleratorCount {
  kind: string;
  count: number | null;
  row: AcceleratorRow | null;
}

const startOf = (row: AcceleratorRow): number => dateMs(row.date) ?? Number.POSITIVE_INFINITY;
const kindsOf = (site: DetailedSite): string[] => [...new Set(site.accelerators.map(({ kind }) => kind))];

/**
 * Accelerators of a site at a time by kind: the last row of each kind in force, 0 before its first. Empty where the site has
 * no rows at all, which is unknown and not none.
 */
export const acceleratorsAt = (site: DetailedSite, timeMs: number): AcceleratorCount[] =>
  kindsOf(site).map((kind) => {
    const rows = site.accelerators.filter((row) => row.kind === kind);
    const row = inForce(rows, timeMs, startOf);
    return { kind, count: row ? row.count.value : 0, row };
  });

/** What is counted over time: accelerators, or their dense 8-bit operations per second. */
export type Counted = 'accelerators' | 'flops';

function stepsOf(site: DetailedSite, kind: Accelerator | undefined, id: string, counted: Counted): Step[] {
  return site.accelerators.flatMap((row, i): Step[] => {
    const timeMs = startOf(row);
    if (row.kind !== id || !Number.isFinite(timeMs)) return [];
    const { value, low, high } = row.count;
    const each = counted === 'accelerators' ? 1 : (kind?.denseFp8Flops.value ?? null);
    const times = (count: number | null) => (count === null || each === null ? null : count * each);
    const figures = [`sites/${site.id}/accelerators/${i}/count`];
    if (counted === 'flops') figures.push(`accelerators/${id}/denseFp8Flops`);
    const { state } = row;
    const toldMs = state === 'reported' ? timeMs : (dateMs(row.count.asOf ?? '') ?? undefined);
    return [{ timeMs, value: times(value), low: times(low), high: times(high), state, figures, toldMs }];
  });
}

/**
 * Accelerators of sites over time, one series a site and kind in the order of the facts: counted, or by the peak of their
 * data sheets without sparsity, FLOP/s. Sites without a dated count have no series.
 */
const acceleratorSeries = (
  sites: readonly DetailedSite[],
  kinds: readonly Accelerator[],
  counted: Counted,
): StepSeries[] =>
  sites.flatMap((site) =>
    kindsOf(site).map((id) => {
      const kind = kinds.find((one) => one.id === id);
      return {
        id: `${site.id}/${id}`,
        name: `${site.name} · ${kind?.name ?? id}`,
        steps: stepsOf(site, kind, id, counted).sort((a, b) => a.timeMs - b.timeMs),
        announced: site.status === 'announced',
      };
    }),
  );

/** What sums over sites are of. */
export type SumKind = PowerBasis | Counted;

/** Steps of sites, of power or of accelerators, of those that have any, in their order. */
export const seriesOf = (
  sites: readonly DetailedSite[],
  accelerators: readonly Accelerator[],
  kind: SumKind,
): StepSeries[] =>
  (kind === 'accelerators' || kind === 'flops'
    ? acceleratorSeries(sites, accelerators, kind)
    : sites.map((site) => siteSteps(site, kind))
  ).filter(({ steps }) => steps.some(({ value }) => value !== null));

/** IT watts per accelerator with its share of hosts, network and storage; null for no accelerators. */
export const itPowerPerAcceleratorW = (itPowerW: number, count: number): number | null =>
  count > 0 ? itPowerW / count : null;
