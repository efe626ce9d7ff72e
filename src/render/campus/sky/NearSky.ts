import { BufferGeometry, type Camera, Mesh, type Object3D, Vector3, type WebGLRenderer } from 'three';
import { meanRadiusM } from '../../../shared/earth';
import { smoothstep, type Vec3 } from '../../../shared/vectors';
import { createMaterial, drawAlways, renderOrder } from '../../core/createMaterial';
import type { Palette } from '../../core/palette';
import { type CampusFrame, campusUniforms, setCampusEye } from '../campusFrame';
import fragmentShader from './NearSky.frag.glsl?raw';
import vertexShader from './NearSky.vert.glsl?raw';
import { skyColors } from './skyColors';

/** Eye heights between which the near sky takes the place of the air as it is seen from afar, metres. */
const SHOWS_M = [22_000, 7_000] as const;
/** After the air as it is seen from afar, before the ground of campuses. */
const ORDER = renderOrder.atmosphere + 1;

/** How much of the near sky shows, 0 to 1. */
export const nearSkyOpacityAt = (eyeAltitudeM: number): number => smoothstep(...SHOWS_M, eyeAltitudeM);

export interface NearSkyUpdate {
  palette: Palette;
  /** Where the eye is, Earth-fixed: only its axes count. */
  frame: CampusFrame;
  eyeAltitudeM: number;
  /** Unit vector to the Sun in that frame. */
  sun: Vec3;
  /** Way to a town that lights the sky by night: to the east, to the north, and how bright, 0 to 1. */
  town: Vec3;
}

/** Sky, horizon and the haze over far land as they are seen from near the ground: one draw over the whole picture. */
export class NearSky {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  #frame: CampusFrame | null = null;
  readonly #view = campusUniforms({ originM: [0, 0, 0], east: [1, 0, 0], north: [0, 1, 0], up: [0, 0, 1] });
  readonly #material = createMaterial({
    name: 'NearSky',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...this.#view,
      heightM: { value: 1 },
      dipRad: { value: 0 },
      sun: { value: new Vector3(0, 0, 1) },
      zenithColor: { value: new Vector3() },
      horizonColor: { value: new Vector3() },
      sunColor: { value: new Vector3() },
      clear: { value: 0 },
      opacity: { value: 0 },
      townWay: { value: new Vector3() },
      townColor: { value: new Vector3() },
    },
  });

  constructor() {
    this.#geometry.setDrawRange(0, 3);
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'NearSky';
    mesh.renderOrder = ORDER;
    mesh.visible = false;
    drawAlways(mesh);
    mesh.onBeforeRender = (renderer: WebGLRenderer, _scene, camera: Camera) => {
      if (this.#frame) setCampusEye(this.#view, this.#frame, renderer, camera);
      this.#material.uniformsNeedUpdate = true;
    };
    this.object = mesh;
  }

  /** Sets it for the next draw; returns how much of it shows, 0 to 1. */
  update({ palette, frame, eyeAltitudeM, sun, town }: NearSkyUpdate): number {
    const opacity = nearSkyOpacityAt(eyeAltitudeM);
    this.object.visible = opacity > 0;
    if (opacity === 0) return 0;
    this.#frame = frame;
    const u = this.#material.uniforms;
    const heightM = Math.max(1, eyeAltitudeM);
    const { zenith, horizon, glow, clear, townLight } = skyColors(palette, sun[2]);
    u.heightM.value = heightM;
    u.dipRad.value = Math.sqrt((2 * heightM) / meanRadiusM);
    u.sun.value.set(...sun);
    u.zenithColor.value.set(...zenith);
    u.horizonColor.value.set(...horizon);
    u.sunColor.value.set(...glow);
    u.clear.value = clear;
    u.opacity.value = opacity;
    // By day no light of it is told from the sky's: the shader then works out none.
    u.townWay.value.set(town[0], town[1], townLight.some((share) => share > 0) ? town[2] : 0);
    u.townColor.value.set(...townLight);
    return opacity;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
