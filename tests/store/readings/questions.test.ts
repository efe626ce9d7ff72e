import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { setTime } from '../../../src/store/actions/clock';
import * as scenario from '../../../src/store/actions/scenario';
import { setInput, setPanel, setScene, setTheme } from '../../../src/store/actions/scene';
import * as questions from '../../../src/store/readings/questions';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const state = () => stateNow();

beforeEach(() => {
  startWith(defaultScene);
});

describe('questions', () => {
  it('are answered once while nothing that they read changes', () => {
    const asked = () => [
      questions.tornadoOf(state(), 'cost.orbitUsdPerKwh'),
      questions.breakEvenOf(state(), 'launch.priceUsdPerKg'),
      questions.comparison(state()),
      questions.limitsOf(state()),
      questions.sunlightOfYear(state()),
    ];
    const before = asked();
    setTheme('paper');
    setPanel('scenario');
    for (const [k, answer] of asked().entries()) expect(answer).toBe(before[k]);
    setInput('launch.priceUsdPerKg', 321);
    const after = asked();
    for (const k of [0, 1, 2, 3]) expect(after[k]).not.toBe(before[k]);
    // A price moves no shadow.
    expect(after[4]).toBe(before[4]);
  });

  it('break even by the metric of the scene', () => {
    const perKwh = questions.breakEvenOf(state(), 'node.priceUsdPerW');
    scenario.setMetric('usdPerW');
    const perW = questions.breakEvenOf(state(), 'node.priceUsdPerW');
    expect([perKwh.kind, perW.kind]).toEqual(['none', 'at']);
    expect(perW).not.toEqual(perKwh);
  });

  it('compare the present with the pinned, all at the sites of the scene', () => {
    setInput('launch.priceUsdPerKg', 100);
    scenario.pinScenario('Cheap');
    setInput('launch.priceUsdPerKg', 1000);
    const { scenes, rows } = questions.comparison(state());
    expect(scenes).toEqual(['present', 'pinned-1']);
    const price = rows.find(({ id }) => id === 'launch.priceUsdPerKg');
    expect(price?.quantities.map((quantity) => quantity?.value)).toEqual([1000, 100]);
    expect(rows.find(({ id }) => id === 'ground.itPowerW')?.differs).toBe(false);
    const cost = rows.find(({ id }) => id === 'cost.orbitUsd');
    const [dear, cheap] = cost?.quantities.map((quantity) => quantity?.value ?? Number.NaN) ?? [];
    expect(cheap).toBeLessThan(dear ?? Number.NaN);
  });

  it('give the calendar year of the clock day by day', () => {
    const year = questions.sunlightOfYear(state())!;
    expect(year).toHaveLength(365);
    expect(new Date(year[0]!.timeMs).toISOString()).toBe('2026-01-01T00:00:00.000Z');
    setTime('2028-07-01T00:00:00Z');
    expect(questions.sunlightOfYear(state())).toHaveLength(366);
    setScene({ constellations: [], focus: null });
    expect(questions.sunlightOfYear(state())).toBeNull();
  });

  it('name the limit that binds', () => {
    setInput('node.radiatorAreaM2', 10);
    const binding = questions.bindingLimitOf(state());
    expect(binding).toMatchObject({ breaks: true });
    expect(questions.limitsOf(state())[0]).toBe(binding);
  });
});
