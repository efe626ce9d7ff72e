import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballReaches, frustumHalfSpaces, SPACE } from '../../../src/render/core/halfSpaces';

// Looks north from a place: x to the right, z up.
const eyeM = [1e6, -2e6, 3e6] as const;
const sight = { eyeM, right: [1, 0, 0], up: [0, 0, 1], forward: [0, 1, 0] };
const tangents = { left: -1, right: 0.5, bottom: -0.25, top: 0.75 };
const spaces = new Float64Array(4 * SPACE);
frustumHalfSpaces(sight, tangents, 0, spaces);
const at = (x: number, y: number, z: number) => [eyeM[0] + x, eyeM[1] + y, eyeM[2] + z] as const;

describe('a ball before the picture', () => {
  it('is kept as long as a point of it is in the picture', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.tuple(share, share, fc.double({ min: 0, max: 1e6, noNaN: true })),
        (across, high, awayM, [turn, lift, radiusM]) => {
          const x = tangents.left + across * (tangents.right - tangents.left);
          const z = tangents.bottom + high * (tangents.top - tangents.bottom);
          const [a, b] = [2 * Math.PI * turn, Math.PI * (lift - 0.5)];
          const out = [Math.cos(a) * Math.cos(b), Math.sin(a) * Math.cos(b), Math.sin(b)].map(
            (n) => n * radiusM,
          );
          const centre = at(x * awayM + out[0]!, awayM + out[1]!, z * awayM + out[2]!);
          // One part in a billion for rounding.
          return ballReaches(spaces, 4, centre, radiusM * (1 + 1e-9) + 1e-3);
        },
      ),
    );
  });

  it('is dropped beside, above, below and behind it', () => {
    // 1,000 m ahead the picture reaches from 1,000 m to the left to 500 m to the right, 250 m down and 750 m up.
    expect(ballReaches(spaces, 4, at(-1300, 1000, 0), 200)).toBe(false);
    expect(ballReaches(spaces, 4, at(-1300, 1000, 0), 220)).toBe(true);
    expect(ballReaches(spaces, 4, at(800, 1000, 0), 200)).toBe(false);
    expect(ballReaches(spaces, 4, at(0, 1000, -500), 200)).toBe(false);
    expect(ballReaches(spaces, 4, at(0, 1000, 1100), 200)).toBe(false);
    expect(ballReaches(spaces, 4, at(0, -1000, 0), 200)).toBe(false);
  });
});
