import { describe, expect, it } from 'vitest';
import { normalQuantile, stratified } from '../../../src/model/graph/random';

describe('random', () => {
  it('draws once from every slice, in another order for another key', () => {
    const draws = stratified(1000, 'a', 1);
    const slices = [...draws].map((u) => Math.floor(u * 1000)).sort((x, y) => x - y);
    expect(slices).toEqual(Array.from({ length: 1000 }, (_, k) => k));
    expect([...stratified(1000, 'a', 1)]).toEqual([...draws]);
    expect([...stratified(1000, 'b', 1)]).not.toEqual([...draws]);
    expect([...stratified(1000, 'a', 2)]).not.toEqual([...draws]);
    // No order is left: neighbours do not go together.
    let product = 0;
    for (let k = 1; k < 1000; k++) product += ((draws[k] ?? 0) - 0.5) * ((draws[k - 1] ?? 0) - 0.5);
    expect(Math.abs(product / 1000)).toBeLessThan(0.01);
  });

  it.each([
    [0.5, 0],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.001, -3.0902323062],
    [0.01, -2.326347874],
  ])('has the normal quantile of %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });
});
