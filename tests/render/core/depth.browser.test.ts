import fc from 'fast-check';
import { Mesh, PerspectiveCamera, PlaneGeometry, Vector3, WebGLCoordinateSystem } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMaterial, drawAlways } from '../../../src/render/core/createMaterial';
import { nightPalette } from '../../../src/render/core/palette';
import { Earth } from '../../../src/render/earth/Earth';
import { type DepthKind, draw, pixelAt, smallRenderer } from '../scene';

const size = 32;
const radiusM = 6_378_137;
/** Least difference that each keeps apart, as a share of the distance along the view. */
const promised: readonly (readonly [DepthKind, number])[] = [
  ['reversed', 3e-7],
  ['logarithm', 3e-6],
];
const distancesM = [1, 100, 1e4, 1e6, 4e8, 1e9];

const renderers = new Map<DepthKind, ReturnType<typeof smallRenderer>>();
beforeAll(() => {
  for (const [kind] of promised) renderers.set(kind, smallRenderer(size, kind));
});
afterAll(() => {
  for (const renderer of renderers.values()) renderer.dispose();
});

/** The projection of the world's frame, from 0.5 m to 4e9 m; `tan` of half the angle across. */
function eye(reversed: boolean, at = new Vector3(), tan = 1): PerspectiveCamera {
  const camera = new PerspectiveCamera();
  Object.assign(camera, { _reversedDepth: reversed, updateProjectionMatrix: () => {} });
  const half = 0.5 * tan;
  camera.projectionMatrix.makePerspective(
    -half,
    half,
    half,
    -half,
    0.5,
    4e9,
    WebGLCoordinateSystem,
    reversed,
  );
  camera.up.set(0, 0, 1);
  if (at.length() > 0) {
    camera.position.copy(at);
    camera.lookAt(new Vector3());
  }
  camera.updateMatrixWorld();
  return camera;
}

type Colour = readonly [number, number, number];
const red: Colour = [1, 0, 0];
const green: Colour = [0, 1, 0];

const fragmentShader = `
#include "depth"
uniform vec3 colour;
out vec4 fragColor;
void main() {
  fragColor = vec4(colour, 1.0);
  WRITE_DEPTH(1.0);
}`;

/** A wall across the view, `alongM` away in the middle; aslant its right edge is four times as far as its left one. */
function wall(alongM: number, colour: Colour, order: number, { aslant = false, written = false } = {}): Mesh {
  const material = createMaterial({
    name: 'Wall',
    defines: {
      ...(aslant ? { ASLANT: '' } : {}),
      PLACED: written ? 'withWrittenDepth(clip, 1.0)' : 'withDepth(clip)',
    },
    vertexShader: `
#include "depth"
uniform float alongM;
void main() {
  float share = 1.0;
#ifdef ASLANT
  share = position.x < 0.0 ? 0.5 : 2.0;
#endif
  float atM = alongM * share;
  vec4 clip = vec4(position.xy, 0.5, 1.0) * atM;
  clip.zw = (projectionMatrix * vec4(0.0, 0.0, -atM, 1.0)).zw;
  gl_Position = PLACED;
}`,
    fragmentShader,
    uniforms: { alongM: { value: alongM }, colour: { value: new Vector3(...colour) } },
  });
  const mesh = new Mesh(new PlaneGeometry(2, 2), material);
  mesh.renderOrder = order;
  drawAlways(mesh);
  return mesh;
}

/** Share of the picture in which the nearer of two walls is seen, drawn first and drawn last: the worse of the two. */
function nearerSeen(kind: DepthKind, nearM: number, farM: number, how: Parameters<typeof wall>[3]): number {
  const renderer = renderers.get(kind)!;
  const shares = [
    [1, 2],
    [2, 1],
  ].map(([first, last]) => {
    const walls = [wall(nearM, green, first!, how), wall(farM, red, last!, how)];
    const pixels = draw(renderer, eye(kind === 'reversed'), walls);
    for (const { geometry, material } of walls) {
      geometry.dispose();
      (material as { dispose(): void }).dispose();
    }
    let seen = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] === 0 && pixels[i + 1] === 255) seen += 1;
    return seen / (size * size);
  });
  return Math.min(...shares);
}

describe.each(promised)('depth %s', (kind, share) => {
  test('is taken as it is named', () => {
    expect(renderers.get(kind)!.capabilities.reversedDepthBuffer).toBe(kind === 'reversed');
  });

  test.each(distancesM)(
    'tells apart what differs by its share at %d m, in whatever order it is drawn',
    (alongM) => {
      for (const written of [false, true]) {
        expect(nearerSeen(kind, alongM, alongM * (1 + share), { written })).toBe(1);
      }
      expect(nearerSeen(kind, 2 * alongM, 2 * alongM * (1 + share), { aslant: true, written: true })).toBe(1);
    },
  );

  test('does so at any distance from 1 m to a million kilometres', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), (exponent) => {
        const alongM = 10 ** exponent;
        return nearerSeen(kind, alongM, alongM * (1 + share), {}) === 1;
      }),
      { numRuns: 40 },
    );
  });

  test.each([1e4, 1e6, 1e7, 4e8, 9e8])(
    'hides what is under the ground and nothing over it, seen from %d m up',
    (heightM) => {
      const renderer = renderers.get(kind)!;
      // So narrow that the ground is 100 m aside in the middle four pixels, where it has fallen away by a millimetre.
      const camera = eye(kind === 'reversed', new Vector3(radiusM + heightM, 0, 0), (100 * size) / heightM);
      const seenAt = (alongM: number, order: number) => {
        const earth = new Earth();
        earth.update({
          sunDirection: [1, 0, 0],
          imageryOpacity: 0,
          palette: nightPalette,
          cityLightsOpacity: 0,
        });
        const thing = wall(alongM, red, order);
        const pixels = draw(renderer, camera, [earth.object, thing]);
        earth.dispose();
        thing.geometry.dispose();
        const [r] = pixelAt(pixels, size, size / 2, size / 2);
        return r === 255;
      };
      // Its ray is a float too.
      const slack = share + 5e-7;
      for (const order of [-90, 90]) {
        expect(seenAt(heightM * (1 - slack), order)).toBe(true);
        expect(seenAt(heightM * (1 + slack), order)).toBe(false);
      }
    },
  );
});

test('what reversed depth tells apart is too little for the logarithm', () => {
  const right = distancesM.filter(
    (alongM) => nearerSeen('logarithm', alongM, alongM * (1 + 2e-7), { aslant: true, written: true }) === 1,
  );
  expect(right.length).toBeLessThan(distancesM.length / 2);
});
