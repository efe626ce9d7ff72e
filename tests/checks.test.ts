import { describe, expect, it } from 'vitest';
import { wholeRelease as release } from '../src/facts/sources';
import type { DetailedSite } from '../src/facts/types';
import { msg } from '../src/locales/i18n';
import { figureLeaf, siteNodes } from '../src/model/formulas/siteFormulas';
import { answers } from '../src/model/graph/answers';
import { Graph } from '../src/model/graph/graph';
import { capacityAt } from '../src/model/ground/capacity';
import { sitesOf } from '../src/model/ground/sitesOf';
import { inputSpecs } from '../src/model/inputs/inputs';
import { defaultScene } from '../src/scene/defaults';
import { galleryIds, loadGallery } from '../src/scene/link/gallery';
import type { SceneDocument } from '../src/scene/types';
import { costProblems } from './costProblems';
import {
  energyProblems,
  near,
  nodeEnergyProblems,
  of,
  type Quantities,
  siteEnergyProblems,
} from './energyProblems';
import { chainOfSite } from './powerChains';

/** The Sun stands on either side of an orbit's plane. All else is a count, a size, a share or a power. */
const mayBeNegative = new Set(['orbit.betaDeg']);
const shares = [
  'orbit.eclipseFraction',
  'orbit.sunlitFractionYear',
  'constellation.sunlitFractionYear',
  'constellation.sunlitFractionLeast',
];

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
  for (const power of ['itPowerW', 'facilityPowerW', 'energyKwhPerDay', 'waterLPerYear']) {
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
  // Where it is said how many nodes fit, launches go by volume too.
  if (of(quantities, 'launch.nodesPerLaunch') === null) {
    atMost(
      'one launch less',
      times('exchange.launches', 'launch.payloadKg', 1),
      of(quantities, 'exchange.massKg'),
    );
  }
  return found;
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
  it.each([...galleryIds].map((id, nth) => [id, nth] as const))('%s', async (id, nth) => {
    const scene = await sceneOf(id);
    for (const time of times) {
      const timeMs = time ?? Date.parse(scene.time);
      const plain = answers({ ...scene, inputs: {} }, timeMs).quantities;
      // At other times than its own a scene takes a third of the ends, each scene another third.
      const chosenNow = choices.filter((_, k) => time === null || k % 3 === nth % 3);
      for (const inputs of chosenNow) {
        const chosen = { ...scene, inputs: { ...scene.inputs, ...inputs } };
        const { quantities } = answers(chosen, timeMs);
        const problems = [
          ...numberProblems(quantities),
          ...pueProblems(quantities),
          ...totalProblems(chosen, quantities),
          ...costProblems((name) => of(quantities, name)),
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

  it('takes the PUE of the inputs where a site has neither facility power nor a PUE', () => {
    const spec = inputSpecs.find(({ id }) => id === 'ground.pue');
    const timeMs = Date.UTC(2026, 10, 21);
    const constellation = defaultScene.constellations[0];
    if (!constellation) throw new Error('no constellation');
    let known = 0;
    for (const site of release.sites) {
      const unknown = { ...site.pue, value: null, low: null, high: null };
      const capacity = site.capacity.map((row) => ({ ...row, facilityPowerW: unknown }));
      const bare: DetailedSite = { ...site, pue: unknown, capacity };
      for (const pue of [spec?.min ?? Number.NaN, spec?.max ?? Number.NaN]) {
        const chain = chainOfSite(bare, timeMs, pue);
        const given = figureLeaf('ground.pue', msg('PUE'), { ...unknown, value: pue }, '1');
        const nodes = [given, ...siteNodes(bare, release, timeMs, true)];
        const graph = new Graph(nodes, { timeMs, constellation }, release.sources);
        const found = [chain.inW, graph.value(`site.${site.id}.facilityPowerW`)];
        expect(energyProblems(site.id, chain)).toEqual([]);
        const { itPowerW } = capacityAt(bare, timeMs);
        const facilityPowerW = itPowerW === null ? null : itPowerW * pue;
        expect(found, site.id).toEqual([facilityPowerW, facilityPowerW]);
        if (itPowerW) known++;
      }
    }
    expect(known).toBeGreaterThan(4);
  });
});
