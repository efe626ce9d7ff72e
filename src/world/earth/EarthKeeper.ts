import type { Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { FrameTarget } from '../../render/core/FrameTarget';
import { looksOf } from '../../render/core/looksOf';
import { KeptGlobe } from '../../render/earth/KeptGlobe';
import { equatorialRadiusM } from '../../shared/earth';
import type { Vec3 } from '../../shared/vectors';
import { stateNow } from '../../store/stateNow';
import { programsReady } from '../programsReady';
import type { Stage } from '../Stage';

/** Lower than this the ground is more than its ellipsoid: campuses and what is laid beside them stand on it, metres. */
const KEPT_ABOVE_M = 300_000;
/** The shadow's edge may lag behind the Sun by this, CSS pixels. */
const LAG_PX = 1;

const angleRad = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Draws the stage's picture: whole, or, while it plays before an eye at rest, what moves over a kept picture of the globe. */
export class EarthKeeper {
  readonly #stage: Stage;
  readonly #target: FrameTarget;
  readonly #globe: KeptGlobe;
  readonly #canvas: HTMLCanvasElement;
  #looks: number[] = [];
  #before: number[] = [];
  #sunBefore: Vec3 = [0, 0, 0];
  /** The Sun of the kept picture; null while there is none. */
  #keptSun: Vec3 | null = null;
  /** Its programs are linked, which within a frame would stop the page for a tenth of a second and more. */
  #ready = false;
  /** How often the graphics context was lost: what was linked before is gone. */
  #losses = 0;

  /** Of a stage that draws into `target` with `renderer`. */
  constructor(stage: Stage, renderer: WebGLRenderer, target: FrameTarget) {
    this.#stage = stage;
    this.#target = target;
    this.#globe = new KeptGlobe(renderer, target);
    this.#canvas = renderer.domElement;
    this.#canvas.addEventListener('webglcontextlost', this.#forget);
    this.#canvas.addEventListener('webglcontextrestored', this.#prepare);
    void this.#prepare();
  }

  readonly #prepare = async (): Promise<void> => {
    const losses = this.#losses;
    await programsReady(this.#stage, ...this.#globe.objects).catch(() => {});
    if (losses === this.#losses) this.#ready = true;
  };

  get bytes(): number {
    return this.#globe.bytes;
  }

  /** What was kept is no longer there. */
  readonly #forget = (): void => {
    this.#losses += 1;
    this.#keptSun = null;
    this.#ready = false;
  };

  draw(scene: Scene, camera: PerspectiveCamera): void {
    const { globe, sun } = this.#stage;
    const lagRad = this.#lagRad();
    const stays = this.#ready && globe !== null && this.#mayKeep() && this.#isAsBefore(camera);
    const turnedRad = angleRad(sun, this.#sunBefore);
    this.#sunBefore = sun;
    if (!stays || turnedRad > lagRad || this.#isCovered(scene)) {
      this.#keptSun = null;
      this.#target.draw(scene, camera);
      return;
    }
    if (!this.#keptSun || angleRad(sun, this.#keptSun) > lagRad) {
      this.#globe.keep(globe.object, globe.stars, camera);
      this.#keptSun = sun;
    }
    this.#globe.draw(scene, globe.object, globe.stars, camera);
  }

  /** The Sun's turn that moves light on the ground nearest to the eye by the lag, radians. */
  #lagRad(): number {
    const { pose, lens } = this.#stage;
    return (LAG_PX * (pose?.eyeAltitudeM ?? 0)) / (equatorialRadiusM * lens.focalPx);
  }

  /** Whether something lies on the globe, under its air, that is not the globe's own. */
  #isCovered(object: Object3D): boolean {
    if (!object.visible || object === this.#stage.globe?.object) return false;
    return object.renderOrder < 0 || object.children.some((child) => this.#isCovered(child));
  }

  /** In play alone: at rest the picture is whole and exact. */
  #mayKeep(): boolean {
    const { pose, still } = this.#stage;
    const { scene, flight } = stateNow();
    const high = (pose?.eyeAltitudeM ?? 0) > KEPT_ABOVE_M;
    return high && !still && scene.playRate !== 0 && !flight;
  }

  /** Whether the globe looks from here as it did in the frame before, but for the Sun. */
  #isAsBefore(camera: PerspectiveCamera): boolean {
    const { globe } = this.#stage;
    [this.#looks, this.#before] = [this.#before, this.#looks];
    const looks = this.#looks;
    looks.length = 0;
    const { projectionMatrix, matrixWorld } = camera;
    const { width, height } = this.#canvas;
    looks.push(width, height, ...projectionMatrix.elements, ...matrixWorld.elements);
    for (const child of globe?.object.children ?? [])
      if (child !== globe?.stars) looksOf(child, 'sunDirection', looks);
    if (looks.length !== this.#before.length) return false;
    for (let i = 0; i < looks.length; i++) if (looks[i] !== this.#before[i]) return false;
    return true;
  }

  dispose(): void {
    this.#canvas.removeEventListener('webglcontextlost', this.#forget);
    this.#canvas.removeEventListener('webglcontextrestored', this.#prepare);
    this.#globe.dispose();
  }
}
