import { describe, expect, it } from 'vitest';
import { annuityYears, breakEvenLaunchUsdPerKg, purchases } from '../../../src/model/formulas/economics';
import { doublingsToPrice } from '../../../src/model/formulas/learning';

describe('economics', () => {
  it('discounts an even flow', () => {
    expect(annuityYears(5, 0)).toBe(5);
    // (1 − 1.1^−10) ÷ ln 1.1
    expect(annuityYears(10, 0.1)).toBeCloseTo(6.446916, 5);
    expect(annuityYears(5, 1e-8)).toBeCloseTo(5, 6);
  });

  it('buys again when a life ends, the last by the part used', () => {
    expect(purchases(5, 5, 0)).toBe(1);
    expect(purchases(3, 5, 0.1)).toBe(1);
    expect(purchases(10, 5, 0)).toBe(2);
    expect(purchases(12, 5, 0)).toBeCloseTo(2.4, 12);
    // 1 + 1.1^−5 + 0.4 × 1.1^−10
    expect(purchases(12, 5, 0.1)).toBeCloseTo(1.775139, 5);
    expect(purchases(5, 0, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds the break-even price, and none where even free launches do not help', () => {
    expect(breakEvenLaunchUsdPerKg(2, 1000, 1500, 10)).toBe(50);
    expect(breakEvenLaunchUsdPerKg(1, 1000, 1500, 10)).toBeNull();
    expect(breakEvenLaunchUsdPerKg(2, 1000, 1500, 0)).toBeNull();
  });

  it('learns by doublings', () => {
    // 0.8³ = 0.512
    expect(doublingsToPrice(1000, 512, 0.2)).toBeCloseTo(3, 12);
    expect(doublingsToPrice(100, 200, 0.2)).toBe(0);
    expect(doublingsToPrice(1000, 200, 0)).toBeNull();
  });
});
