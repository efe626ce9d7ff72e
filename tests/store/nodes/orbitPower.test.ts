import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeState } from '../../../src/model/orbit/orbit';
import { setTime } from '../../../src/store/actions/clock';
import { setScene } from '../../../src/store/actions/scene';
import { powerDay, powerYear } from '../../../src/store/nodes/orbitPower';
import { constellations } from '../../../src/store/nodes/orbitReadings';
import { loadModel, report } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

const one = {
  id: 'few',
  title: { en: 'Few' },
  design: 'ai1-claimed',
  nodes: 6,
  planes: 1,
  altitudeM: 600_000,
  eccentricity: 0,
  inclinationDeg: 51.6,
  pattern: 'band' as const,
  ltanHours: 12,
  raanSpreadDeg: 0,
  phasing: 0,
  epoch: '2026-01-01T00:00:00Z',
  buildUp: null,
};

const first = () => {
  const constellation = constellations(stateNow())[0];
  if (!constellation) throw new Error('no constellation');
  return constellation;
};

describe('over a day', () => {
  beforeEach(() => {
    expect(setScene({ constellations: [one], inputs: {} }).ok).toBe(true);
    setTime('2026-03-20T13:00:00Z');
  });

  it('counts at each time the nodes that are in sunlight, one by one', () => {
    const day = powerDay(stateNow()) ?? [];
    expect(day).toHaveLength(289);
    expect(day[0]?.timeMs).toBe(Date.UTC(2026, 2, 20));
    expect(day.at(-1)?.timeMs).toBe(Date.UTC(2026, 2, 21));
    for (const { timeMs, sunlitNodes } of day.filter((_, i) => i % 24 === 0)) {
      let lit = 0;
      for (let index = 0; index < 6; index++)
        lit += nodeState(first(), index, timeMs, 0)?.sunlit ?? Number.NaN;
      expect(sunlitNodes).toBeCloseTo(lit, 6);
    }
    // In and out of the shadow of an orbit about the noon meridian: not all nodes are ever lit together for a day.
    expect(Math.min(...day.map(({ sunlitNodes }) => sunlitNodes))).toBeLessThan(6);
  });

  it('has a mean near that of the day by the model, and its power from the design', () => {
    const day = powerDay(stateNow()) ?? [];
    const meanW = day.slice(0, -1).reduce((sum, { powerW }) => sum + (powerW ?? 0), 0) / (day.length - 1);
    const model = report(stateNow()).quantities['constellation.powerDayW']?.value ?? 0;
    expect(meanW / model).toBeCloseTo(1, 1);
  });

  it('is as long with many nodes, and looks at them more seldom', () => {
    setScene({ constellations: [{ ...one, nodes: 3000, planes: 30 }], inputs: {} });
    const day = powerDay(stateNow()) ?? [];
    expect(day).toHaveLength(25);
    expect(day.at(-1)?.timeMs).toBe(Date.UTC(2026, 2, 21));
  });
});

describe('over a year', () => {
  it('has the eclipse season of a dawn–dusk orbit about the June solstice, and none else', () => {
    setScene({ constellations: [{ ...one, inclinationDeg: null, ltanHours: 18 }], inputs: {} });
    setTime('2026-03-20T13:00:00Z');
    const year = powerYear(stateNow()) ?? [];
    expect(year).toHaveLength(365);
    const month = (day: number) => new Date(year[day]?.timeMs ?? 0).getUTCMonth();
    const dark = year.flatMap(({ eclipsedPlanes }, i) => (eclipsedPlanes > 0 ? [i] : []));
    expect(dark.length).toBeGreaterThan(60);
    expect(dark.length).toBeLessThan(130);
    for (const day of dark) expect([4, 5, 6, 7]).toContain(month(day));
    const least = year.reduce((a, b) => (b.sunlitNodes < a.sunlitNodes ? b : a));
    expect(new Date(least.timeMs).toISOString().slice(0, 7)).toMatch(/2026-0[67]/);
    expect(year[0]?.sunlitNodes).toBe(6);
  });

  it('grows with a build-up', () => {
    const buildUp = { from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z' };
    expect(setScene({ constellations: [{ ...one, nodes: 100, buildUp }], inputs: {} }).ok).toBe(true);
    const year = powerYear(stateNow()) ?? [];
    expect(year[0]?.sunlitNodes).toBeLessThan(2);
    expect(year[364]?.sunlitNodes ?? 0).toBeGreaterThan(50);
  });

  it('is nothing without a constellation or where its orbit cannot be', () => {
    setScene({ constellations: [], inputs: {} });
    expect(powerYear(stateNow())).toBeNull();
    expect(powerDay(stateNow())).toBeNull();
    setScene({ constellations: [{ ...one, inclinationDeg: null, altitudeM: 9_000_000 }], inputs: {} });
    expect(powerDay(stateNow())).toBeNull();
    expect(powerYear(stateNow())).toBeNull();
  });
});
