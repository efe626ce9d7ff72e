import { PerspectiveCamera, Raycaster, Vector2, Vector3 } from 'three';
import type { Vec3 } from '../../shared/vectors';
import {
  eyeOf,
  firstPose,
  heldPose,
  type Margins,
  poseBetween,
  poseOf,
  type SizesPose,
  sizesFovRad,
} from './sizesCamera';
import type { Extent } from './sizesStand';

const FLIGHT_MS = 900;
/** Of what is built no thing reaches farther than this from what is looked at, metres. */
const THINGS_M = 900;

/** The eye of the comparison: its pose, its flights and the camera that follows them. */
export class SizesEye {
  readonly camera = new PerspectiveCamera((sizesFovRad * 180) / Math.PI, 1, 1, 5000);
  readonly #calm: () => boolean;
  #pose: SizesPose = { ...firstPose, targetM: [0, 0, 0], distanceM: 500 };
  /** Greatest length of what stands, metres: an outline of a reader's file may be of any size. */
  reachM = THINGS_M;
  #flight: { from: SizesPose; to: SizesPose; startMs: number } | null = null;

  /** @param calm true where motion is unwanted: flights are then over at once. */
  constructor(calm: () => boolean) {
    this.#calm = calm;
    this.camera.up.set(0, 0, 1);
  }

  get pose(): SizesPose {
    return this.#pose;
  }

  get isFlying(): boolean {
    return this.#flight !== null;
  }

  /** Goes to where all boxes just fill the picture. */
  frame(
    boxes: readonly Extent[],
    direction: Pick<SizesPose, 'azimuthRad' | 'elevationRad'>,
    margins: Margins,
    atOnce: boolean,
  ): void {
    const to = poseOf(boxes, direction, this.camera.aspect, margins);
    const now = atOnce || this.#calm();
    this.#flight = now ? null : { from: this.#pose, to, startMs: Number.NaN };
    if (now) this.#pose = to;
  }

  /** As a reader's hand moves it; ends a flight. */
  move(change: (pose: SizesPose) => SizesPose, whole: Extent | null): void {
    this.#flight = null;
    this.#pose = heldPose(change(this.#pose), whole);
  }

  /** One frame on, ms. */
  advance(nowMs: number): void {
    const flight = this.#flight;
    if (!flight) return;
    if (Number.isNaN(flight.startMs)) flight.startMs = nowMs;
    const share = Math.min(1, (nowMs - flight.startMs) / FLIGHT_MS);
    this.#pose = poseBetween(flight.from, flight.to, share * share * (3 - 2 * share));
    if (share === 1) this.#flight = null;
  }

  /** The ray through a point of a picture of a size, CSS pixels. */
  rayAt(xPx: number, yPx: number, [widthPx, heightPx]: readonly [number, number]): Raycaster {
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2((2 * xPx) / widthPx - 1, 1 - (2 * yPx) / heightPx), this.camera);
    return ray;
  }

  /** Where a point is in a picture of a size, CSS pixels; null behind the eye. */
  project(atM: Vec3, [widthPx, heightPx]: readonly [number, number]): { xPx: number; yPx: number } | null {
    const p = new Vector3(...atM).project(this.camera);
    if (p.z > 1) return null;
    return { xPx: ((p.x + 1) / 2) * widthPx, yPx: ((1 - p.y) / 2) * heightPx };
  }

  /** Brings the camera to the pose. */
  place(): PerspectiveCamera {
    const { camera } = this;
    const { distanceM, targetM } = this.#pose;
    camera.position.set(...eyeOf(this.#pose));
    camera.lookAt(...targetM);
    // As far off as ground and things allow: the panels' rims stand a finger's breadth above their cells.
    const lowestRad = Math.min(Math.PI / 2, this.#pose.elevationRad + sizesFovRad / 2);
    const groundM = (Math.max(0, camera.position.z) / Math.sin(lowestRad)) * Math.cos(sizesFovRad / 2);
    camera.near = Math.max(
      0.2,
      0.02 * distanceM,
      Math.min(distanceM - Math.max(THINGS_M, this.reachM), 0.9 * groundM),
    );
    camera.far = distanceM + 4 * Math.max(1000, this.reachM);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    return camera;
  }
}
