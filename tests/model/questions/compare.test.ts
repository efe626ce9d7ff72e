import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { compare } from '../../../src/model/questions/compare';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';

const nowMs = Date.UTC(2026, 10, 21);
const scene = { ...emptyScene, constellations: [ai1] };
const heavy = { ...scene, id: 'heavy', inputs: { 'node.massKg': 3428.6 } };

describe('compare', () => {
  const { scenes, rows } = compare([scene, heavy, { ...scene, id: 'bare', constellations: [] }], nowMs);
  const row = (id: string) => rows.find((each) => each.id === id);

  it('sets quantities side by side with what differs from the first', () => {
    expect(scenes).toEqual(['empty', 'heavy', 'bare']);
    expect(row('exchange.massKg')?.quantities.map((q) => q?.value)).toEqual([4285750, 8571500, 4285750]);
    expect(row('exchange.massKg')).toMatchObject({
      ratios: [1, 2, 1],
      differs: true,
    });
    expect(row('cost.groundUsd')?.differs).toBe(false);
    expect(row('constellation.powerMeanW')?.ratios).toEqual([1, 1, 0]);
    expect(row('exchange.massKg')?.quantities[0]).toEqual(
      answers(scene, nowMs).quantities['exchange.massKg'],
    );
  });

  it('takes no ratio from or to the unknown, nor to nought', () => {
    expect(row('site.terafab.itPowerW')).toMatchObject({ ratios: [null, null, null], differs: false });
    const sites = compare(
      [
        { ...scene, sites: ['terafab'] },
        { ...scene, sites: ['colossus-1'] },
      ],
      nowMs,
    ).rows;
    expect(sites.find(({ id }) => id === 'ground.itPowerW')).toMatchObject({
      ratios: [null, null],
      differs: true,
    });
    const bare = compare([{ ...scene, constellations: [] }, scene], nowMs).rows;
    expect(bare.find(({ id }) => id === 'constellation.nodes')).toMatchObject({
      quantities: [{ value: 0 }, { value: 2500 }],
      ratios: [null, null],
    });
  });

  it('takes four at most, and none', () => {
    expect(compare([scene, scene, scene, scene, scene], nowMs).scenes).toHaveLength(4);
    expect(compare([], nowMs)).toEqual({ scenes: [], rows: [] });
  });
});
