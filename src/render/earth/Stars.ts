import { BufferGeometry, Float32BufferAttribute, type Object3D, Points } from 'three';
import { createMaterial, drawAlways, renderOrder } from '../core/createMaterial';
import fragmentShader from './Stars.frag.glsl?raw';
import vertexShader from './Stars.vert.glsl?raw';

/** Numbers in [0, 1) from a seed: a linear congruential generator, enough for scattered points. */
function* uniformNumbers(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Directions on the sphere and brightness, four numbers a star; faint ones are many, as in the sky. */
export function starField(count: number, seed: number): Float32Array {
  const numbers = uniformNumbers(seed);
  const stars = new Float32Array(4 * count);
  for (let i = 0; i < count; i++) {
    const z = 2 * numbers.next().value - 1;
    const angle = 2 * Math.PI * numbers.next().value;
    const across = Math.sqrt(1 - z * z);
    stars.set(
      [across * Math.cos(angle), across * Math.sin(angle), z, 0.22 + 0.78 * numbers.next().value ** 7],
      4 * i,
    );
  }
  return stars;
}

/** A quiet field of made-up stars, the same every time, that turns with the sky. */
export class Stars {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial({
    name: 'Stars',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      siderealSine: { value: 0 },
      siderealCosine: { value: 1 },
      pixelRatio: { value: 1 },
      opacity: { value: 1 },
    },
  });

  constructor(count = 1_400, seed = 20_261_121) {
    this.#geometry.setAttribute('star', new Float32BufferAttribute(starField(count, seed), 4));
    this.#geometry.setDrawRange(0, count);
    const points = new Points(this.#geometry, this.#material);
    points.name = 'Stars';
    drawAlways(points);
    points.renderOrder = renderOrder.stars;
    this.object = points;
  }

  /** `siderealAngleRad`: Greenwich sidereal angle, from inertial to Earth-fixed. Opacity 0 hides them. */
  update(update: { siderealAngleRad: number; opacity: number; pixelRatio: number }): void {
    const u = this.#material.uniforms;
    u.siderealSine.value = Math.sin(update.siderealAngleRad);
    u.siderealCosine.value = Math.cos(update.siderealAngleRad);
    u.opacity.value = update.opacity;
    u.pixelRatio.value = update.pixelRatio;
    this.object.visible = update.opacity > 0;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
