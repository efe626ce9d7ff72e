import { describe, expect, it } from 'vitest';
import { Propagator } from '../../../src/model/satellites/Propagator';
import { readCatalogueInSlices } from '../../../src/model/satellites/readCatalogue';
import { revolution } from '../../../src/model/satellites/revolution';
import { iss } from '../../world/satellites/satelliteCatalogue';
import { generatedTle } from './generated';

const pieces = 256;
const timeMs = Date.UTC(2026, 4, 6, 15);

function opened(text: string) {
  const steps = readCatalogueInSlices({ id: 'a', name: 'a.tle', text });
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) throw new Error('not read');
  const { records } = step.value.value;
  return { records, propagator: new Propagator(records) };
}

const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);

describe('one revolution', () => {
  it('leads through where the satellite is, and round', () => {
    const { records, propagator } = opened(`${iss.join('\n')}\n`);
    const places = revolution(records, propagator, 0, timeMs, pieces)!;
    expect(places).toHaveLength(3 * (pieces + 1));
    const now = propagator.stateAt(0, timeMs);
    if (typeof now === 'number') throw new Error('no position');
    const at = (k: number) => places.subarray(3 * k, 3 * k + 3);
    expect(distance(at(pieces / 2), now.positionM)).toBe(0);
    // The plane of the ISS turns by 0.32° while it goes round once: some 40 km.
    expect(distance(at(0), at(pieces))).toBeLessThan(60e3);
    // Half a turn from where it is, on the other side of the Earth.
    expect(distance(at(0), at(pieces / 2))).toBeGreaterThan(13.4e6);
  });

  it('has no corners, however long the ellipse: no piece turns by more than 3°', () => {
    const { records, propagator } = opened(generatedTle(40));
    let seen = 0;
    for (let index = 0; index < records.names.length; index++) {
      const places = revolution(records, propagator, index, timeMs, pieces);
      if (!places) continue;
      seen += 1;
      for (let k = 1; k < pieces; k++) {
        const [a, b, c] = [k - 1, k, k + 1].map((i) => places.subarray(3 * i, 3 * i + 3)) as [
          Float64Array,
          Float64Array,
          Float64Array,
        ];
        const [u, v] = [distance(a, b), distance(b, c)];
        const cosine = [0, 1, 2].reduce((sum, i) => sum + (b[i]! - a[i]!) * (c[i]! - b[i]!), 0) / (u * v);
        const turnDeg = (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
        expect(turnDeg, `${records.names[index]}, piece ${k}`).toBeLessThan(3);
      }
    }
    expect(seen).toBeGreaterThan(30);
  });
});
