import { BufferGeometry, Mesh, type Object3D, Vector3 } from 'three';
import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';
import { createMaterial, drawAlways, limbDiscVertices, renderOrder } from '../core/createMaterial';
import { eyeUniforms, setEye } from '../core/eye';
import type { Palette } from '../core/palette';
import fragmentShader from './Atmosphere.frag.glsl?raw';
import vertexShader from './limbDisc.vert.glsl?raw';

/** Scale height of the lower atmosphere, metres: density falls e-fold with it. */
const airScaleHeightM = 8_500;
/** From afar the air would be thinner than a pixel; it is drawn at least this many pixels a scale height. */
const smallestScaleHeightPx = 1.25;

/** Above this many scale heights the air is too thin to see. */
const drawnScaleHeights = 14;

/**
 * How thick the air is drawn: its scale height, metres, and how far it is seen at all, in radii of the Earth.
 * @param eyeMargin @param pixelsPerRadian as in `eyeUniforms`.
 */
export function airReach(
  eyeMargin: number,
  pixelsPerRadian: number,
): { scaleHeightM: number; shell: number } {
  const limbM = equatorialRadiusM * Math.sqrt(Math.max(eyeMargin, 1e-6));
  const scaleHeightM = Math.max(airScaleHeightM, (smallestScaleHeightPx * limbM) / pixelsPerRadian);
  return { scaleHeightM, shell: 1 + (drawnScaleHeights * scaleHeightM) / polarRadiusM };
}

/** The glow of the air along the limb and its veil over the ground, by how much air each ray meets. */
export class Atmosphere {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial({
    name: 'Atmosphere',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      sunDirection: { value: new Vector3(1, 0, 0) },
      shell: { value: 1 },
      scaleHeightM: { value: airScaleHeightM },
      airDay: { value: new Vector3() },
      airTwilight: { value: new Vector3() },
      airNight: { value: new Vector3() },
      airOpacity: { value: 1 },
      airGlow: { value: 1 },
    },
  });

  constructor() {
    this.#geometry.setDrawRange(0, limbDiscVertices);
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'Atmosphere';
    drawAlways(mesh);
    mesh.renderOrder = renderOrder.atmosphere;
    mesh.onBeforeRender = (renderer, _scene, camera) => {
      const u = this.#material.uniforms;
      setEye(u, renderer, camera, mesh);
      const { scaleHeightM, shell } = airReach(u.eyeMargin.value, u.pixelsPerRadian.value);
      u.scaleHeightM.value = scaleHeightM;
      u.shell.value = shell;
      this.#material.uniformsNeedUpdate = true;
    };
    this.object = mesh;
  }

  /** `sunDirection`: unit, Earth-fixed. */
  update({
    sunDirection,
    palette,
  }: {
    sunDirection: readonly [number, number, number];
    palette: Palette;
  }): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    u.airDay.value.set(...palette.airDay);
    u.airTwilight.value.set(...palette.airTwilight);
    u.airNight.value.set(...palette.airNight);
    u.airOpacity.value = palette.airOpacity;
    u.airGlow.value = palette.airGlow;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
