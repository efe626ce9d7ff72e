import { describe, expect, it } from 'vitest';
import { hashOf, randomStream } from '../../src/shared/random';

describe('random', () => {
  it('gives the same numbers for the same seed, even over [0, 1)', () => {
    const [a, b, c] = [randomStream(7), randomStream(7), randomStream(8)];
    let [sum, squares, same] = [0, 0, 0];
    for (let k = 0; k < 100_000; k++) {
      const x = a();
      expect(x >= 0 && x < 1).toBe(true);
      if (x !== b()) throw new Error('another number');
      if (x === c()) same++;
      sum += x;
      squares += x * x;
    }
    expect(same).toBeLessThan(3);
    expect(sum / 1e5).toBeCloseTo(0.5, 2);
    expect(squares / 1e5).toBeCloseTo(1 / 3, 2);
  });

  it('hashes as FNV-1a does', () => {
    // Published test vectors of the 32-bit FNV-1a.
    expect(hashOf('')).toBe(0x811c9dc5);
    expect(hashOf('a')).toBe(0xe40c292c);
    expect(hashOf('foobar')).toBe(0xbf9cf968);
  });
});
