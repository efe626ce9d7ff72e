import { describe, expect, it } from 'vitest';
import { wholeRelease as release } from '../../../src/facts/sources';
import { modelGraph } from '../../../src/model/graph/report';
import { reportOf } from '../../../src/model/graph/siteReport';
import { inputProblems } from '../../../src/model/inputs/inputRanges';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { effectiveConstellation } from '../../../src/model/inputs/scenario';
import { nodeState } from '../../../src/model/orbit/orbit';
import type { Explanation } from '../../../src/model/types';
import { emptyScene } from '../../../src/scene/defaults';
import type { Constellation, SceneDocument } from '../../../src/scene/types';
import { timeOf } from '../../timeOf';
import { ai1 } from '../ai1';
import { graphProblems } from './graphProblems';

const scene: SceneDocument = { ...emptyScene, constellations: [ai1] };
const nowMs = Date.UTC(2026, 10, 21);
const solsticeMs = Date.UTC(2026, 5, 21);

const evaluate = (of: SceneDocument, timeMs: number) => reportOf(modelGraph(of, timeMs));

const value = (id: string, inputs: Record<string, number> = {}, timeMs = nowMs) =>
  evaluate({ ...scene, inputs }, timeMs).quantities[id]?.value;

function saneQuantities(inputs: Record<string, number>, constellation: Constellation, timeMs: number): void {
  const { quantities } = evaluate({ ...scene, inputs, constellations: [constellation] }, timeMs);
  for (const [id, { value: central, low, high }] of Object.entries(quantities)) {
    for (const number of [central, low, high]) {
      if (number === null) continue;
      expect(Number.isFinite(number), `${id} ${number}`).toBe(true);
      if (id !== 'orbit.betaDeg') expect(number, id).toBeGreaterThanOrEqual(0);
    }
    if (central !== null && low !== null && high !== null) {
      expect(low, id).toBeLessThanOrEqual(central);
      expect(high, id).toBeGreaterThanOrEqual(central);
    }
    if (central === null) expect([low, high], id).toEqual([null, null]);
  }
}

