import type { Site } from '../../facts/types';
import { FROM_MS, TO_MS } from '../../kit/chart/axis';
import { capacitySeries } from '../../model/ground/capacity';
import { launchedShare } from '../../model/orbit/buildUp';
import { timeMs } from '../../scene/schema/fields';
import type { Constellation, PowerBasis } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { daily } from '../../store/daily';
import { constellationReadings, constellations } from '../../store/nodes/orbitReadings';
import { report } from '../../store/readings/report';
import { countedSites, visibleSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import type { StepSeries } from './stack';

/** Place in the facts of the figure behind a step: that of a dated row, or the site's contract. */
function figurePath(site: Site, row: Site['capacity'][number] | null, basis: PowerBasis): string {
  if (row === null || basis === 'contract') return `sites/${site.id}/contractPowerW`;
  const key = basis === 'it' ? 'itPowerW' : 'facilityPowerW';
  return `sites/${site.id}/capacity/${site.capacity.indexOf(row)}/${key}`;
}

/** A site's dated rows as steps of one kind of power, W; for contracts the deal from its day on. */
export function siteSteps(site: Site, basis: PowerBasis): StepSeries {
  const steps = capacitySeries(site, basis).map(({ timeMs, powerW, lowW, highW, state, row }) => ({
    timeMs,
    value: powerW,
    low: lowW,
    high: highW,
    state,
    figures: [figurePath(site, row, basis)],
  }));
  return { id: site.id, name: site.name, steps, announced: site.status === 'announced' };
}

/** Steps of the sites that the sums are of, those that have any dated power of the scene's kind, in the list's order. */
export const shownSeries = (state: State): StepSeries[] => seriesOf(countedSites(state), state.scene.basis);

/** The same of all sites that are shown, those of imported files among them, which are in no sum. */
export const seriesBySite = (state: State): StepSeries[] => seriesOf(visibleSites(state), state.scene.basis);

const seriesOf = memoize((sites: readonly Site[], basis: PowerBasis): StepSeries[] =>
  sites
    .map((site) => siteSteps(site, basis))
    .filter(({ steps }) => steps.some(({ value }) => value !== null)),
);

/** The scenario in orbit over the chart's time: W when all is launched, and the corners of its build-up. */
export interface OrbitLine {
  name: string;
  powerW: number;
  points: { timeMs: number; value: number }[];
}

const lineOf = memoize((name: string, constellation: Constellation, powerW: number): OrbitLine => {
  const { buildUp } = constellation;
  const corners = buildUp ? [timeMs(buildUp.from) ?? FROM_MS, timeMs(buildUp.until) ?? TO_MS] : [];
  const times = [FROM_MS, ...corners.filter((at) => at > FROM_MS && at < TO_MS), TO_MS];
  const points = times.map((at) => ({ timeMs: at, value: powerW * launchedShare(constellation, at) }));
  return { name, powerW, points };
});

/**
 * The first constellation as one line: its mean IT power of a year in the scenario, W, by what is launched. Null without
 * one or a known power, and for contracts, of which none in orbit has a number. The same object while it says the same.
 */
export function orbitLine(state: State): OrbitLine | null {
  const name = constellationReadings(state)[0]?.title;
  const constellation = constellations(state)[0];
  const powerW = report(daily(state)).quantities['constellation.powerMeanW']?.value ?? null;
  if (!constellation || name === undefined || powerW === null || state.scene.basis === 'contract')
    return null;
  return lineOf(name, constellation, powerW);
}
