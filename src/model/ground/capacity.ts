import type { CapacityRow, Figure, Site, SiteStatus } from '../../facts/types';
import type { PowerBasis } from '../../scene/types';
import { dateMs } from '../../shared/dates';

/** The figure of a row on the given basis. */
const figureOf = (row: CapacityRow, basis: Exclude<PowerBasis, 'contract'>): Figure =>
  basis === 'it' ? row.itPowerW : row.facilityPowerW;

/** A step of a site's capacity. It holds until the next one. */
interface CapacityStep {
  timeMs: number;
  /** Watts; null is unknown. */
  powerW: number | null;
  lowW: number | null;
  highW: number | null;
  state: 'reported' | 'projected';
  /** null for a contract, which has no rows. */
  row: CapacityRow | null;
}

const startOf = (row: CapacityRow): number => dateMs(row.date) ?? Number.POSITIVE_INFINITY;

/**
 * What a deal buys at a site, as one step from the day it was told. A deal says nothing of what stands or when, and
 * lapses with a withdrawn site.
 */
function contractSeries({ contractPowerW, status }: Site): CapacityStep[] {
  const timeMs = dateMs(contractPowerW?.asOf ?? '');
  if (!contractPowerW || contractPowerW.value === null || timeMs === null || status === 'withdrawn')
    return [];
  const { value, low, high } = contractPowerW;
  return [{ timeMs, powerW: value, lowW: low, highW: high, state: 'reported', row: null }];
}

/**
 * Steps of a site's capacity in order of time: IT or facility power by its dated rows, or its contract. Empty where no dated
 * capacity is known.
 */
export function capacitySeries(site: Site, basis: PowerBasis): CapacityStep[] {
  if (basis === 'contract') return contractSeries(site);
  return site.capacity
    .map((row): CapacityStep => {
      const { value, low, high } = figureOf(row, basis);
      return { timeMs: startOf(row), powerW: value, lowW: low, highW: high, state: row.state, row };
    })
    .sort((a, b) => a.timeMs - b.timeMs);
}

interface CapacityNow {
  /** `none`: before the first row (power 0); `unknown`: no dated capacity at all (power null). */
  state: 'unknown' | 'none' | 'reported' | 'projected';
  itPowerW: number | null;
  facilityPowerW: number | null;
  /** IT power of the last reported row in force; what stands as far as is known. 0 before the first. */
  reportedItPowerW: number | null;
  reportedFacilityPowerW: number | null;
  /** Row in force; null before the first. */
  row: CapacityRow | null;
  /** Last reported row in force; null before the first. */
  reportedRow: CapacityRow | null;
}

function rowInForce(rows: readonly CapacityRow[], timeMs: number): CapacityRow | null {
  let found: CapacityRow | null = null;
  for (const row of rows) {
    if (startOf(row) <= timeMs && (!found || startOf(row) >= startOf(found))) found = row;
  }
  return found;
}

/** Capacity of a site at a time, step-wise: zero before the first row, the last row's for ever after. */
export function capacityAt(site: Site, timeMs: number): CapacityNow {
  const row = rowInForce(site.capacity, timeMs);
  const reported = rowInForce(
    site.capacity.filter((each) => each.state === 'reported'),
    timeMs,
  );
  const before = site.capacity.length === 0 ? null : 0;
  return {
    state: row ? row.state : before === null ? 'unknown' : 'none',
    itPowerW: row ? row.itPowerW.value : before,
    facilityPowerW: row ? row.facilityPowerW.value : before,
    reportedItPowerW: reported ? reported.itPowerW.value : before,
    reportedFacilityPowerW: reported ? reported.facilityPowerW.value : before,
    row,
    reportedRow: reported,
  };
}

/** Last dated step of a site, reported or projected; null where there is none. */
export const finalCapacity = (site: Site, basis: PowerBasis): CapacityStep | null =>
  capacitySeries(site, basis).at(-1) ?? null;

/**
 * What a site is at a time. Withdrawn stays withdrawn. Operating once a reported row gives it power, or once it was operating
 * and has no rows; before its first row, and by projections alone, it is at most under construction.
 */
export function statusAt(site: Site, timeMs: number): SiteStatus {
  if (site.status === 'withdrawn' || site.capacity.length === 0) return site.status;
  const now = capacityAt(site, timeMs);
  const reported = now.reportedItPowerW ?? now.reportedFacilityPowerW;
  if (reported !== null && reported > 0) return 'operating';
  return site.status === 'operating' ? 'construction' : site.status;
}
