import { expect, it } from 'vitest';
import { shareInView, slantRangeM } from '../../../src/model/formulas/linkFormulas';
import { answers } from '../../../src/model/graph/answers';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';

const value = (id: string, inputs: Record<string, number> = {}) =>
  answers({ ...emptyScene, constellations: [ai1], inputs }, Date.UTC(2026, 10, 21)).quantities[id]?.value ??
  Number.NaN;

it('has the published delays overhead', () => {
  expect(value('link.zenithRoundTripS', { 'orbit.altitudeM': 600e3 }) * 1000).toBeCloseTo(4.0, 1);
  expect(value('link.zenithRoundTripS', { 'orbit.altitudeM': 800e3 }) * 1000).toBeCloseTo(5.3, 1);
  expect(value('link.nearFieldM') / 1000).toBeCloseTo(5.07, 2);
  // 2,000 km at c ÷ 1.468
  expect(value('link.fibreRoundTripS') * 1000).toBeCloseTo(9.793, 3);
});

it('measures slant ranges by the triangle', () => {
  expect(slantRangeM(550e3, 90)).toBeCloseTo(550e3, 6);
  // At the horizon: √((R + h)² − R²)
  expect(slantRangeM(550e3, 0)).toBeCloseTo(Math.sqrt((6_378_137 + 550e3) ** 2 - 6_378_137 ** 2), 3);
  for (const elevation of [5, 25, 60]) {
    const range = slantRangeM(650e3, elevation);
    const cos = Math.cos(((90 + elevation) * Math.PI) / 180);
    const r = 6_378_137;
    expect(Math.sqrt(r * r + range * range - 2 * r * range * cos)).toBeCloseTo(r + 650e3, 3);
  }
});

it('sees the share of the sky that random directions give', () => {
  const r = 6_378_137;
  const a = r + 650e3;
  const steps = 20_000;
  let seen = 0;
  for (let k = 0; k < steps; k++) {
    // Even over a sphere: even in the cosine of the angle from the zenith.
    const cos = 1 - (2 * (k + 0.5)) / steps;
    const [up, along] = [a * cos - r, a * Math.sqrt(1 - cos * cos)];
    if (Math.atan2(up, along) >= (25 * Math.PI) / 180) seen++;
  }
  expect(shareInView(650e3, 25)).toBeCloseTo(seen / steps, 3);
});
