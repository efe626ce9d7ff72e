import { describe, expect, it } from 'vitest';
import { footprints } from '../../src/facts/footprints';
import { loadHall } from '../../src/store/halls';

describe('loadHall', () => {
  it('lays the hall of Colossus 1 out: some 70,000 m², as the former factory was said to be (785,000 sq ft)', async () => {
    const hall = (await loadHall('colossus-1'))!;
    expect(hall.number).toBe(1);
    expect(hall.areaM2 / (785_000 * 0.3048 ** 2)).toBeGreaterThan(0.9);
    expect(hall.areaM2 / (785_000 * 0.3048 ** 2)).toBeLessThan(1.15);
    expect(hall.lengthM).toBeGreaterThan(hall.widthM);
    const [xs, ys] = [0, 1].map((axis) => hall.ringM.map((corner) => corner[axis]!)) as [number[], number[]];
    expect(Math.max(...xs)).toBeCloseTo(hall.lengthM / 2, 6);
    expect(Math.min(...ys)).toBeCloseTo(-hall.widthM / 2, 6);
  });

  it('keeps the lengths of every side', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const ring = footprints
      .find(({ site }) => site === 'colossus-1')!
      .outlines.find(({ kind, number }) => kind === 'hall' && number === 1)!.ringDeg;
    const rad = Math.PI / 180;
    ring.forEach(([lon, lat], i) => {
      const j = (i + 1) % ring.length;
      const [lon2, lat2] = ring[j]!;
      // On a sphere of the mean radius: within half a percent of the ellipsoid.
      const away = 6_371_009 * Math.hypot((lon2 - lon) * rad * Math.cos(lat * rad), (lat2 - lat) * rad);
      const [[x, y], [u, v]] = [hall.ringM[i]!, hall.ringM[j]!];
      expect(Math.hypot(u - x, v - y) / away).toBeGreaterThan(0.995);
      expect(Math.hypot(u - x, v - y) / away).toBeLessThan(1.005);
    });
  });

  it('is null where no outline is published', async () => {
    expect(await loadHall('no-such-site')).toBeNull();
  });
});
