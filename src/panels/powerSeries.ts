import type { Site } from '../facts/types';
import type { PowerBasis } from '../scene/types';
import { report } from '../store/report';
import { capacitySeries, constellationReadings, visibleSites } from '../store/select';
import type { State } from '../store/types';
import type { StepSeries } from './chart/stack';

/** A site's dated rows as steps of one kind of power, W. */
function siteSteps(site: Site, basis: PowerBasis): StepSeries {
  return { id: site.id, name: site.name, steps: capacitySeries(site, basis) };
}

/** Steps of the shown sites that have any dated power of the scene's kind, in the list's order. */
export function shownSeries(state: State): StepSeries[] {
  return visibleSites(state)
    .map((site) => siteSteps(site, state.scene.basis))
    .filter(({ steps }) => steps.some(({ powerW }) => powerW !== null));
}

/** The first constellation as one line: its mean IT power in the scenario, W. Null without one or a known power. */
export function orbitLine(state: State): { name: string; powerW: number } | null {
  const constellation = constellationReadings(state)[0];
  const powerW = report(state).quantities['constellation.powerMeanW']?.value ?? null;
  return constellation && powerW !== null ? { name: constellation.title, powerW } : null;
}
