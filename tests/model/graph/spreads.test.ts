import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/locales/i18n';
import type { Leaf } from '../../../src/model/graph/formula';
import {
  drawKey,
  drawn,
  lognormalQuantile,
  spreadOf,
  triangularQuantile,
} from '../../../src/model/graph/spreads';

const leaf = (id: string, value: number | null, low: number | null, high: number | null): Leaf => ({
  id,
  label: asWritten(id),
  quantity: { value, low, high, unit: '1', basis: 'reported', sources: [] },
  note: null,
});
const even = Float64Array.from({ length: 1001 }, (_, k) => k / 1000);

describe('spreads', () => {
  it('has the quantiles of a triangle', () => {
    // Density 2x on [0, 1]: the share below x is x².
    expect(triangularQuantile(0.25, 0, 1, 1)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile(0.5, 0, 0.5, 1)).toBe(0.5);
    expect(triangularQuantile(0.125, 0, 0.5, 1)).toBe(0.25);
    expect(triangularQuantile(0.75, 0, 0, 1)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile(0.3, 2, 2, 2)).toBe(2);
  });

  it('has low and high of a lognormal at the 10th and 90th percentile', () => {
    expect(lognormalQuantile(0.1, 100, 500, 1600)).toBeCloseTo(100, 4);
    expect(lognormalQuantile(0.5, 100, 500, 1600)).toBeCloseTo(500, 6);
    expect(lognormalQuantile(0.9, 100, 500, 1600)).toBeCloseTo(1600, 3);
    expect(lognormalQuantile(0, 100, 500, 1600)).toBeGreaterThan(0);
    expect(lognormalQuantile(1, 100, 500, 1600)).toBeLessThan(20_000);
    // Nothing below nought: a range that starts at 0 cannot be one of factors.
    expect(lognormalQuantile(0.5, 0, 1, 2)).toBe(1);
  });

  it('draws within the ends, and not at all where there is nothing to draw', () => {
    const triangle = drawn(leaf('node.lifeYears', 5, 3, 5), even);
    expect(Math.min(...(triangle ?? []))).toBe(3);
    expect(Math.max(...(triangle ?? []))).toBe(5);
    expect(drawn(leaf('orbit.altitudeM', 650, 600, 800), even)?.[500]).toBe(700);
    expect(drawn(leaf('node.lifeYears', 5, null, null), even)).toBeNull();
    expect(drawn(leaf('node.lifeYears', null, 1, 2), even)).toBeNull();
    expect(drawn(leaf('node.lifeYears', 5, 5, 5), even)).toBeNull();
    expect(drawn(leaf('economics.years', 5, 3, 10), even)).toBeNull();
  });

  it('moves the powers of one site together, and others apart', () => {
    expect(drawKey('site.colossus-1.itPowerW')).toBe(drawKey('site.colossus-1.operatingFacilityPowerW'));
    expect(drawKey('site.colossus-1.itPowerW')).not.toBe(drawKey('site.colossus-2.itPowerW'));
    expect(drawKey('site.colossus-1.contractPowerW')).toBe('site.colossus-1.contractPowerW');
    expect(spreadOf('site.hyperion.itPowerWhenCountedW')).toBe('lognormal');
    expect(spreadOf('launch.priceUsdPerKg')).toBe('lognormal');
    expect(spreadOf('node.radiatorEmissivity')).toBe('triangular');
  });
});
