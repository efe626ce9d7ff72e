import { describe, expect, it } from 'vitest';
import { periodS, secularRates, sunSynchronousInclinationDeg } from '../../../src/model/orbit/secular';
import { mu, radiusM, type State, step } from './twoBodyJ2';

describe('secular rates', () => {
  it.each([
    [500e3, 97.4],
    [650e3, 97.99],
    [1000e3, 99.48],
    [2000e3, 104.89],
  ])('keep pace with the Sun at %d m', (altitudeM, expected) => {
    expect(sunSynchronousInclinationDeg(altitudeM)).toBeCloseTo(expected, 2);
  });

  it('have no sun-synchronous orbit above some 5,970 km', () => {
    expect(sunSynchronousInclinationDeg(5_900e3)).toBeGreaterThan(160);
    expect(sunSynchronousInclinationDeg(6_100e3)).toBeNull();
  });

  it('have the periods of facts.md B6', () => {
    expect(periodS(500e3) / 60).toBeCloseTo(94.6, 1);
    expect(periodS(2000e3) / 60).toBeCloseTo(127.2, 1);
  });

  it('turn the node as two-body motion with J2 does, integrated over a day', () => {
    for (const inclination of [0.6, 1.71, 2.4]) {
      const a = radiusM + 650e3;
      const speed = Math.sqrt(mu / a);
      let state: State = [a, 0, 0, 0, speed * Math.cos(inclination), speed * Math.sin(inclination)];
      const node = ([x, y, z, vx, vy, vz]: State) => Math.atan2(y * vz - z * vy, -(z * vx - x * vz));
      const h = 10;
      // Means over one turn at both ends take out the short-period wobble.
      const perTurn = Math.round(periodS(650e3) / h);
      const whole = 86_400 / h;
      let [early, late] = [0, 0];
      for (let k = 0; k < whole + perTurn; k++) {
        if (k < perTurn) early += node(state) / perTurn;
        if (k >= whole) late += node(state) / perTurn;
        state = step(state, h);
      }
      const measured = (late - early) / 86_400;
      const predicted = secularRates(a, 0, inclination).raanRadps;
      expect(measured / predicted).toBeGreaterThan(0.99);
      expect(measured / predicted).toBeLessThan(1.01);
    }
  });

  it('turn the perigee one way below and the other above 63.4°', () => {
    const critical = Math.acos(Math.sqrt(1 / 5));
    expect(secularRates(7.5e6, 0.1, critical - 0.1).argumentRadps).toBeGreaterThan(0);
    expect(secularRates(7.5e6, 0.1, critical + 0.1).argumentRadps).toBeLessThan(0);
    expect(Math.abs(secularRates(7.5e6, 0.1, critical).argumentRadps)).toBeLessThan(1e-18);
  });
});
