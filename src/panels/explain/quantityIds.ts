import type { PowerBasis } from '../../scene/types';

// Ids under which readings of panels explain themselves; short, for parts that the first picture needs.

/** The day of a time, ms since 1970 UTC: `2026-11-22`. */
export const dayOf = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

/** `stands`: what a site has by reports; `most`: with all that is to come. Its id at a time, ms since 1970 UTC. */
export const placeId = (part: 'stands' | 'most', siteId: string, basis: PowerBasis, timeMs: number): string =>
  `place:${part}:${basis}:${dayOf(timeMs)}:${siteId}`;

/** How many shown sites have a known power of a kind. */
export const knownSitesId = (basis: PowerBasis, timeMs: number): string =>
  `places:known:${basis}:${dayOf(timeMs)}`;

/** What of a constellation is shown by itself; `unnamed`, of all together: those that the legend counts and does not name; `launches`, of the first: that carry it whole. */
export type FleetPart =
  | 'nodes'
  | 'planes'
  | 'altitudeM'
  | 'nominalItPowerW'
  | 'launched'
  | 'ageDays'
  | 'unnamed'
  | 'launches';

/** The id of a number of one constellation; of all of them together where `constellationId` is null. */
export const fleetId = (constellationId: string | null, part: FleetPart): string =>
  `fleet:${constellationId ?? '*'}/${part}`;

/** The first constellation's power, nodes in sunlight, planes in shadow or line in the chart at a time, ms since 1970 UTC. */
export const orbitTimeId = (
  part: 'now' | 'nowNodes' | 'day' | 'dayNodes' | 'shadow' | 'line',
  timeMs: number,
) => `fleet.at:${part}:${new Date(timeMs).toISOString()}`;

/** Days of a calendar year on which some plane passes through the shadow. */
export const shadowDaysId = (year: number): string => `fleet.at:shadowDays:${year}-01-01T00:00:00.000Z`;

/** The energy of the clock's day. */
export const dayEnergyId = (timeMs: number): string => `fleet.at:energy:${new Date(timeMs).toISOString()}`;

/** Height of an imported satellite. */
export const satelliteHeightId = (catalogueNumber: number): string =>
  `satellite:${catalogueNumber}/altitudeM`;
