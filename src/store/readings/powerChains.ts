import { release } from '../../facts/release';
import type { Site } from '../../facts/types';
import { nodePowerChain, type PowerChain, sitePowerChain } from '../../model/ground/power';
import type { Quantity } from '../../model/types';
import { memoize } from '../../shared/memoize';
import { siteOf } from '../sites/importedSites';
import type { State } from '../types';
import { report } from './report';

const site = memoize((found: Site, timeMs: number, pue: number | null): PowerChain | null =>
  sitePowerChain(found, release.accelerators, timeMs, pue),
);

/** Where a site's watts come from and go now; null for an unknown site. */
export function siteChain(state: State, id: string): PowerChain | null {
  const found = siteOf(state, id);
  return found && site(found, state.clockMs, report(state).quantities['ground.pue']?.value ?? null);
}

const node = memoize((quantities: Record<string, Quantity>): PowerChain | null => {
  const of = (id: string): number | null => quantities[id]?.value ?? null;
  const given = (id: string): number | null => release.constants[id]?.figure.value ?? null;
  const itPowerW = of('node.itPowerInSunW');
  const arrayAreaM2 = of('node.arrayAreaM2');
  const arrayEfficiency = of('node.arrayEfficiency');
  const eclipse = of('orbit.eclipseFraction');
  const solarConstantWPerM2 = given('solarConstantWPerM2');
  const batteryRoundTrip = given('batteryRoundTrip');
  if (
    arrayAreaM2 === null ||
    arrayEfficiency === null ||
    eclipse === null ||
    itPowerW === null ||
    solarConstantWPerM2 === null ||
    batteryRoundTrip === null
  ) {
    return null;
  }
  return nodePowerChain({
    solarConstantWPerM2,
    arrayAreaM2,
    arrayEfficiency,
    itPowerW,
    sunlitFraction: 1 - eclipse,
    throughShadow: (of('node.batteryWh') ?? 0) > 0,
    batteryRoundTrip,
  });
});

/** Where one node's watts come from and go, as the mean of an orbit today; null where its design does not say enough. */
export function nodeChain(state: State): PowerChain | null {
  return node(report(state).quantities);
}
