import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultScene } from '../../src/scene/defaults';
import { differenceOf, mergeScene, sameJson } from '../../src/scene/merge';
import { scenes } from './generators';

it('turns any scene into any other by their difference', () => {
  fc.assert(
    fc.property(scenes, scenes, (a, b) => {
      expect(mergeScene(a, differenceOf(a, b))).toEqual(b);
    }),
  );
});

it('finds no difference between a scene and itself', () => {
  expect(differenceOf(defaultScene, structuredClone(defaultScene))).toEqual({});
});

it('merges camera and layers key by key and replaces inputs', () => {
  const base = { ...defaultScene, inputs: { 'ground.pue': 1.2 } };
  const merged = mergeScene(base, {
    camera: { tiltDeg: 5 },
    layers: { labels: false },
    nodes: { light: 'shadow' },
    inputs: { 'launch.payloadKg': 1e5 },
  });
  expect(merged.camera).toEqual({ ...defaultScene.camera, tiltDeg: 5 });
  expect(merged.layers).toEqual({ ...defaultScene.layers, labels: false });
  expect(merged.nodes).toEqual({ ...defaultScene.nodes, light: 'shadow' });
  expect(merged.inputs).toEqual({ 'launch.payloadKg': 1e5 });
});

it('compares by content', () => {
  expect(sameJson({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameJson({ a: undefined }, {})).toBe(true);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  expect(sameJson(null, {})).toBe(false);
});

it('looks at the ground of a place that is named without a height or something to follow', () => {
  const camera = { ...defaultScene.camera, heightM: 650e3, follow: 'node:ai1/7' };
  const riding = { ...defaultScene, camera };
  expect(mergeScene(riding, { camera: { tiltDeg: 5 } }).camera).toEqual({ ...camera, tiltDeg: 5 });
  expect(mergeScene(riding, { camera: { longitudeDeg: 1 } }).camera).toMatchObject({
    heightM: 0,
    follow: null,
  });
  const elsewhere = { ...riding, camera: { ...camera, longitudeDeg: 2 } };
  expect(mergeScene(riding, differenceOf(riding, elsewhere))).toEqual(elsewhere);
});
