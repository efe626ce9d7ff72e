import { beforeAll, expect, it } from 'vitest';
import { dot, length, subtract } from '../../../src/shared/vectors';
import { focus, openScene, resetInputs, setInput, setPanel } from '../../../src/store/actions/scene';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { exchangeSite, laidAreas } from '../../../src/world/exchange/exchangeLayout';

beforeAll(async () => {
  await loadModel();
  await openScene('same-megawatts');
});

const laid = () => laidAreas(stateNow(), 400);

it('lays nothing unless the Scenario panel looks at a site', () => {
  setPanel('power');
  expect(exchangeSite(stateNow())).toBeNull();
  expect(laid()).toEqual([]);
  setPanel('scenario');
  expect(exchangeSite(stateNow())).toBe('colossus-1');
  focus(null);
  expect(laid()).toEqual([]);
  focus('site:colossus-1');
});

// 2,500 nodes of 600 m² of array and 110 m² of radiator: 1.5 km² and 0.275 km².
it('lays the areas true to scale, side by side, west of the site', () => {
  const [array, radiator] = laid();
  if (!array || !radiator) throw new Error('none');
  expect(array.sideM).toBeCloseTo(1224.745, 2);
  expect(radiator.sideM).toBeCloseTo(524.404, 2);
  const apart = length(subtract(array.middleM, radiator.middleM));
  expect(apart).toBeGreaterThan((array.sideM + radiator.sideM) / 2);
  expect(dot(subtract(radiator.middleM, array.middleM), array.east)).toBeLessThan(0);
  // Clear of the campus, by twice its radius and more.
  const [wider] = laidAreas(stateNow(), 900);
  if (!wider) throw new Error('none');
  expect(dot(subtract(array.middleM, wider.middleM), array.east)).toBeCloseTo(1000, 6);
});

it('follows an input at once', () => {
  setInput('exchange.targetItPowerW', 600e6);
  expect(laid()[0]?.areaM2).toBe(3e6);
  setInput('node.arrayAreaM2', 1200);
  expect(laid()[0]?.areaM2).toBe(6e6);
  resetInputs();
});
