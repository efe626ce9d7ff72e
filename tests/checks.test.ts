import { describe, expect, it } from 'vitest';
import { release } from '../src/facts/release';
import { inputSpecs } from '../src/model/inputs';
import { nodePowerChain, type PowerChain, sitePowerChain } from '../src/model/power';
import { evaluate, sitesOf } from '../src/model/report';
import type { Quantity } from '../src/model/types';
import { galleryIds, loadGallery } from '../src/scene/gallery';
import type { SceneDocument } from '../src/scene/types';

type Quantities = Record<string, Quantity>;
const of = (quantities: Quantities, id: string): number | null => {
  const quantity = quantities[id];
  if (!quantity) throw new Error(`the report has no ${id}`);
  return quantity.value;
};
const near = (a: number, b: number, share = 1e-9): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));

/** The Sun stands on either side of an orbit's plane. All else is a count, a size, a share or a power. */
const mayBeNegative = new Set(['orbit.betaDeg']);
const shares = ['orbit.eclipseFraction', 'orbit.sunlitFractionYear', 'constellation.sunlitFractionYear'];

/** What is wrong with the numbers by themselves. */
function numberProblems(quantities: Quantities): string[] {
  const found: string[] = [];
  for (const [id, { value, low, high, unit }] of Object.entries(quantities)) {
    for (const number of [value, low, high]) {
      if (number === null) continue;
      if (!Number.isFinite(number)) found.push(`${id} is ${number}`);
      if (number < 0 && !mayBeNegative.has(id)) found.push(`${id} is ${number} ${unit}`);
    }
    if (value === null && (low !== null || high !== null)) found.push(`${id} is unknown and has a range`);
    if (value !== null && low !== null && low > value) found.push(`${id}: ${low} > ${value}`);
    if (value !== null && high !== null && high < value) found.push(`${id}: ${high} < ${value}`);
  }
  for (const id of shares) if ((of(quantities, id) ?? 0) > 1) found.push(`${id} is above 1`);
  if (Math.abs(of(quantities, 'orbit.betaDeg') ?? 0) > 90) found.push('beta is above 90°');
  if ((of(quantities, 'radiator.viewFactorEarth') ?? 0) > 0.5)
    found.push('a face sees more than half of a sphere');
  return found;
}

/** PUE below 1, anywhere. */
function pueProblems(quantities: Quantities): string[] {
  const found: string[] = [];
  if ((of(quantities, 'ground.pue') ?? 1) < 1) found.push('ground.pue');
  for (const { id } of release.sites) {
    if ((of(quantities, `site.${id}.pue`) ?? 1) < 1) found.push(`${id}: PUE`);
    const itPowerW = of(quantities, `site.${id}.itPowerW`);
    const facilityPowerW = of(quantities, `site.${id}.facilityPowerW`);
    if (itPowerW === null || facilityPowerW === null) continue;
    if (facilityPowerW < itPowerW) found.push(`${id}: facility ${facilityPowerW} W below IT ${itPowerW} W`);
  }
  return found;
}

/** Sums and products that must hold between numbers of one report. */
function totalProblems(scene: SceneDocument, quantities: Quantities): string[] {
  const found: string[] = [];
  for (const power of ['itPowerW', 'facilityPowerW']) {
    const parts = sitesOf(scene)
      .filter(({ kind }) => kind === 'data-centre')
      .map(({ id }) => of(quantities, `site.${id}.${power}`));
    const known = parts.filter((part) => part !== null);
    const total = of(quantities, `ground.${power}`);
    if (known.length === 0 && parts.length > 0) {
      if (total !== null) found.push(`ground.${power} of no known part is ${total}`);
    } else if (
      total === null ||
      !near(
        total,
        known.reduce((a, b) => a + b, 0),
      )
    ) {
      found.push(`ground.${power} is ${total}`);
    }
  }
  const product = (id: string, factors: string[]): void => {
    const values = factors.map((factor) => of(quantities, factor));
    const value = of(quantities, id);
    const expected = values.reduce((a, b) => (a === null || b === null ? null : a * b), 1);
    const same = expected === null || value === null ? expected === value : near(value, expected);
    if (!same) found.push(`${id} is ${value}, its factors make ${expected}`);
  };
  product('constellation.powerNowW', ['constellation.sunlitNodes', 'node.itPowerInSunW']);
  product('constellation.massKg', ['constellation.nodes', 'node.massKg']);
  product('exchange.massKg', ['exchange.nodes', 'node.massKg']);
  product('exchange.arrayAreaM2', ['exchange.nodes', 'node.arrayAreaM2']);
  product('exchange.radiatorAreaM2', ['exchange.nodes', 'node.radiatorAreaM2']);
  const atMost = (id: string, value: number | null, most: number | null): void => {
    if (value !== null && most !== null && value > most * (1 + 1e-9))
      found.push(`${id}: ${value} above ${most}`);
  };
  const times = (a: string, b: string, less = 0): number | null => {
    const [x, y] = [of(quantities, a), of(quantities, b)];
    return x === null || y === null ? null : (x - less) * y;
  };
  atMost(
    'nodes in sunlight',
    of(quantities, 'constellation.sunlitNodes'),
    of(quantities, 'constellation.nodes'),
  );
  atMost(
    'mean power',
    of(quantities, 'constellation.powerMeanW'),
    times('constellation.nodes', 'node.itPowerMeanW'),
  );
  atMost('power in sun', of(quantities, 'node.itPowerInSunW'), of(quantities, 'node.itPowerPeakW'));
  atMost('target', of(quantities, 'exchange.targetItPowerW'), times('exchange.nodes', 'node.itPowerMeanW'));
  atMost(
    'one node less',
    times('exchange.nodes', 'node.itPowerMeanW', 1),
    of(quantities, 'exchange.targetItPowerW'),
  );
  atMost('mass to launch', of(quantities, 'exchange.massKg'), times('exchange.launches', 'launch.payloadKg'));
  atMost(
    'one launch less',
    times('exchange.launches', 'launch.payloadKg', 1),
    of(quantities, 'exchange.massKg'),
  );
  return found;
}

