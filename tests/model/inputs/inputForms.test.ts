import { expect, it } from 'vitest';
import {
  inputForm,
  inputForms,
  inputGroups,
  sliderShare,
  sliderValue,
} from '../../../src/model/inputs/inputForms';
import { inputSpecs } from '../../../src/model/inputs/inputs';

it('has a form for every input, by group', () => {
  expect(inputForms.map(({ id }) => id).sort()).toEqual(inputSpecs.map(({ id }) => id).sort());
  expect([...new Set(inputForms.map(({ group }) => group))]).toEqual([...inputGroups]);
  expect(inputForm('launch.priceUsdPerKg')).toMatchObject({ scale: 'log', kind: 'number', optional: false });
  expect(inputForm('economics.includeAccelerators')?.kind).toBe('switch');
  expect(inputForm('constellation.nodes')).toMatchObject({ kind: 'count', group: 'orbit' });
  expect(inputForm('orbit.inclinationDeg')).toMatchObject({ scale: 'linear', optional: true });
  expect(inputForm('no.such')).toBeNull();
});

it('goes along a slider and back, within bounds and on steps', () => {
  for (const form of inputForms) {
    expect(sliderValue(form, 0)).toBe(form.min);
    expect(sliderValue(form, 1)).toBe(form.max);
    expect(sliderValue(form, -3)).toBe(form.min);
    let before = form.min;
    for (let k = 1; k < 40; k++) {
      const value = sliderValue(form, k / 40);
      expect(value, form.id).toBeGreaterThanOrEqual(before);
      expect(value, form.id).toBeLessThanOrEqual(form.max);
      if (form.kind !== 'number') expect(Number.isInteger(value), `${form.id} ${value}`).toBe(true);
      before = value;
    }
    if (form.default === null) continue;
    const again = sliderValue(form, sliderShare(form, form.default));
    expect(Math.abs(again - form.default), form.id).toBeLessThanOrEqual(
      Math.max(form.step, Math.abs(form.default) * 0.005),
    );
  }
});
