import { Mesh, MeshBasicMaterial, PerspectiveCamera, Scene, SphereGeometry, WebGLRenderer } from 'three';
import { camera as eye, playRate, size, startIso } from '../fleet.mjs';

/** What the bench asks of every page that is not the app. */
export interface Contender {
  /** Puts so many nodes on their orbits; 0 takes them all away. Settles once they can be drawn. */
  setNodes(nodes: number): Promise<void> | void;
  /** Draws once more what is there. */
  redraw(): void;
  /** Starts or stops the frames. */
  run(on: boolean): void;
}

declare global {
  interface Window {
    bench?: Contender;
  }
}

export const EARTH_RADIUS_M = 6_371_000;
/** Vertical field of view, degrees: the app's own. */
const FIELD_DEG = 35;
const DEG = Math.PI / 180;
/** Longest step of simulated play, seconds of real time: as in the app. */
const LONGEST_STEP_S = 0.25;

/** A clock that plays as the app's does. */
export class Clock {
  timeMs = Date.parse(startIso);
  #lastMs = Number.NaN;

  step(nowMs: number): number {
    const stepS = Number.isNaN(this.#lastMs) ? 0 : Math.min(LONGEST_STEP_S, (nowMs - this.#lastMs) / 1000);
    this.#lastMs = nowMs;
    this.timeMs += stepS * playRate * 1000;
    return this.timeMs;
  }
}

/** Where the eye stands, Earth-fixed metres. */
export function eyePositionM(): [number, number, number] {
  const r = EARTH_RADIUS_M + eye.altitudeM;
  const [lat, lon] = [eye.latitudeDeg * DEG, eye.longitudeDeg * DEG];
  return [r * Math.cos(lat) * Math.cos(lon), r * Math.cos(lat) * Math.sin(lon), r * Math.sin(lat)];
}

export function createCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera(FIELD_DEG, size.width / size.height, 1e5, 1e8);
  camera.up.set(0, 0, 1);
  camera.position.set(...eyePositionM());
  camera.lookAt(0, 0, 0);
  return camera;
}

/** What stands in for the Earth. */
export function createEarth(): Mesh {
  return new Mesh(new SphereGeometry(EARTH_RADIUS_M, 96, 48), new MeshBasicMaterial({ color: 0x16283c }));
}

/** Canvas, camera, Earth and a loop that calls `move` before each draw. */
export class Stand {
  readonly scene = new Scene();
  readonly camera = createCamera();
  readonly renderer: WebGLRenderer;
  readonly #clock = new Clock();
  /** Number of the loop that runs; a loop that has another number ends. 0 while none runs. */
  #loop = 0;
  #loops = 0;

  constructor(
    root: HTMLElement,
    private readonly move: (timeMs: number) => void,
  ) {
    this.renderer = new WebGLRenderer({ antialias: true, powerPreference: 'high-performance' });
    this.renderer.setSize(size.width, size.height);
    root.append(this.renderer.domElement);
    this.scene.add(createEarth());
  }

  get timeMs(): number {
    return this.#clock.timeMs;
  }

  draw(): void {
    this.renderer.render(this.scene, this.camera);
  }

  run(on: boolean): void {
    if (on === this.#loop > 0) return;
    this.#loop = on ? ++this.#loops : 0;
    const own = this.#loop;
    const frame = (nowMs: number) => {
      if (this.#loop !== own) return;
      requestAnimationFrame(frame);
      this.move(this.#clock.step(nowMs));
      this.draw();
    };
    if (on) requestAnimationFrame(frame);
  }
}
