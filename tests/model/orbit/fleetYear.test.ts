import { describe, expect, it } from 'vitest';
import { sunlitNodes } from '../../../src/model/orbit/fleetSunlight';
import { fleetSunlitFractionLeast, sunlightDays, sunlightOn } from '../../../src/model/orbit/fleetYear';
import { nodeState } from '../../../src/model/orbit/orbit';
import type { Constellation } from '../../../src/scene/types';
import { ai1 } from '../ai1';

const dayMs = 86_400_000;
const fromMs = Date.UTC(2026, 10, 21);

/** Share of a day in full sun or penumbra of one ring of nodes, counted node by node in the conical shadow. */
function bySteps(constellation: Constellation, timeMs: number): number {
  const few = { ...constellation, nodes: 360 * constellation.planes };
  return sunlitNodes(few, timeMs) / few.nodes;
}

describe('the year of a fleet', () => {
  it.each<[string, Partial<Constellation>]>([
    ['dawn–dusk', {}],
    ['noon', { ltanHours: 12 }],
    ['a band of sixty degrees', { raanSpreadDeg: 60, planes: 7 }],
    ['inclined, all round', { inclinationDeg: 30, pattern: 'delta', planes: 6, altitudeM: 1_000_000 }],
  ])('follows brute force through the shadow: %s', (_, change) => {
    const constellation: Constellation = { ...ai1, planes: 1, nodes: 360, ...change };
    const days = sunlightDays(constellation, fromMs, 365);
    expect(days).toHaveLength(365);
    let [sum, brute] = [0, 0];
    for (let day = 0; day < 365; day += 5) {
      const { timeMs, sunlitFraction, eclipsedPlanes } = days[day] ?? sunlightOn(constellation, fromMs);
      expect(timeMs).toBe(fromMs + day * dayMs);
      const counted = bySteps(constellation, timeMs);
      // Grazing orbits lie in penumbra that the cylinder does not have.
      expect(Math.abs(sunlitFraction - counted), `day ${day}`).toBeLessThan(0.012);
      if (eclipsedPlanes === 0) expect(sunlitFraction).toBe(1);
      sum += sunlitFraction;
      brute += counted;
    }
    expect(sum / 73).toBeCloseTo(brute / 73, 2);
    expect(Math.abs(sum - brute) / 73).toBeLessThan(0.004);
  });

  it('shows one season at dawn–dusk: 89 days, 19.7 minutes at most, 96.1 % over the year', () => {
    const days = sunlightDays({ ...ai1, planes: 1 }, fromMs, 365);
    const dark = days.filter(({ sunlitFraction }) => sunlitFraction < 1);
    expect(Math.abs(dark.length - 89)).toBeLessThan(5);
    const least = Math.min(...days.map(({ sunlitFraction }) => sunlitFraction));
    expect(((1 - least) * 5863.7) / 60).toBeCloseTo(19.7, 0);
    const mean = days.reduce((a, { sunlitFraction }) => a + sunlitFraction, 0) / 365;
    expect(mean).toBeCloseTo(0.961, 2);
    // One season: its days follow each other.
    const changes = days.filter(
      ({ sunlitFraction }, k) => k > 0 && sunlitFraction < 1 !== (days[k - 1]?.sunlitFraction ?? 1) < 1,
    );
    expect(changes.length).toBeLessThanOrEqual(2);
    expect(fleetSunlitFractionLeast(ai1, fromMs)).toBeCloseTo(least, 3);
  });

  it('agrees with one node flown through a whole day', () => {
    const solsticeMs = Date.UTC(2027, 5, 21);
    let lit = 0;
    const steps = 4000;
    for (let k = 0; k < steps; k++)
      lit += nodeState(ai1, 7, solsticeMs + (k * dayMs) / steps, 1)?.sunlit ?? 0;
    expect(Math.abs(sunlightOn(ai1, solsticeMs + dayMs / 2).sunlitFraction - lit / steps)).toBeLessThan(
      0.003,
    );
  });

  it('has no season above 1,391 km and no answer where no orbit is', () => {
    const high = sunlightDays({ ...ai1, altitudeM: 1_400_000 }, fromMs, 365);
    expect(Math.min(...high.map(({ sunlitFraction }) => sunlitFraction))).toBe(1);
    expect(fleetSunlitFractionLeast({ ...ai1, altitudeM: 7e6 }, fromMs)).toBeNull();
  });
});
