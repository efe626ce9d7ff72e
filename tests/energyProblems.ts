import { allConstants, detailedSites } from '../src/facts/details';
import type { PowerChain } from '../src/model/ground/power';
import type { Quantity } from '../src/model/types';
import { chainOfNode, chainOfSite } from './powerChains';

export type Quantities = Record<string, Quantity>;
export const of = (quantities: Quantities, id: string): number | null => {
  const quantity = quantities[id];
  if (!quantity) throw new Error(`the report has no ${id}`);
  return quantity.value;
};
export const near = (a: number, b: number, share = 1e-9): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));

/** Energy that is lost or made, by more than 1e-9 of what comes in. */
export function energyProblems(name: string, { flows, inW, heatW, stages }: PowerChain): string[] {
  const found: string[] = [];
  for (const { id, powerW } of stages) {
    if (powerW !== null && !(powerW >= -1e-6)) found.push(`${name}: ${id} has ${powerW} W`);
  }
  if (inW === null || heatW === null) {
    if (inW !== heatW || flows.length > 0) found.push(`${name}: half known`);
    return found;
  }
  if (flows.length === 0) return found;
  if (!near(inW, heatW)) found.push(`${name}: ${inW} W in, ${heatW} W out`);
  const [into, out] = [new Map<string, number>(), new Map<string, number>()];
  for (const { from, to, powerW } of flows) {
    if (!(powerW > 0)) found.push(`${name}: ${powerW} W from ${from} to ${to}`);
    into.set(to, (into.get(to) ?? 0) + powerW);
    out.set(from, (out.get(from) ?? 0) + powerW);
  }
  let [entering, leaving] = [0, 0];
  for (const id of new Set([...into.keys(), ...out.keys()])) {
    const [a, b] = [into.get(id), out.get(id)];
    if (a === undefined) entering += b ?? 0;
    else if (b === undefined) leaving += a;
    else if (Math.abs(a - b) > 1e-9 * inW) found.push(`${name}: ${a} W into ${id}, ${b} W out of it`);
  }
  if (!near(entering, inW)) found.push(`${name}: sources give ${entering} W of ${inW} W`);
  if (!near(leaving, heatW)) found.push(`${name}: ${leaving} W of ${heatW} W end as heat`);
  return found;
}

const constant = (id: string): number => {
  const value = allConstants[id]?.figure.value;
  if (value === null || value === undefined) throw new Error(`no constant ${id}`);
  return value;
};

export function nodeEnergyProblems(quantities: Quantities): string[] {
  const [arrayAreaM2, arrayEfficiency, itPowerW, eclipse, busShare] = [
    'node.arrayAreaM2',
    'node.arrayEfficiency',
    'node.itPowerInSunW',
    'orbit.eclipseFraction',
    'node.busPowerShare',
  ].map((id) => of(quantities, id));
  if (arrayAreaM2 == null || arrayEfficiency == null || itPowerW == null) return [];
  if (eclipse == null || busShare == null) return [];
  return [false, true].flatMap((throughShadow) => {
    const chain = chainOfNode({
      solarConstantWPerM2: constant('solarConstantWPerM2'),
      batteryRoundTrip: constant('batteryRoundTrip'),
      arrayAreaM2,
      arrayEfficiency,
      itPowerW,
      busShare,
      sunlitFraction: 1 - eclipse,
      throughShadow,
    });
    const found = energyProblems(`node, battery ${throughShadow}`, chain);
    const computeW = chain.stages.find(({ id }) => id === 'compute')?.powerW ?? Number.NaN;
    if (!(computeW <= itPowerW * (1 + 1e-9))) found.push(`node computes with ${computeW} W of ${itPowerW} W`);
    if (chain.inW !== null && computeW > chain.inW * arrayEfficiency * (1 + 1e-9))
      found.push('more than the array');
    return found;
  });
}

export function siteEnergyProblems(quantities: Quantities, timeMs: number): string[] {
  return detailedSites.flatMap((site) => {
    const chain = chainOfSite(site, timeMs, of(quantities, 'ground.pue'));
    const reported = of(quantities, `site.${site.id}.facilityPowerW`);
    const same = chain.inW === null || reported === null ? chain.inW === reported : near(chain.inW, reported);
    const found = energyProblems(site.id, chain);
    if (!same) found.push(`${site.id}: chain of ${chain.inW} W, report of ${reported} W`);
    return found;
  });
}
