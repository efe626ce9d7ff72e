import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { setClock } from '../../../src/store/actions/clock';
import { setInput, setTheme } from '../../../src/store/actions/scene';
import {
  keepBands,
  loadModel,
  question,
  rangedReport,
  report,
  withRanges,
} from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const band = (low: number, high: number) => ({ low, high, middle: (low + high) / 2, unknownShare: 0 });
const id = 'cost.orbitUsdPerKwh';

beforeEach(async () => {
  await loadModel();
  startWith(defaultScene);
});

describe('withRanges', () => {
  it('holds the central value and leaves what is unknown or unnamed', () => {
    const central = report(stateNow());
    const value = central.quantities[id]?.value ?? Number.NaN;
    const unknown = Object.entries(central.quantities).find(([, quantity]) => quantity.value === null)![0];
    const found = withRanges(central, {
      [id]: band(2 * value, 3 * value),
      [unknown]: band(1, 2),
      nothing: band(1, 2),
    });
    expect(found.quantities[id]).toMatchObject({ value, low: value, high: 3 * value });
    expect(found.quantities[unknown]).toBe(central.quantities[unknown]);
    expect(found.quantities.nothing).toBeUndefined();
    expect(central.quantities[id]?.high).not.toBe(3 * value);
  });
});

describe('rangedReport', () => {
  it('has the bands of exactly this scene and time, else what report has', () => {
    const { clockMs } = stateNow();
    const value = report(stateNow()).quantities[id]?.value ?? Number.NaN;
    expect(rangedReport(stateNow())).toBe(report(stateNow()));
    keepBands({
      scene: question(stateNow()),
      timeMs: clockMs,
      bands: { [id]: band(value / 2, value * 2) },
    });
    expect(rangedReport(stateNow()).quantities[id]).toMatchObject({
      value,
      low: value / 2,
      high: value * 2,
    });
    setTheme('paper');
    expect(rangedReport(stateNow()).quantities[id]?.low).toBe(value / 2);
    setClock(clockMs + 1000);
    expect(rangedReport(stateNow())).toBe(report(stateNow()));
    setClock(clockMs);
    setInput('launch.priceUsdPerKg', 77);
    expect(rangedReport(stateNow())).toBe(report(stateNow()));
  });
});
