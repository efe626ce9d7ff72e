import type { PerspectiveCamera, WebGLRenderer } from 'three';
import type { Camera } from '../scene/types';
import type { Vec3 } from '../shared/vectors';
import type { PlaneTable } from '../store/select';
import type { Insets, Lens, Pose } from './cameraPose';
import type { Flight } from './flight';
import { FrameStats } from './frameStats';

/** One constellation as it is drawn. */
export interface DrawnConstellation {
  id: string;
  table: PlaneTable;
  /** Brings the GPU's table up to date; called once a frame. */
  update(stage: Stage): void;
}

/** One layer of the picture: takes the frame's sun, pose and theme to the GPU. */
export type Part = (stage: Stage) => void;

export const noInsets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/**
 * What the parts of one mounted world share within a frame. Nothing here outlives the mount or belongs to the scene.
 */
export class Stage {
  readonly stats = new FrameStats();
  readonly constellations = new Map<string, DrawnConstellation>();
  /** Parts in drawing order of their names; each is called once a frame, after camera and Sun are placed. */
  readonly parts = new Map<string, Part>();
  pose: Pose | null = null;
  /** The camera that `pose` was made of. */
  posedView: Camera | null = null;
  /** Size of the canvas, CSS pixels, as last observed. */
  widthPx = 1;
  heightPx = 1;
  lens: Lens = { widthPx: 1, heightPx: 1, centreXPx: 0, centreYPx: 0, focalPx: 1 };
  insets: Insets = noInsets;
  /** Earth-fixed unit vector to the Sun at the frame's time. */
  sun: Vec3 = [1, 0, 0];
  theme: 'night' | 'paper' = 'night';
  pixelRatio = 1;
  flight: { id: number; plan: Flight; startMs: number } | null = null;
  lastFrameMs = Number.NaN;
  camera: PerspectiveCamera | null = null;
  renderer: WebGLRenderer | null = null;
  /** Asks for one more frame. */
  invalidate: () => void = () => {};
  /** Places camera and parts for the present lens and draws once. */
  redraw: () => void = () => {};
  /** Things that must arrive before the first full frame: textures, outlines; one for the globe itself. */
  awaited = 1;
  /** False while scrolled off the screen: time stands still. */
  visible = true;

  constructor(
    readonly root: HTMLElement,
    readonly reducedMotion: () => boolean,
  ) {}
}
