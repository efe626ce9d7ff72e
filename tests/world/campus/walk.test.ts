import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campus, CampusVolume, RackBlock } from '../../../src/model/campus/types';
import { asked, hallAt, isWalking, stepInHall, turnHead, type Walk } from '../../../src/world/campus/walk';

const hall = {
  id: 'hall-1',
  kind: 'hall',
  outlineM: [
    [0, 0],
    [40, 0],
    [40, 30],
    [0, 30],
  ],
} as unknown as CampusVolume;
const row = {
  hall: 'hall-1',
  cornerM: [10, 15, 0],
  stepsM: [
    [0.6, 0, 0],
    [0, 3.6, 0],
    [10, 0, 0],
  ],
  counts: [16, 1, 1],
  sizeM: [0.6, 1.2, 2.3],
  headingRad: 0,
  racks: 16,
} as unknown as RackBlock;
const campus = { volumes: [hall], blocks: [row] } as unknown as Campus;
const at = (x: number, y: number, headingDeg = 0): Walk => ({ eyeM: [x, y, 1.62], headingDeg, tiltDeg: 80 });

describe('stepInHall', () => {
  it('goes north along the heading 0 and east along 90', () => {
    expect(stepInHall(at(5, 5), 1.4, 0, campus, [0]).eyeM[1]).toBeCloseTo(6.4, 9);
    expect(stepInHall(at(5, 5, 90), 1.4, 0, campus, [0]).eyeM[0]).toBeCloseTo(6.4, 9);
    expect(stepInHall(at(5, 5), 0, 2, campus, [0]).eyeM[0]).toBeCloseTo(7, 9);
  });
  it('never leaves the hall or enters a rack, however far and whichever way', () => {
    const m = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(m, m, fc.double({ min: -180, max: 180, noNaN: true }), (ahead, aside, headingDeg) => {
        const [x, y, z] = stepInHall(at(14, 18, headingDeg), ahead, aside, campus, [0]).eyeM;
        expect(x > 0.5 && x < 39.5 && y > 0.5 && y < 29.5).toBe(true);
        const inRack = x > 9.2 && x < 19.8 && y > 14 && y < 16;
        expect(inRack).toBe(false);
        expect(z).toBe(1.62);
      }),
    );
  });
  it('passes where a block is not shown yet', () => {
    expect(stepInHall(at(14, 10), 10, 0, campus, []).eyeM[1]).toBeCloseTo(20, 6);
    expect(stepInHall(at(14, 10), 10, 0, campus, [0]).eyeM[1]).toBeLessThan(14.4);
  });
  it('lets one who stands in a rack walk out, and stays put outside of halls', () => {
    expect(stepInHall(at(14, 15), 3, 0, campus, [0]).eyeM[1]).toBeGreaterThan(16);
    expect(stepInHall(at(90, 90), 3, 0, campus, [0]).eyeM).toEqual([90, 90, 1.62]);
    expect(stepInHall(at(5, 5), Number.NaN, 0, campus, [0]).eyeM).toEqual([5, 5, 1.62]);
  });
});

describe('turnHead', () => {
  it('turns round and round, and looks neither straight down nor up', () => {
    expect(turnHead(at(0, 0, 170), 20, 0).headingDeg).toBeCloseTo(-170, 9);
    expect(turnHead(at(0, 0), 0, -500).tiltDeg).toBe(35);
    expect(turnHead(at(0, 0), 0, 500).tiltDeg).toBe(105);
  });
});

describe('asked', () => {
  it('walks at 1.4 m/s and runs at 4, aslant no faster', () => {
    expect(asked(new Set(['KeyW']), false)).toEqual({ ahead: 1.4, aside: 0, turnDeg: 0 });
    expect(asked(new Set(['ArrowUp']), true).ahead).toBe(4);
    const slant = asked(new Set(['KeyW', 'KeyD']), false);
    expect(Math.hypot(slant.ahead, slant.aside)).toBeCloseTo(1.4, 9);
    expect(asked(new Set(['KeyW', 'ArrowUp']), false).ahead).toBe(1.4);
    expect(asked(new Set(['KeyW', 'KeyS']), false).ahead).toBe(0);
  });
});

describe('isWalking', () => {
  const camera = {
    longitudeDeg: 0,
    latitudeDeg: 0,
    altitudeM: 1.2,
    headingDeg: 0,
    tiltDeg: 80,
    heightM: 1.4,
    follow: null,
  };
  it('is so below three metres in a hall alone', () => {
    expect(isWalking(campus, camera, [5, 5, 1.62])).toBe(true);
    expect(isWalking(campus, camera, [5, 5, 3.2])).toBe(false);
    expect(isWalking(campus, camera, [50, 5, 1.62])).toBe(false);
    expect(isWalking(campus, { ...camera, follow: 'node:a/1' }, [5, 5, 1.62])).toBe(false);
    expect(hallAt(campus, [5, 5])?.id).toBe('hall-1');
  });
});
