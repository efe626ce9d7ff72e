import { eciToGeodetic, gstime, propagate, twoline2satrec } from 'satellite.js';
import { describe, expect, it } from 'vitest';
import { lostOrbit } from '../../../src/model/satellites/lostOrbit';
import { Propagator } from '../../../src/model/satellites/Propagator';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';
import { checkDigit } from '../../../src/model/satellites/tle';

/** Turns a day of a circular orbit of this radius by Kepler's third law, with WGS 72's 3.986008e14 m³/s². */
const turns = (radiusM: number): number => (86_400 / (2 * Math.PI)) * Math.sqrt(3.986008e14 / radiusM ** 3);
const round = (radiusM: number): number => Math.sqrt(3.986008e14 / radiusM);

const circle = (radiusM: number) => ({
  meanMotionRevPerDay: Float64Array.of(turns(radiusM)),
  eccentricity: Float64Array.of(0),
});

describe('a place that SGP4 gives', () => {
  // The ellipsoid is 6,378,137 m at the equator and 6,356,752 m at the poles.
  it.each([
    ['119 km above the equator', [6_497_137, 0, 0], [0, 1, 0], 8],
    ['121 km above the equator', [6_499_137, 0, 0], [0, 1, 0], null],
    ['119 km above the pole', [0, 0, 6_475_752], [1, 0, 0], 8],
    ['121 km above the pole', [0, 0, 6_477_752], [1, 0, 0], null],
  ] as const)('%s', (_name, place, way, fault) => {
    const radiusM = Math.hypot(...place);
    const speed = round(radiusM);
    const velocityMps = way.map((x) => x * speed) as [number, number, number];
    expect(lostOrbit({ positionM: [...place], velocityMps }, circle(radiusM), 0)).toBe(fault);
  });

  it('is of another orbit where the axis departs by more than a tenth, or the eccentricity', () => {
    const at = (radiusM: number, factor = 1) =>
      lostOrbit(
        { positionM: [radiusM, 0, 0], velocityMps: [0, round(radiusM) * factor, 0] },
        circle(7_000_000),
        0,
      );
    expect([6_650_000, 7_000_000, 7_650_000].map((radiusM) => at(radiusM))).toEqual([null, null, null]);
    expect(at(7_750_000)).toBe(9);
    // At 1.04 of the circle's speed the eccentricity is 1.04² − 1 = 0.08 and the axis 1/0.918 of the radius; at 1.06, 0.12.
    expect(at(6_600_000, 1.04)).toBeNull();
    expect(at(6_600_000, 1.06)).toBe(9);
    // Faster than it can be held.
    expect(at(7_000_000, 1.5)).toBe(9);
  });
});

/** An orbit like the station's with a drag term, as satellite.js and as we read it. */
function both(drag: string, meanMotion = '15.49309620') {
  const end = (line: string): string => line + checkDigit(line);
  const lines = [
    end(`1 25544U 98067A   26126.50000000  .00010000  00000-0 ${drag} 0  999`),
    end(`2 25544  51.6393 160.4574 0006703  54.4500 305.7090 ${meanMotion}50521`),
  ] as const;
  const read = readCatalogue({ id: 'x', name: 'x.tle', text: lines.join('\n') });
  if (!read.ok) throw new Error('not read');
  return { satrec: twoline2satrec(...lines), propagator: new Propagator(read.value.records) };
}

const dayMs = (day: number): number => Date.UTC(2026, 4, 6, 12) + day * 86_400_000;

describe('an object long after its elements', () => {
  it('has no place from 120 km on down, as satellite.js has its heights', () => {
    const { satrec, propagator } = both(' 50000-2');
    const found = { above: 0, below: 0, ended: 0 };
    for (let day = 30; day < 95; day += 1 / 24) {
      const date = new Date(dayMs(day));
      const at = propagate(satrec, date);
      const place = propagator.placeAt(0, date.getTime());
      if (!at) {
        expect(typeof place).toBe('number');
        found.ended += 1;
        continue;
      }
      const { height } = eciToGeodetic(at.position, gstime(date));
      if (Math.abs(height - 120) < 0.05) continue;
      if (height < 120) {
        expect(place).toBe(8);
        found.below += 1;
      } else if (typeof place !== 'number') found.above += 1;
    }
    expect(found.above).toBeGreaterThan(100);
    expect(found.below).toBeGreaterThan(5);
    expect(found.ended).toBeGreaterThan(5);
  });

  it('has none where its orbit has become another: 2,316 km up by satellite.js, from 219', () => {
    const { satrec, propagator } = both('-10000-2', '16.20000000');
    const heightAt = (day: number) => {
      const at = propagate(satrec, new Date(dayMs(day)));
      return at ? Math.hypot(at.position.x, at.position.y, at.position.z) - 6378 : null;
    };
    expect(heightAt(0)).toBeCloseTo(219, -1);
    expect(heightAt(165)).toBeCloseTo(2316, 0);
    expect(typeof propagator.placeAt(0, dayMs(0))).toBe('object');
    expect(propagator.placeAt(0, dayMs(165))).toBe(9);
    const { faultCounts, states } = propagator.keyframe(dayMs(165));
    expect(faultCounts).toEqual({ 9: 1 });
    expect([...states.slice(0, 7)]).toEqual([0, 0, 0, 0, 0, 0, 9]);
  });
});
