import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { quantityId } from '../../../src/model/graph/quantityId';
import { inputForms } from '../../../src/model/inputs/inputForms';
import { presets } from '../../../src/model/inputs/presets';
import { chooseDesign, chooseSite } from '../../../src/panels/scenario/exchangeChoice';
import {
  chooseInput,
  notchesOf,
  notchOf,
  valueAtNotch,
} from '../../../src/panels/scenario/inputs/inputChoice';
import { ScenarioPanel } from '../../../src/panels/scenario/ScenarioPanel';
import { asOneStep, beginGesture, endGesture, undo } from '../../../src/store/actions/history';
import { isMatched } from '../../../src/store/actions/matching';
import { applyPreset } from '../../../src/store/actions/scenario';
import { openScene, resetInputs, setInput, setScene } from '../../../src/store/actions/scene';
import { explanationOf } from '../../../src/store/readings/explanationOf';
import { presetValues } from '../../../src/store/readings/presetResults';
import { loadModel, report } from '../../../src/store/readings/report';
import { siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(async () => {
  await loadModel();
  await openScene('same-megawatts');
});
afterEach(resetInputs);

const text = () =>
  renderToStaticMarkup(createElement(ScenarioPanel))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const nodes = () => stateNow().scene.inputs['constellation.nodes'];

describe('the exchange', () => {
  // 300 MW ÷ 120 kW; at 70 kW/t 4,286 t; 43 launches of 100 t: the public vectors of the model.
  it('answers as published, and says nothing that is no word', () => {
    expect(text()).toMatch(/Nodes 2,500 nodes .*Launches 43 launches .*Mass 4,286 t/);
    expect(text()).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\[object/);
  });
  it('takes a site’s power, and the constellation follows', () => {
    chooseSite(siteReadings(stateNow()).find(({ id }) => id === 'colossus-1') ?? null);
    expect(stateNow().scene.inputs['exchange.targetItPowerW']).toBe(340e6);
    // 340 MW ÷ 120 kW = 2,833.3, rounded up.
    expect(nodes()).toBe(2834);
    chooseInput('exchange.targetItPowerW', 600e6);
    expect(nodes()).toBe(5000);
    chooseInput('node.itPowerMeanW', 60_000);
    expect(nodes()).toBe(10_000);
    undo();
    expect(nodes()).toBe(5000);
  });
  it('leaves alone a constellation that the reader sized', () => {
    chooseInput('constellation.nodes', 81);
    chooseInput('exchange.targetItPowerW', 600e6);
    expect(nodes()).toBe(81);
    expect(isMatched(stateNow())).toBe(false);
    expect(text()).toContain('Show the nodes that match at once');
  });
  it('follows up to what a constellation may have, and back', () => {
    chooseInput('node.itPowerMeanW', 1000);
    chooseInput('exchange.targetItPowerW', 20e9);
    // As many as a scene may hold.
    expect(nodes()).toBe(2_000_000);
    chooseInput('exchange.targetItPowerW', 3e6);
    expect(nodes()).toBe(3000);
  });
  it('takes another design’s figures', () => {
    chooseInput('node.massKg', 20);
    expect(chooseDesign('ai1-estimated').ok).toBe(true);
    expect(stateNow().scene.inputs['node.massKg']).toBeUndefined();
    expect(report(stateNow()).quantities['node.massKg']?.value).toBeGreaterThan(4000);
    undo();
    expect(stateNow().scene.inputs['node.massKg']).toBe(20);
  });
  it('begins with the same constellation as a preset does, in a scene that has none', async () => {
    const dawnDusk = {
      id: 'scenario',
      design: 'starlink-v2-mini',
      nodes: 2500,
      planes: 50,
      altitudeM: 650_000,
      eccentricity: 0,
      inclinationDeg: null,
      pattern: 'band',
      ltanHours: 18,
      raanSpreadDeg: 30,
      phasing: 1,
      epoch: '2026-01-01T00:00:00Z',
      buildUp: null,
    };
    setScene({ constellations: [], focus: null });
    chooseDesign('starlink-v2-mini');
    expect(stateNow().scene.constellations).toMatchObject([dawnDusk]);
    undo();
    await applyPreset('today');
    expect(stateNow().scene.constellations).toMatchObject([dawnDusk]);
    undo();
    undo();
  });
});

describe('undo', () => {
  it('takes a drag back as one step', () => {
    setInput('node.massKg', 900);
    beginGesture();
    for (const kg of [1000, 1100, 1200, 5000]) {
      beginGesture();
      chooseInput('node.massKg', kg);
    }
    endGesture();
    undo();
    expect(stateNow().scene.inputs['node.massKg']).toBe(900);
  });
  it('ends its step when what is done within fails', () => {
    expect(() =>
      asOneStep(() => {
        throw new Error('x');
      }),
    ).toThrow('x');
    setInput('node.massKg', 901);
    setInput('node.massKg', 902);
    undo();
    expect(stateNow().scene.inputs['node.massKg']).toBe(901);
  });
});

describe('the headline', () => {
  it('is what the nodes deliver over their life; what matches at once stands beneath', () => {
    // 2,500 nodes of 120 kW deliver 238.5 MW in the mean of their life: 300 MW takes 3,144 of them, and 54 launches.
    expect(text()).toMatch(/Nodes over their life 3,144 at once 2,500 Launches 54 at once 43 /);
    expect(text()).toMatch(
      /Delivered over the life of the nodes Nodes 3,144 .*At once, by the claimed power Nodes 2,500 /,
    );
    expect(text()).toMatch(/What they deliver over their life 239 MW/);
  });

  it('says in words that there is no break-even', () => {
    expect(text()).toContain('Break-even price of launch None: orbit stays dearer over the whole range.');
    chooseInput('node.priceUsdPerW', 1);
    chooseInput('economics.includeAccelerators', 0);
    expect(text()).not.toContain('Break-even price of launch None');
  });
});

describe('what cannot be', () => {
  it('names each limit that breaks, and what is not needed', () => {
    // 150 kW ÷ 80 W/kg + 110 m² × 4 kg/m²; and 125.3 kWh of battery at 150 Wh/kg.
    expect(text()).toMatch(
      /array and radiator come to 2\.32 t, and to 3\.15 t with a battery for the longest eclipse; the node is to weigh 1\.71 t\./,
    );
    // 154.5 kW of computers and bus ÷ (1,396.3 W/m² × 0.98⁵ − some 106 W/m² from the Earth).
    expect(text()).toMatch(/Peak power needs 134 m² of radiator; a node has 110 m²\./);
    chooseInput('node.radiatorAreaM2', 140);
    chooseInput('node.massKg', 3000);
    expect(text()).not.toContain('This cannot be as it stands');
    expect(text()).toMatch(/None of this needs more radiator than there is: 134 m² of 140 m²\./);
    chooseInput('node.massKg', 10);
    expect(text()).toMatch(
      /This cannot be as it stands: the mass of 10 kg falls [\d.]+\s% short of the usual weight of such parts; [\d.,]+ t a node would mend it/,
    );
  });
});

it('a design renames the nodes', () => {
  const title = () => stateNow().scene.constellations[0]?.title.fr;
  expect(chooseDesign('ai1-estimated').ok).toBe(true);
  expect(title()).toBe('Nœuds AI1, selon des ingénieurs');
  expect(chooseDesign('ai1-claimed').ok).toBe(true);
  expect(title()).toBe('Nœuds AI1, selon l’annonce');
});

describe('sliders', () => {
  it.each(inputForms.map((form) => [form.id, form] as const))('%s reaches both ends by keys', (_, form) => {
    let value = form.min;
    let steps = 0;
    while (value < form.max && steps < 5000) {
      const to = Math.min(notchesOf(form), notchOf(form, value) + 1);
      const next = valueAtNotch(form, to, value);
      expect(next).toBeGreaterThan(value);
      value = next;
      steps += 1;
    }
    expect(value).toBe(form.max);
    expect(valueAtNotch(form, 0, value)).toBe(form.min);
  });
});

describe('presets', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s: what we get explains itself',
    async (_, preset) => {
      const state = stateNow();
      const values = presetValues(state, preset);
      expect(values).toHaveLength(preset.results.length);
      preset.results.forEach((result, i) => {
        const value = values[i];
        expect(Math.abs((value ?? Number.NaN) / result.value - 1)).toBeLessThanOrEqual(
          Math.max(result.within, 1e-9),
        );
        const chain = explanationOf(state, quantityId('preset', [preset.id, String(i)]));
        expect(chain?.quantity.value, result.label.id).toBe(value);
      });
      await applyPreset(preset.id);
      expect(text()).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\[object/);
      undo();
    },
  );
});

it('marks and lists what the reader changed', () => {
  expect(text()).toContain('All inputs are as by default.');
  setInput('node.massKg', 2000);
  expect(text()).toMatch(/Changed inputs Reset all Mass of a node 2,000 kg reset/);
});
