import { describe, expect, it } from 'vitest';
import { wholeRelease as release } from '../../../src/facts/sources';
import { answers } from '../../../src/model/graph/answers';
import { inputProblems } from '../../../src/model/inputs/inputRanges';
import { presets, withPreset } from '../../../src/model/inputs/presets';
import { mccalipGraph } from '../../../src/model/questions/mccalip';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';
import { graphProblems } from '../graph/graphProblems';

const nowMs = Date.UTC(2026, 10, 21);
const scene = { ...emptyScene, constellations: [ai1] };

describe('presets', () => {
  it('call the nodes that they change by another name, in every language', () => {
    const named = { ...scene, constellations: [{ ...ai1, title: { en: 'AI1 nodes, as claimed' } }] };
    const titles = presets.map((preset) => withPreset(named, preset).constellations[0]?.title);
    expect(titles.map((title) => title?.en)).toEqual([
      'AI1 nodes, as claimed',
      'AI1 nodes, as engineers estimate',
      'Starlink V2 mini buses, as today',
      'Suncatcher nodes, on a V2 mini bus',
      'V2 mini buses, by McCalip’s calculator',
    ]);
    for (const title of titles) expect(Object.keys(title ?? {})).toEqual(['en', 'fr', 'de', 'zh']);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s gives what was published',
    (_, preset) => {
      expect(inputProblems({ ...preset.inputs })).toEqual([]);
      expect(preset.leavesOut.length).toBeGreaterThan(0);
      for (const source of preset.sources) expect(release.sources[source], source).toBeDefined();
      expect(preset.design === 'scenario' || release.designs.some(({ id }) => id === preset.design)).toBe(
        true,
      );
      const graph = mccalipGraph();
      for (const result of preset.results) {
        const applied = withPreset(scene, preset);
        const { quantities } = answers(
          { ...applied, inputs: { ...applied.inputs, ...result.inputs } },
          nowMs,
        );
        const of = (id: string): number =>
          (result.from === 'replica' ? graph.value(id) : quantities[id]?.value) ?? Number.NaN;
        const value = of(result.quantity) / (result.per ? of(result.per) : 1);
        expect(Math.abs(value / result.value - 1), `${result.label.id}: ${value}`).toBeLessThanOrEqual(
          Math.max(result.within, 1e-12),
        );
        if (result.within > 5e-3) expect(result.why, result.label.id).toBeTruthy();
      }
    },
  );

  it('keeps the question and changes the answer', () => {
    const asked = {
      ...scene,
      inputs: { 'exchange.targetItPowerW': 1e9, 'node.massKg': 9, 'constellation.nodes': 81 },
    };
    const claimed = presets[0];
    if (!claimed) throw new Error('none');
    const applied = withPreset(asked, claimed);
    expect(applied.inputs).toEqual({
      'exchange.targetItPowerW': 1e9,
      'constellation.nodes': 81,
      ...claimed.inputs,
    });
    expect(applied.constellations[0]?.design).toBe('ai1-claimed');
    expect(withPreset({ ...asked, constellations: [] }, claimed).constellations).toEqual([]);
    expect(asked.inputs['node.massKg']).toBe(9);
  });
});

describe('McCalip’s calculator', () => {
  const graph = mccalipGraph();
  const value = (name: string): number => graph.value(`mccalip.${name}`) ?? Number.NaN;

  it('is declared without gaps', () => {
    expect(graphProblems(graph)).toEqual([]);
    for (const id of graph.nodes.keys()) expect(graph.value(id), id).not.toBeNull();
  });

  // As printed by the published page, from its own code at its defaults.
  it.each([
    ['satellites', (v: number) => v.toLocaleString('en-GB'), '39,731'],
    ['massKg', (v: number) => Math.round(v / 1000).toLocaleString('en-GB'), '29,390'],
    ['launches', (v: number) => String(v), '294'],
    ['orbitUsd', (v: number) => (v / 1e9).toFixed(1), '51.1'],
    ['orbitUsdPerMwh', (v: number) => Math.round(v).toLocaleString('en-GB'), '1,167'],
    ['groundUsd', (v: number) => (v / 1e9).toFixed(2), '15.85'],
    ['groundUsdPerMwh', (v: number) => v.toFixed(0), '426'],
    ['breakEvenUsdPerKg', (v: number) => v.toFixed(0), '-264'],
    ['temperatureK', (v: number) => (v - 273.15).toFixed(1), '62.6'],
    ['arrayM2', (v: number) => (v / 1e6).toFixed(2), '4.61'],
    ['gasBcf', (v: number) => v.toFixed(0), '277'],
    ['turbines', (v: number) => String(v), '3'],
    ['capacity', (v: number) => v.toFixed(10), '0.9512344531'],
    ['viewFactor', (v: number) => v.toFixed(3), '0.021'],
  ])('prints %s', (name, print, printed) => {
    expect(print(value(name))).toBe(printed);
  });

  it('follows its sliders', () => {
    // Run with the published code: launch at 100 USD/kg, 75 W/kg, 3 years.
    const changed = mccalipGraph({ launchUsdPerKg: 100, specificPowerWPerKg: 75, years: 3 });
    expect(changed.value('mccalip.satellites')).toBe(38_754);
    expect(changed.value('mccalip.launches')).toBe(140);
    expect((changed.value('mccalip.orbitUsdPerMwh') ?? 0).toFixed(4)).toBe('1229.8700');
  });
});
