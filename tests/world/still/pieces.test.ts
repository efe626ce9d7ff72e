import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/world/still/pieces';

describe('the pieces of a picture', () => {
  it('that is small enough is the whole of it', () => {
    const whole = { x: 0, y: 0, width: 640, height: 360 };
    expect(piecesOf(640, 360, 2048)).toEqual([{ kept: whole, drawn: whole }]);
  });

  it('cover every pixel once, and none is drawn larger than it may be', () => {
    const [width, height] = [1000, 700];
    const seen = new Uint8Array(width * height);
    for (const { kept, drawn } of piecesOf(width, height, 320)) {
      expect(Math.max(drawn.width, drawn.height)).toBeLessThanOrEqual(320);
      expect(drawn.x).toBeGreaterThanOrEqual(0);
      expect(drawn.x + drawn.width).toBeLessThanOrEqual(width);
      expect(drawn.y).toBeGreaterThanOrEqual(0);
      for (let y = kept.y; y < kept.y + kept.height; y++)
        for (let x = kept.x; x < kept.x + kept.width; x++)
          seen[y * width + x] = (seen[y * width + x] ?? 0) + 1;
    }
    expect(new Set(seen)).toEqual(new Set([1]));
  });

  it('begin at multiples of 64 from the lower left corner, where patterns repeat', () => {
    for (const { kept, drawn } of piecesOf(1000, 700, 320)) {
      expect(drawn.x % 64).toBe(0);
      expect((700 - drawn.y - drawn.height) % 64).toBe(0);
      expect(kept.x % 64).toBe(0);
    }
  });
});
