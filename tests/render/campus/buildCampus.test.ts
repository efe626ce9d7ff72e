import { expect, test } from 'vitest';
import { buildCampus } from '../../../src/render/campus/buildCampus';
import {
  type CampusPrism,
  campusPart,
  campusWords,
  edgeNumbers,
} from '../../../src/render/campus/campusForms';

const box = (more: Partial<CampusPrism> = {}): CampusPrism => ({
  kind: 'hall',
  style: 'imagery',
  outlineM: [
    [-60, -30],
    [60, -30],
    [60, 30],
    [-60, 30],
  ],
  heightM: 12,
  baseM: 0,
  ...more,
});

/** Least and greatest of each axis over the vertices of a part. */
function bounds(words: Uint32Array<ArrayBuffer>, part: number) {
  const floats = new Float32Array(words.buffer);
  const [least, most] = [
    [1e9, 1e9, 1e9],
    [-1e9, -1e9, -1e9],
  ];
  for (let at = 0; at < words.length; at += campusWords) {
    if (((words[at + 4]! >> 16) & 255) !== part) continue;
    for (let i = 0; i < 3; i++) {
      least[i] = Math.min(least[i]!, floats[at + i]!);
      most[i] = Math.max(most[i]!, floats[at + i]!);
    }
  }
  return { least, most };
}

test('walls are as large as the outline and as high as told, and the roof comes last', () => {
  const mesh = buildCampus([box()], 70);
  expect(bounds(mesh.solids, campusPart.shell)).toEqual({ least: [-60, -30, 0], most: [60, 30, 12] });
  expect(mesh.beforeRoofs).toBe(6 + 4 * 6);
  const vertices = mesh.solids.length / campusWords;
  expect(Math.max(...mesh.solidIndex)).toBe(vertices - 1);
  const first = mesh.solidIndex.slice(0, mesh.beforeRoofs);
  const late = mesh.solidIndex.slice(mesh.beforeRoofs);
  const partOf = (vertex: number) => (mesh.solids[campusWords * vertex + 4]! >> 16) & 255;
  expect([...new Set(Array.from(first, partOf))].sort()).toEqual([campusPart.shell, campusPart.floor]);
  expect([...new Set(Array.from(late, partOf))]).toEqual([campusPart.roof]);
});

test('what stands on a roof begins there', () => {
  const mesh = buildCampus([box({ kind: 'cooling', baseM: 12, heightM: 5 })], 70);
  const { least, most } = bounds(mesh.solids, campusPart.yard);
  expect(least[2]).toBeCloseTo(12.5, 5);
  expect(most[2]).toBeCloseTo(17, 5);
});

test('machines keep inside their yard', () => {
  for (const kind of ['cooling', 'generators', 'turbines', 'battery', 'substation'] as const) {
    const { least, most } = bounds(buildCampus([box({ kind })], 70).solids, campusPart.yard);
    expect(least[0]!, kind).toBeGreaterThan(-60);
    expect(most[1]!, kind).toBeLessThan(30);
    expect(most[2]!, kind).toBeGreaterThan(2);
  }
});

test('schematic outlines are dashed, those from imagery are not; the unknown holds no machines', () => {
  const dashed = (style: CampusPrism['style']) => {
    const { edges } = buildCampus([box({ style, kind: 'office' })], 70);
    return Array.from({ length: edges.length / edgeNumbers }, (_, i) => edges[edgeNumbers * i + 7]!).every(
      (width) => width < 0,
    );
  };
  expect([dashed('imagery'), dashed('schematic'), dashed('unknown')]).toEqual([false, true, true]);
  const unknown = buildCampus([box({ kind: 'cooling', style: 'unknown' })], 70);
  expect(bounds(unknown.solids, campusPart.yard).most[0]).toBe(-1e9);
});

test('the same campus gives the same bytes, and a broken outline breaks nothing else', () => {
  const prisms = [
    box({
      outlineM: [
        [0, 0],
        [1, 1],
      ],
    }),
    box(),
    box({ kind: 'generators' }),
  ];
  expect(buildCampus(prisms, 70)).toEqual(buildCampus(prisms, 70));
  expect(buildCampus(prisms, 70).volumes).toBe(3);
  expect(buildCampus([], 70).solidIndex.length).toBe(0);
});
