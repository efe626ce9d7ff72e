import type { CapacityRow, Figure, Site, SiteStatus } from '../../facts/types';
import type { PowerBasis } from '../../scene/types';
import { dateMs } from '../../shared/dates';
import { isBegunAt, isKnownAt } from './known';
import { inForce, isGivenUp, mostAt, type Step, type StepSeries, standsAt } from './steps';

const startOf = (row: CapacityRow): number => dateMs(row.date) ?? Number.POSITIVE_INFINITY;

/** When a row was first told: see `Step`. A forecast whose date is no older than what it foresees does not say when. */
function toldMs({ date, state, itPowerW, told }: CapacityRow): number {
  const first = state === 'reported' ? date : (told ?? itPowerW.asOf);
  const foretold = state === 'reported' || (first !== null && first < date);
  return (foretold ? dateMs(first ?? '') : null) ?? Number.NEGATIVE_INFINITY;
}

const stepOf = (figure: Figure, timeMs: number, state: Step['state'], path: string): Step => ({
  timeMs,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  state,
  figures: [path],
});

/**
 * What a deal buys at a site, as one step from the day it was told. A deal says nothing of what stands or when, and
 * lapses with a site that is given up.
 */
function contractSteps({ id, contractPowerW, status }: Site): Step[] {
  const timeMs = dateMs(contractPowerW?.asOf ?? '');
  return !contractPowerW || contractPowerW.value === null || timeMs === null || isGivenUp(status)
    ? []
    : [{ ...stepOf(contractPowerW, timeMs, 'reported', `sites/${id}/contractPowerW`), toldMs: timeMs }];
}

/**
 * A site's capacity in order of time, W: IT or facility power by its dated rows, or its contract. Without steps where no dated
 * capacity is known.
 */
export function siteSteps(site: Site, basis: PowerBasis): StepSeries {
  const key = basis === 'it' ? 'itPowerW' : 'facilityPowerW';
  const steps =
    basis === 'contract'
      ? contractSteps(site)
      : site.capacity
          .map((row, i) => ({
            ...stepOf(row[key], startOf(row), row.state, `sites/${site.id}/capacity/${i}/${key}`),
            toldMs: toldMs(row),
          }))
          .sort((a, b) => a.timeMs - b.timeMs);
  return { id: site.id, name: site.name, steps, announced: site.status === 'announced' };
}

/** What a site has and is to have at a time, W: null is unknown, 0 before its first step. */
interface SitePower {
  /** By the last reported step; of contracts what is announced by then. */
  standsW: number | null;
  /** The most of this, of the step in force and of what comes last. */
  mostW: number | null;
  /** The step that this most is of: whether it is told as a bound. */
  most: Step | null;
}

/** See `SitePower`. */
export function sitePowerAt(series: Pick<StepSeries, 'steps'>, timeMs: number): SitePower {
  const stands = standsAt(series, timeMs);
  const most = mostAt(series, timeMs);
  return {
    standsW: stands ? stands.value : series.steps.length === 0 ? null : 0,
    mostW: most?.value ?? null,
    most,
  };
}

export interface CapacityNow {
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

/** Capacity of a site at a time, step-wise: zero before the first row, the last row's for ever after. */
export function capacityAt({ capacity }: Site, timeMs: number): CapacityNow {
  const row = inForce(capacity, timeMs, startOf);
  const reported = inForce(
    capacity.filter(({ state }) => state === 'reported'),
    timeMs,
    startOf,
  );
  const before = capacity.length === 0 ? null : 0;
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

/**
 * What a site is at a time; null before anything was told of it. Given up stays given up. Operating once a reported row gives it
 * power, or once it was operating and has no rows; before its first row, and by projections alone, it is at most under
 * construction, and that only once it was begun.
 */
export function statusAt(site: Site, timeMs: number): SiteStatus | null {
  if (!isKnownAt(site, timeMs)) return null;
  const now = capacityAt(site, timeMs);
  const reported = now.reportedItPowerW ?? now.reportedFacilityPowerW;
  if (isGivenUp(site.status) || (site.status === 'operating' && site.capacity.length === 0))
    return site.status;
  if (reported !== null && reported > 0) return 'operating';
  return site.status === 'announced' || !isBegunAt(site, timeMs) ? 'announced' : 'construction';
}
