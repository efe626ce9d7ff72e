import { describe, expect, test } from 'vitest';
import { release } from '../../../src/facts/release';
import { type Point, shareInside } from '../../../src/model/campus/outline';
import type { CampusVolume } from '../../../src/model/campus/types';
import { campusOf } from '../../published';

const outlined = release.sites
  .map(({ id }) => campusOf(id)!)
  .filter(({ provenance }) => provenance === 'outlines');
const named = outlined.map((campus) => [campus.siteId, campus] as const);
const of = (volumes: readonly CampusVolume[], ...kinds: string[]) =>
  volumes.filter(({ kind }) => kinds.includes(kind));

describe.each(named)('around %s', (_, { volumes }) => {
  test('offices, batteries and roads keep clear of what is outlined', () => {
    const seen = volumes.filter(({ drawnFrom }) => drawnFrom === 'imagery');
    for (const made of of(volumes, 'office', 'battery', 'road'))
      for (const other of seen) {
        const overlap = Math.max(
          shareInside(made.outlineM, other.outlineM),
          shareInside(other.outlineM, made.outlineM),
        );
        expect([made.id, other.id, overlap]).toEqual([made.id, other.id, 0]);
      }
  });

  test('each hall and yard stands whole within one fence, and fences do not meet', () => {
    const fences = of(volumes, 'fence');
    for (const { id, kind, outlineM } of volumes)
      if (kind !== 'fence')
        expect([id, fences.filter((fence) => shareInside(outlineM, fence.outlineM) === 1).length]).toEqual([
          id,
          1,
        ]);
    for (const a of fences)
      for (const b of fences) if (a !== b) expect(shareInside(a.outlineM, b.outlineM)).toBe(0);
  });
});

test('the batteries of Colossus 1 take the ground of 150 MW at 30 kW/m²; those of unknown power are hatched', () => {
  const [battery] = of(campusOf('colossus-1')!.volumes, 'battery');
  const sides = battery!.outlineM.map(([x, y], k, all) => {
    const [bx, by] = all[(k + 1) % all.length] as Point;
    return Math.hypot(bx - x, by - y);
  });
  expect(sides[0]! * sides[1]!).toBeCloseTo(5000, 6);
  expect(battery).toMatchObject({ drawnFrom: 'schematic', fromMs: Date.parse('2025-05-01') });
  expect(of(campusOf('colossus-2')!.volumes, 'battery')).toMatchObject([{ drawnFrom: 'unknown' }]);
});
