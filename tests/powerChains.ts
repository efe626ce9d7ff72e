import { wholeRelease } from '../src/facts/sources';
import type { DetailedSite, FactsRelease } from '../src/facts/types';
import { asWritten } from '../src/locales/i18n';
import { nodeChain } from '../src/model/formulas/nodeChain';
import { siteChain } from '../src/model/formulas/siteChain';
import { siteNodes } from '../src/model/formulas/siteFormulas';
import type { Leaf } from '../src/model/graph/formula';
import { Graph } from '../src/model/graph/graph';
import { type PowerChain, readChain } from '../src/model/ground/power';
import { defaultScene } from '../src/scene/defaults';

const given = (id: string, value: number | null, unit: string): Leaf => ({
  id,
  label: asWritten(id),
  quantity: { value, low: null, high: null, unit, basis: 'assumed', sources: [] },
  note: null,
});
const context = (timeMs: number) => ({ timeMs, constellation: defaultScene.constellations[0]! });

/** The power chain of a site at a time, with a PUE that stands in where neither it nor the facility power is known. */
export function chainOfSite(site: DetailedSite, timeMs: number, pue: number | null): PowerChain {
  const facts: FactsRelease = { ...wholeRelease, sites: [site] };
  const chain = siteChain(site, facts, timeMs);
  const nodes = [given('ground.pue', pue, '1'), ...siteNodes(site, facts, timeMs, true), ...chain.nodes];
  return readChain(chain, new Graph(nodes, context(timeMs), facts.sources));
}

/** The power chain of a node. */
export function chainOfNode(of: {
  solarConstantWPerM2: number;
  arrayAreaM2: number;
  arrayEfficiency: number;
  itPowerW: number;
  busShare: number;
  sunlitFraction: number;
  throughShadow: boolean;
  batteryRoundTrip: number;
}): PowerChain {
  const chain = nodeChain(of.throughShadow);
  const nodes = [
    given('constant.solarConstantWPerM2', of.solarConstantWPerM2, 'W/m²'),
    given('constant.batteryRoundTrip', of.batteryRoundTrip, '1'),
    given('node.arrayAreaM2', of.arrayAreaM2, 'm²'),
    given('node.arrayEfficiency', of.arrayEfficiency, '1'),
    given('node.itPowerInSunW', of.itPowerW, 'W'),
    given('node.busPowerShare', of.busShare, '1'),
    given('orbit.eclipseFraction', 1 - of.sunlitFraction, '1'),
    ...chain.nodes,
  ];
  return readChain(chain, new Graph(nodes, context(0), {}));
}
