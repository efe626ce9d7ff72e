import { afterAll, beforeAll, expect, test } from 'vitest';
import { greenwichSiderealAngleRad, sunDirectionEarthFixed } from '../../src/model/orbit/sunlight';
import { interpolate } from '../../src/model/satellites/interpolate';
import { Propagator } from '../../src/model/satellites/Propagator';
import { readCatalogue } from '../../src/model/satellites/readCatalogue';
import { earthFixed } from '../../src/model/satellites/satelliteState';
import { KeyframePlacement } from '../../src/render/tracks/KeyframePlacement';
import { generatedJson } from '../model/satellites/generated';
import { readPlacement } from '../render/readback';
import { smallRenderer } from '../render/scene';

let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(64);
});
afterAll(() => renderer.dispose());

const count = 1200;
const stepMs = 150_000;
const startMs = Date.UTC(2026, 4, 6, 12);

function propagatorOf(): Propagator {
  const read = readCatalogue({ id: 'a', name: 'a.json', text: generatedJson(count) });
  if (!read.ok) throw new Error('not read');
  return new Propagator(read.value.records);
}

const propagator = propagatorOf();
const frames = [0, 1, 2, 3].map((k) => propagator.keyframe(startMs + k * stepMs));

test('objects are where the model puts them between keyframes, seen from afar and from beside them', () => {
  const placement = new KeyframePlacement(count);
  for (const [k, share] of [
    [0, 0],
    [0, 0.3],
    [1, 0.5],
    [2, 0.93],
    [0, 1],
  ] as const) {
    const [earlier, later] = [frames[k]!, frames[k + 1]!];
    const timeMs = earlier.timeMs + share * stepMs;
    const siderealRad = greenwichSiderealAngleRad(timeMs);
    const truth = (index: number) => {
      const inertial = interpolate(earlier.states, later.states, index, share, stepMs / 1000);
      return inertial && earthFixed(inertial, siderealRad);
    };
    const beside = truth(3)!;
    const eyes: [number, number, number][] = [
      [0, 0, 0],
      [3e7, -2e7, 1e7],
      [beside[0] + 10, beside[1], beside[2]],
    ];
    for (const eyeM of eyes) {
      placement.set({ earlier: earlier.states, later: later.states, share, stepS: 150, siderealRad, eyeM });
      const seen = readPlacement(renderer, placement, eyeM, sunDirectionEarthFixed(timeMs));
      let compared = 0;
      for (let index = 0; index < count; index++) {
        const place = truth(index);
        const sunlit = seen[4 * index + 3]!;
        expect(sunlit < 0).toBe(place === null);
        if (!place) continue;
        const errorM = Math.hypot(...place.map((x, axis) => x - eyeM[axis]! - seen[4 * index + axis]!));
        const distanceM = Math.hypot(...place.map((x, axis) => x - eyeM[axis]!));
        // What a float holds of the distance, of the 1,200 km that a step is at most, and of the sidereal angle.
        expect(errorM).toBeLessThan(0.5 + distanceM * 2.5e-7);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(1000);
    }
    // From ten metres away it stays at ten metres: no jitter to speak of.
    const near = readPlacement(renderer, placement, eyes[2]!, sunDirectionEarthFixed(timeMs));
    expect(Math.hypot(near[12]! + 10, near[13]!, near[14]!)).toBeLessThan(0.3);
  }
  placement.dispose();
});

test('nothing is there before there are keyframes', () => {
  const placement = new KeyframePlacement(count);
  const seen = readPlacement(renderer, placement, [0, 0, 0], [1, 0, 0]);
  for (let index = 0; index < count; index++) expect(seen[4 * index + 3]).toBe(-1);
  placement.dispose();
});

test('a keyframe is uploaded once, and one of another size refused', () => {
  const placement = new KeyframePlacement(count);
  const versions = new Map<object, number>();
  const uploads = () => {
    let sum = 0;
    for (const texture of [placement.uniforms.earlierStates.value, placement.uniforms.laterStates.value])
      versions.set(texture, texture.version);
    for (const version of versions.values()) sum += version;
    return sum;
  };
  const show = (k: number, share: number) =>
    placement.set({
      earlier: frames[k]!.states,
      later: frames[k + 1]!.states,
      share,
      stepS: 150,
      siderealRad: 0,
      eyeM: [0, 0, 0],
    });
  show(0, 0);
  expect(uploads()).toBe(2);
  for (let k = 0; k < 20; k++) show(0, k / 20);
  expect(uploads()).toBe(2);
  show(1, 0);
  expect(uploads()).toBe(3);
  show(0, 0.9);
  expect(uploads()).toBe(3);
  expect(() => placement.prepare(new Float32Array(8))).toThrow(RangeError);
  placement.dispose();
});