/** Energy that is lost or made, by more than 1e-9 of what comes in. */
function energyProblems(name: string, { flows, inW, heatW, stages }: PowerChain): string[] {
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
  const value = release.constants[id]?.figure.value;
  if (value === null || value === undefined) throw new Error(`no constant ${id}`);
  return value;
};

function nodeEnergyProblems(quantities: Quantities): string[] {
  const [arrayAreaM2, arrayEfficiency, itPowerW, eclipse] = [
    'node.arrayAreaM2',
    'node.arrayEfficiency',
    'node.itPowerInSunW',
    'orbit.eclipseFraction',
  ].map((id) => of(quantities, id));
  if (arrayAreaM2 == null || arrayEfficiency == null || itPowerW == null || eclipse == null) return [];
  return [false, true].flatMap((throughShadow) => {
    const chain = nodePowerChain({
      solarConstantWPerM2: constant('solarConstantWPerM2'),
      batteryRoundTrip: constant('batteryRoundTrip'),
      arrayAreaM2,
      arrayEfficiency,
      itPowerW,
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

function siteEnergyProblems(quantities: Quantities, timeMs: number): string[] {
  return release.sites.flatMap((site) => {
    const chain = sitePowerChain(site, release.accelerators, timeMs, of(quantities, 'ground.pue'));
    const reported = of(quantities, `site.${site.id}.facilityPowerW`);
    const same = chain.inW === null || reported === null ? chain.inW === reported : near(chain.inW, reported);
    const found = energyProblems(site.id, chain);
    if (!same) found.push(`${site.id}: chain of ${chain.inW} W, report of ${reported} W`);
    return found;
  });
}

/** Numbers of sites that the facts do not have must not appear by any choice of inputs but their own. */
function unknownProblems(
  quantities: Quantities,
  plain: Quantities,
  inputs: Record<string, number>,
): string[] {
  const found: string[] = [];
  for (const [id, { value }] of Object.entries(plain)) {
    if (value !== null || !id.startsWith('site.')) continue;
    if (id.endsWith('.carbonKgPerYear') && 'ground.carbonGPerKwh' in inputs) continue;
    if (of(quantities, id) !== null) found.push(`${id} became known`);
  }
  for (const { id, default: value } of inputSpecs) {
    if (value !== null || id in inputs || id === 'orbit.inclinationDeg') continue;
    if (of(quantities, id) !== null) found.push(`${id} became known`);
  }
  for (const site of release.sites) {
    if (site.capacity.length === 0 && of(quantities, `site.${site.id}.itPowerW`) !== null)
      found.push(site.id);
  }
  return found;
}

const ends = inputSpecs.flatMap(({ id, min, max }) => [{ [id]: min }, { [id]: max }]);
const all = (end: 'min' | 'max') => Object.fromEntries(inputSpecs.map((spec) => [spec.id, spec[end]]));
const choices: Record<string, number>[] = [{}, ...ends, all('min'), all('max')];
/** Before most sites, the scene's own time (null), and after the last projection. */
const times = [Date.UTC(2024, 5, 21), null, Date.UTC(2031, 2, 20)];

let combinations = 0;
async function sceneOf(id: string): Promise<SceneDocument> {
  const scene = await loadGallery(id);
  if (!scene.ok) throw new Error(JSON.stringify(scene.errors));
  return scene.value;
}

describe('checks: every scene, every input at both ends, three times', () => {
  it.each([...galleryIds])('%s', async (id) => {
    const scene = await sceneOf(id);
    for (const time of times) {
      const timeMs = time ?? Date.parse(scene.time);
      const plain = evaluate({ ...scene, inputs: {} }, timeMs).quantities;
      for (const inputs of choices) {
        const chosen = { ...scene, inputs: { ...scene.inputs, ...inputs } };
        const { quantities } = evaluate(chosen, timeMs);
        const problems = [
          ...numberProblems(quantities),
          ...pueProblems(quantities),
          ...totalProblems(chosen, quantities),
          ...nodeEnergyProblems(quantities),
          ...siteEnergyProblems(quantities, timeMs),
          ...unknownProblems(quantities, plain, chosen.inputs),
        ];
        expect(problems, `${new Date(timeMs).toISOString()} ${JSON.stringify(inputs)}`).toEqual([]);
        combinations++;
      }
    }
  });

  it('were more than a thousand', () => expect(combinations).toBeGreaterThan(1000));
});
