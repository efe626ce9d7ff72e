import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asWritten, t } from '../../../src/locales/i18n';
import { inputForms } from '../../../src/model/inputs/inputForms';
import { metrics } from '../../../src/model/questions/metrics';
import { ComparePanel } from '../../../src/panels/compare/ComparePanel';
import { comparedScenarios } from '../../../src/panels/compare/compareWords';
import { layoutTornado } from '../../../src/panels/compare/tornadoLayout';
import { PowerPanel } from '../../../src/panels/power/PowerPanel';
import { pinScenario, setMetric } from '../../../src/store/actions/scenario';
import { resetInputs, setInput, setScene } from '../../../src/store/actions/scene';
import { explanationOf, scenarioId } from '../../../src/store/readings/explanationOf';
import { explanation, loadModel, report } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

const markup = (panel: FunctionComponent) => renderToStaticMarkup(createElement(panel));
const text = (panel: FunctionComponent) =>
  markup(panel)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const clean = () => {
  resetInputs();
  setScene({ pinned: [] });
  setMetric('usdPerKwh');
};
beforeEach(clean);
afterEach(clean);

describe('scenarios side by side', () => {
  it('shows the present one alone, and says how another comes beside it', () => {
    expect(text(ComparePanel)).toContain('Pin a scenario, then change an input');
    expect(markup(ComparePanel)).not.toContain('≠ differs');
  });

  it('sets up to four side by side, marks differences and gives the ratio to the first', () => {
    pinScenario('At 500');
    setInput('launch.priceUsdPerKg', 1000);
    pinScenario('At 1,000');
    expect(pinScenario('Third').ok).toBe(true);
    expect(pinScenario('Fourth').ok).toBe(false);
    const said = text(ComparePanel);
    expect(comparedScenarios(stateNow()).map(({ title }) => title)).toEqual([
      'Present scenario',
      'At 500',
      'At 1,000',
      'Third',
    ]);
    // 1,000 now against 500 then: half of the first.
    expect(said).toMatch(/Price of launch 1,000 USD\/kg 500 USD\/kg × 0\.5 1,000 USD\/kg 1,000/);
    expect(said).toContain('Three are pinned');
  });

  it('explains a pinned number by the pinned scenario', () => {
    const before = report(stateNow()).quantities['cost.orbitLaunchUsd']?.value ?? 0;
    pinScenario('Before');
    setInput('launch.priceUsdPerKg', 1000);
    const id = scenarioId('pinned-1', 'cost.orbitLaunchUsd');
    const found = explanationOf(stateNow(), id);
    expect(found?.quantity.value).toBe(before);
    expect(found && t(found.label)).toMatch(/^Before · /);
    expect(explanation(stateNow(), 'cost.orbitLaunchUsd')?.quantity.value).toBeCloseTo(2 * before, 0);
    expect(explanationOf(stateNow(), 'cost.orbitUsd~none')).toBeNull();
    expect(scenarioId('present', 'cost.orbitUsd')).toBe('cost.orbitUsd');
  });

  it.each(metrics.map(({ id, definition, blind }) => [id, definition, blind] as const))(
    '%s says what it is and what it does not see',
    (id, definition, blind) => {
      setMetric(id);
      const said = text(ComparePanel);
      expect(said).toContain(t(definition));
      expect(said).toContain(t(blind));
    },
  );
});

describe('extremes', () => {
  it.each(inputForms.map((form) => [form.id, form.min, form.max] as const))(
    '%s at both ends leaves no number without sense',
    (id, min, max) => {
      for (const value of [min, max]) {
        setInput(id, value);
        for (const panel of [ComparePanel, PowerPanel]) {
          expect(markup(panel), `${id} at ${value}`).not.toMatch(/NaN|undefined|Infinity|∞|\[object/);
        }
      }
    },
    20_000,
  );
});

describe('layoutTornado', () => {
  const row = (id: string, atLow: number | null, atHigh: number | null) => ({
    id,
    label: asWritten(id),
    unit: 'W',
    low: 0,
    high: 1,
    atLow,
    atHigh,
    swing: 1,
  });
  it('puts all rows on one scale about the centre', () => {
    expect(layoutTornado(4, [row('a', 2, 10), row('b', 5, 3)], 9)).toMatchObject({
      centre: 0.25,
      bars: [
        { low: 0, high: 1 },
        { low: 0.375, high: 0.125 },
      ],
    });
  });
  it('leaves the unknown unknown and keeps to the rows asked for', () => {
    const layout = layoutTornado(1, [row('a', null, 2), row('b', 1, 1), row('c', 0, 1)], 2);
    expect(layout.bars.map(({ low, high }) => [low, high])).toEqual([
      [null, 1],
      [0, 0],
    ]);
    expect(layoutTornado(1, [row('b', 1, 1)], 2).centre).toBe(0.5);
  });
});