describe('report', () => {
  it('is declared without gaps, cycles or mixed units', () => {
    expect(graphProblems(modelGraph(scene, nowMs))).toEqual([]);
    const set = { 'orbit.inclinationDeg': 30, 'node.batteryWh': 40_000, 'ground.carbonGPerKwh': 400 };
    expect(graphProblems(modelGraph({ ...scene, inputs: set }, nowMs))).toEqual([]);
    expect(
      graphProblems(modelGraph({ ...scene, constellations: [{ ...ai1, design: 'suncatcher' }] }, nowMs)),
    ).toEqual([]);
  });

  it('exchanges 300 MW for 2,500 nodes, 43 launches, 4,286 t', () => {
    expect(value('exchange.nodes')).toBe(2500);
    expect(value('exchange.launches')).toBe(43);
    expect((value('exchange.massKg') ?? 0) / 1000).toBeCloseTo(4286, 0);
    expect(value('exchange.arrayAreaM2')).toBe(1.5e6);
    expect(value('exchange.radiatorAreaM2')).toBe(275_000);
    expect(value('exchange.nodes', { 'exchange.targetItPowerW': 1e9 })).toBe(8334);
  });

  it('knows the orbit', () => {
    expect(value('orbit.inclinationDeg')).toBeCloseTo(97.99, 2);
    expect(value('orbit.betaStarDeg')).toBeCloseTo(65.2, 1);
    // By the true Sun an evening plane has its season about June, when the Sun is slow, a morning one about the new year. By
    // Kepler's equation in another program: 90.5 and 87.1 days; at an even pace both have 88.6 and 96.1 % of sunlight.
    expect(value('orbit.sunlitFractionYear')).toBeCloseTo(0.96, 3);
    expect(value('orbit.eclipseDaysPerYear')).toBeCloseTo(90.5, 1);
    expect(value('orbit.eclipseDaysPerYear', { 'orbit.ltanHours': 6 })).toBeCloseTo(87.1, 1);
    expect(value('orbit.sunlitFractionYear', { 'orbit.ltanHours': 6 })).toBeCloseTo(0.9615, 3);
    expect((value('orbit.eclipseMaxS') ?? 0) / 60).toBeCloseTo(19.7, 1);
    expect((value('orbit.periodS') ?? 0) / 60).toBeCloseTo(97.7, 1);
    expect(value('orbit.eclipseDaysPerYear', { 'orbit.altitudeM': 1.4e6 })).toBe(0);
    expect(value('orbit.inclinationDeg', { 'orbit.inclinationDeg': 30 })).toBe(30);
    // At the March equinox a noon orbit has the Sun in its plane: beta 0, 0.3620 of the orbit dark.
    expect(value('orbit.eclipseFraction', { 'orbit.ltanHours': 12 }, Date.UTC(2027, 2, 20))).toBeCloseTo(
      0.362,
      3,
    );
  });

  it('knows the radiator', () => {
    const cold = { 'node.radiatorTemperatureK': 293.15, 'node.radiatorEmissivity': 0.9 };
    expect(value('radiator.fluxWPerM2', cold)).toBeCloseTo(753.8, 1);
    expect(value('radiator.viewFactorEarth')).toBeCloseTo(0.241, 3);
    expect(value('radiator.viewFactorEarth', { 'orbit.altitudeM': 500e3 })).toBeCloseTo(0.267, 3);
    expect(value('node.bindingConstraint')).toBe(2);
    expect(value('node.bindingConstraint', { 'node.radiatorAreaM2': 300, 'node.arrayAreaM2': 500 })).toBe(0);
    expect(value('node.bindingConstraint', { 'node.radiatorAreaM2': 300, 'node.batteryWh': 1000 })).toBe(1);
    expect(value('node.bindingConstraint', { 'node.massKg': 50_000, 'launch.payloadKg': 1000 })).toBe(3);
  });

  it('adds the power of the nodes one by one', () => {
    const each = value('node.itPowerInSunW', {}, solsticeMs) ?? Number.NaN;
    let sum = 0;
    for (let k = 0; k < ai1.nodes; k++) sum += nodeState(ai1, k, solsticeMs, each)?.powerW ?? Number.NaN;
    const now = value('constellation.powerNowW', {}, solsticeMs) ?? Number.NaN;
    expect(now / sum).toBeCloseTo(1, 9);
    // June: the season of eclipses on an evening orbit; the closed form gives the same share.
    const dark = value('orbit.eclipseFraction', {}, solsticeMs) ?? Number.NaN;
    expect(dark).toBeGreaterThan(0.15);
    expect(now / (2500 * each)).toBeCloseTo(1 - dark, 2);
  });

  it('averages over a year to the mean', () => {
    let sum = 0;
    for (let k = 0; k < 48; k++)
      sum += value('constellation.powerNowW', {}, nowMs + (k * 365.2422 * 86_400_000) / 48) ?? 0;
    expect(sum / 48 / 300e6).toBeCloseTo(1, 2);
    expect(value('constellation.powerMeanW')).toBeCloseTo(300e6, 0);
    expect(value('constellation.massKg')).toBe(2500 * 1714.3);
  });

  it('counts many nodes by plane as it counts few one by one', () => {
    const share = (nodes: number) =>
      (value('constellation.sunlitNodes', { 'constellation.nodes': nodes }, solsticeMs) ?? 0) / nodes;
    expect(share(1_000_000)).toBeCloseTo(share(10_000), 2);
  });

  it('reads the ground by date and keeps unknown unknown', () => {
    expect(value('site.colossus-1.itPowerW')).toBe(340e6);
    expect(value('site.colossus-1.facilityPowerW')).toBe(425e6);
    expect(value('site.colossus-1.accelerators')).toBe(230_000);
    // 200,000 × 1.979e15 + 30,000 × 5e15
    expect((value('site.colossus-1.flops') ?? 0) / 1e20).toBeCloseTo(5.458, 6);
    // 425 MW × 8,766 h × 407 g/kWh
    expect((value('site.colossus-1.carbonKgPerYear') ?? 0) / 1e9).toBeCloseTo(1.5163, 4);
    expect(value('site.colossus-1.itPowerW', {}, Date.UTC(2024, 0, 1))).toBe(0);
    expect(value('site.hyperion.itPowerW')).toBe(0);
    expect(value('site.terafab.itPowerW')).toBeNull();
    expect(value('site.fluidstack-france.accelerators')).toBeNull();
    const { quantities } = evaluate({ ...scene, sites: ['colossus-1', 'colossus-2'] }, nowMs);
    expect(quantities['ground.itPowerW']?.value).toBe(340e6 + 946e6);
    expect(quantities['ground.itPowerW']?.low).toBeLessThan(340e6 + 946e6);
    expect(evaluate({ ...scene, sites: ['terafab'] }, nowMs).quantities['ground.itPowerW']?.value).toBeNull();
    expect(quantities['site.new-carlisle.itPowerW']?.basis).toBe('projected');
  });

  it('explains every number down to leaves whose sources resolve', () => {
    const leaves = (e: Explanation): Explanation[] =>
      e.inputs.length === 0 ? [e] : e.inputs.flatMap(leaves);
    const { quantities } = evaluate(scene, nowMs);
    for (const [id, quantity] of Object.entries(quantities)) {
      const explanation = modelGraph(scene, nowMs).explanation(id);
      if (!explanation) throw new Error(`${id} has no explanation`);
      expect(explanation.quantity).toEqual(quantity);
      for (const source of quantity.sources)
        expect(release.sources[source], `${id}: ${source}`).toBeDefined();
      for (const leaf of leaves(explanation)) expect(leaf.formula, leaf.id).toBeNull();
    }
    const exchange = modelGraph(scene, nowMs).explanation('exchange.launches');
    expect(exchange?.formula?.id).toBe('mass ÷ payload, rounded up');
    expect(exchange?.inputs.map(({ id }) => id)).toEqual(['exchange.massKg', 'launch.payloadKg']);
    expect(modelGraph(scene, nowMs).explanation('no.such')).toBeNull();
  });

  it('lets inputs override the constellation, and the same object stands where none does', () => {
    expect(effectiveConstellation(scene)).toBe(ai1);
    const inputs = { 'orbit.altitudeM': 500e3, 'constellation.nodes': 10 };
    const changed = { ...scene, inputs };
    expect(effectiveConstellation(changed)).toMatchObject({ altitudeM: 500e3, nodes: 10, planes: 50 });
    expect(effectiveConstellation(changed)).toBe(effectiveConstellation({ ...changed, time: '2027-01-01' }));
    expect(effectiveConstellation({ ...scene, constellations: [] })).toBeNull();
    expect(
      evaluate({ ...scene, constellations: [] }, nowMs).quantities['constellation.powerNowW']?.value,
    ).toBe(0);
  });

  it('takes the node from the design', () => {
    const of = (design: string) =>
      evaluate({ ...scene, constellations: [{ ...ai1, design }] }, nowMs).quantities;
    expect(of('starlink-v2-mini')['node.massKg']?.value).toBe(575);
    expect(of('ai1-estimated')['node.radiatorAreaM2']?.value).toBe(300);
    expect(of('suncatcher')['constellation.powerNowW']?.value).toBeNull();
    expect(of('suncatcher')['orbit.sunlitFractionYear']?.value).toBeCloseTo(0.96, 3);
  });

  it('answers soundly at both ends of every input, on every design and pattern', () => {
    for (const spec of inputSpecs) {
      for (const end of [spec.min, spec.max]) saneQuantities({ [spec.id]: end }, ai1, solsticeMs);
    }
    for (const end of ['min', 'max'] as const) {
      saneQuantities(Object.fromEntries(inputSpecs.map((spec) => [spec.id, spec[end]])), ai1, nowMs);
    }
    for (const { id } of release.designs) saneQuantities({}, { ...ai1, design: id }, nowMs);
    saneQuantities({}, { ...ai1, pattern: 'delta', eccentricity: 0.2, altitudeM: 3e6 }, nowMs);
    saneQuantities({}, { ...ai1, altitudeM: 7e6 }, nowMs);
    expect(
      evaluate({ ...scene, constellations: [{ ...ai1, altitudeM: 7e6 }] }, nowMs).quantities[
        'orbit.inclinationDeg'
      ]?.value,
    ).toBeNull();
  });

  it('brings wild inputs into range and says what was wrong', () => {
    expect(value('orbit.altitudeM', { 'orbit.altitudeM': -5 })).toBe(160e3);
    expect(value('node.massKg', { 'node.massKg': Number.NaN })).toBe(1714.3);
    expect(inputProblems({ 'orbit.altitudeM': -5, 'node.mass': 1, 'node.massKg': 2000 })).toEqual([
      {
        path: 'inputs.orbit.altitudeM',
        message: 'inputs.orbit.altitudeM must be 160000 to 2000000 m; found -5',
      },
      {
        path: 'inputs.node.mass',
        message: expect.stringMatching(/^inputs\.node\.mass is no input; inputs are node\./),
      },
    ]);
  });

  it('is quick', () => {
    for (let k = 0; k < 20; k++) evaluate(scene, nowMs + k * 60_000);
    const allMs = timeOf(() => {
      for (let k = 0; k < 20; k++) evaluate(scene, nowMs + k * 60_000);
    });
    expect(allMs / 20).toBeLessThan(50);
  });
});
