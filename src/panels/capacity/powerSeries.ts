import { accelerators, detailed } from '../../facts/details';
import type { Site } from '../../facts/types';
import { FROM_MS, TO_MS } from '../../kit/chart/axis';
import { quantityId } from '../../model/graph/quantityId';
import { type SumKind, seriesOf } from '../../model/ground/compute';
import { announcedMs } from '../../model/inputs/announced';
import { countedShare } from '../../model/inputs/countedShare';
import { timeMs } from '../../scene/schema/fields';
import type { Constellation } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { daily } from '../../store/daily';
import { constellationReadings, constellations } from '../../store/nodes/orbitReadings';
import { report } from '../../store/readings/report';
import { countedSites, visibleSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';

const series = memoize(
  (sites: readonly Site[], kind: SumKind) => seriesOf(sites.map(detailed), accelerators, kind),
  8,
);

/** Steps of the sites that the sums are of, those that have any, in the list's order; by the scene's kind of power unless said otherwise. */
export const shownSeries = (state: State, kind: SumKind = state.scene.basis) =>
  series(countedSites(state), kind);

/** The same of all sites that are shown, those of imported files among them, which are in no sum. */
export const seriesBySite = (state: State) => series(visibleSites(state), state.scene.basis);

/** The id of the orbit's line at a time. */
export const lineId = (timeMs: number): string =>
  quantityId('constellation.launchedPowerW', [], { atMs: timeMs });

/** The scenario in orbit over the chart's time. */
export interface OrbitLine {
  name: string;
  /** W when all is launched. */
  powerW: number;
  /** W at a time: `constellation.launchedPowerW`. */
  at: (timeMs: number) => number;
  /** The corners of its build-up, or of the day on which its nodes were announced. */
  points: { timeMs: number; value: number }[];
}

const lineOf = memoize((name: string, constellation: Constellation, powerW: number): OrbitLine => {
  const { buildUp } = constellation;
  const told = announcedMs(constellation) ?? FROM_MS;
  const corners = buildUp
    ? [timeMs(buildUp.from) ?? FROM_MS, timeMs(buildUp.until) ?? TO_MS]
    : [told - 1, told];
  const times = [FROM_MS, ...corners.filter((each) => each > FROM_MS && each < TO_MS), TO_MS];
  const at = (each: number): number => powerW * countedShare(constellation, each);
  return { name, powerW, at, points: times.map((each) => ({ timeMs: each, value: at(each) })) };
});

/**
 * The first constellation as one line: its mean IT power of a year in the scenario, W, by what is launched. Null without
 * one or a known power, and for contracts, of which none in orbit has a number. The same object while it says the same.
 */
export function orbitLine(state: State): OrbitLine | null {
  const name = constellationReadings(state)[0]?.title;
  const constellation = constellations(state)[0];
  const powerW = report(daily(state)).quantities['constellation.powerMeanW']?.value ?? null;
  return !constellation || name === undefined || powerW === null || state.scene.basis === 'contract'
    ? null
    : lineOf(name, constellation, powerW);
}
