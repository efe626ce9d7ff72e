import { describe, expect, it } from 'vitest';
import { campusRules } from '../../tools/bench/campusRules.mjs';
import { fallCameras } from '../../tools/bench/fall.mjs';

const kept = {
  accelerators: 230_000,
  drawCalls: 40,
  jsMs: 1.5,
  aisleJsMs: 9,
  workMs: 120,
  builtMs: 5_000,
  longestTaskMs: 300,
  gpuBytes: 40_000_000,
  fall: { longestGapMs: 300, longestTaskMs: 300 },
};
type Measured = typeof kept;

const failed = (change: Partial<Measured>): string[] =>
  campusRules({ ...kept, ...change })
    .filter(({ verdict }) => verdict === 'FAIL')
    .map(({ name }) => name);

describe('rules of the campus', () => {
  it('pass at their limits, and each fails past its own', () => {
    expect(failed({})).toEqual([]);
    expect(failed({ accelerators: 229_999 })).toEqual(['Colossus 1: accelerators drawn']);
    expect(failed({ drawCalls: 41 })).toEqual(['Its draw calls, globe too']);
    expect(failed({ jsMs: 1.51 })).toEqual(['Script a frame there, draw left out']);
    expect(failed({ workMs: 1_001 })).toEqual(['Built in workers']);
    expect(failed({ longestTaskMs: 301 })).toEqual(['Longest task meanwhile']);
    expect(failed({ gpuBytes: 40_000_001 })).toEqual(['GPU memory of the campus']);
    expect(failed({ fall: { longestGapMs: 301, longestTaskMs: 301 } })).toEqual([
      'Fall from 1,000,000 km to 1 m: longest gap',
      'Longest task while falling',
    ]);
  });

  it('say n/a for what was not measured', () => {
    expect(campusRules(null).map(({ verdict }) => verdict)).not.toContain('pass');
    expect(campusRules(null).map(({ verdict }) => verdict)).not.toContain('FAIL');
  });
});

describe('the fall', () => {
  it('goes from 1,000,000 km to 1 m without a step that is larger than the others', () => {
    const cameras = fallCameras(240);
    const metres = cameras.map(({ altitudeM }) => altitudeM);
    expect(cameras).toHaveLength(241);
    expect([metres[0], metres.at(-1)]).toEqual([1e9, 1]);
    for (const [i, altitudeM] of metres.entries())
      if (i > 0) expect(altitudeM / metres[i - 1]!).toBeCloseTo(1e-9 ** (1 / 240), 9);
    for (const { tiltDeg } of cameras) {
      expect(tiltDeg).toBeGreaterThanOrEqual(0);
      expect(tiltDeg).toBeLessThan(90);
    }
  });
});
