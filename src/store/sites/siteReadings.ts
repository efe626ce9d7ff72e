import type { Precision, Site, SiteStatus } from '../../facts/types';
import type { Bounded } from '../../locales/format';
import { sitePowerAt, siteSteps, statusAt } from '../../model/ground/capacity';
import { sitesOf } from '../../model/ground/sitesOf';
import type { PowerBasis } from '../../scene/types';
import { DAY_MS, dateMs } from '../../shared/dates';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';
import { importedSites } from './importedSites';

/** What is shown of a site at a time. Watts; null is unknown. */
export interface SiteReading {
  id: string;
  name: string;
  town: string | null;
  region: string;
  /** See `placeOf`. */
  place: string;
  latitudeDeg: number;
  longitudeDeg: number;
  precision: Precision;
  /** The true place is surely within this distance, metres. */
  radiusM: number;
  /** At the time, not today. */
  status: SiteStatus;
  /** False where nobody has told it: an imported site without one. */
  statusTold: boolean;
  /** IT power that stands by the last reported row. */
  itStandsW: number | null;
  /** The same of the whole site's power. */
  facilityStandsW: number | null;
  /** What stands by the last reported row, on the scene's basis; for contracts what is announced by this time. */
  powerW: number | null;
  /** The most of what stands and what is to come, on the scene's basis. */
  totalPowerW: number | null;
  /** That most with its ends as they are told; null where it is unknown. */
  most: Bounded | null;
  /** By the last dated row, whatever the time. */
  finalItPowerW: number | null;
  /** `powerW` of `totalPowerW`, 0 … 1; null where either is unknown. */
  fraction: number | null;
}

/** Town, region and country, as far as known. */
export const placeOf = ({ town, region, country }: Site): string =>
  [town, region, country].filter(Boolean).join(', ');

function readingOf(site: Site, basis: PowerBasis, timeMs: number): SiteReading | null {
  const status = statusAt(site, timeMs);
  if (status === null) return null;
  const { latitudeDeg, longitudeDeg, precision, radiusM } = site.coordinates;
  const { standsW, mostW, most } = sitePowerAt(siteSteps(site, basis), timeMs);
  return {
    id: site.id,
    name: site.name,
    town: site.town,
    region: site.region,
    place: placeOf(site),
    latitudeDeg,
    longitudeDeg,
    precision,
    radiusM,
    status,
    statusTold: site.statusTold !== false,
    itStandsW: sitePowerAt(siteSteps(site, 'it'), timeMs).standsW,
    facilityStandsW: sitePowerAt(siteSteps(site, 'facility'), timeMs).standsW,
    powerW: standsW,
    totalPowerW: mostW,
    most,
    finalItPowerW: siteSteps(site, 'it').steps.at(-1)?.value ?? null,
    fraction: standsW === null || !mostW ? null : standsW / mostW,
  };
}

/** Days since 1970 UTC from which anything that is dated of a site holds. */
const datedDays = ({ told, begun, contractPowerW, capacity }: Site): number[] =>
  [
    told,
    begun,
    contractPowerW?.asOf,
    ...capacity.flatMap((row) => [row.date, row.told, row.itPowerW.asOf]),
  ].flatMap((date) => {
    const atMs = dateMs(date ?? '');
    return atMs === null ? [] : [Math.ceil(atMs / DAY_MS)];
  });

/** A reading, and the days from and until which it holds. */
interface Held {
  basis: PowerBasis;
  fromDay: number;
  untilDay: number;
  reading: SiteReading | null;
}
const held = new WeakMap<Site, Held>();

/** What is shown of a site on a day; null before anything is told of it. The same object until something dated changes it. */
export function readingOfDay(site: Site, basis: PowerBasis, day: number): SiteReading | null {
  const known = held.get(site);
  if (known && known.basis === basis && day >= known.fromDay && day < known.untilDay) return known.reading;
  const days = datedDays(site);
  const reading = readingOf(site, basis, day * DAY_MS);
  held.set(site, {
    basis,
    fromDay: Math.max(Number.NEGATIVE_INFINITY, ...days.filter((each) => each <= day)),
    untilDay: Math.min(Number.POSITIVE_INFINITY, ...days.filter((each) => each > day)),
    reading,
  });
  return reading;
}

const sitesCounted = memoize((sites: string[] | null): Site[] => sitesOf({ sites }));
const sitesShown = memoize((counted: Site[], imported: Site[]): Site[] =>
  imported.length === 0 ? counted : [...counted, ...imported],
);

/** The sites of the facts that the scene shows and sums, in the order of the facts. Imported sites are in no sum. */
export function countedSites(state: State): Site[] {
  return sitesCounted(state.scene.sites);
}

/** The sites that the scene shows: those of the facts, then those of its imported files. */
export function visibleSites(state: State): Site[] {
  return sitesShown(countedSites(state), importedSites(state));
}

/** A day on which nothing changes has the list of the day before: nothing is drawn or uploaded anew for it. */
let lastReadings: SiteReading[] = [];

/** Facts are dated by the day, so a reading holds for a day of UTC. A site that nothing was told of by then is not there. */
const readingsOfDay = memoize((sites: Site[], basis: PowerBasis, day: number): SiteReading[] => {
  const readings = sites.flatMap((site) => readingOfDay(site, basis, day) ?? []);
  const same =
    readings.length === lastReadings.length && readings.every((each, i) => each === lastReadings[i]);
  if (!same) lastReadings = readings;
  return lastReadings;
});

/** What is shown of every site that the sums are of and that is told of by now. */
export function countedReadings(state: State): SiteReading[] {
  return readingsOfDay(countedSites(state), state.scene.basis, Math.floor(state.clockMs / DAY_MS));
}

/** What is shown of every visible site that is told of by now; the same list until something dated changes it. */
export function siteReadings(state: State): SiteReading[] {
  return readingsOfDay(visibleSites(state), state.scene.basis, Math.floor(state.clockMs / DAY_MS));
}
