import type { Object3D, PerspectiveCamera, Scene, Texture, WebGLRenderer } from 'three';
import type { Message } from '../locales/i18n';
import type { Campus } from '../model/campus/types';
import type { CampusState } from '../model/formulas/campusFormulas';
import type { PlaneTable } from '../model/orbit/orbit';
import type { FrameTarget } from '../render/core/FrameTarget';
import type { GroundKind, GroundName } from '../render/ground/GroundData';
import type { Camera } from '../scene/types';
import type { Box } from '../shared/Box';
import type { Vec3 } from '../shared/vectors';
import { bring } from '../store/actions/bring';
import type { Insets, Lens, Pose } from './camera/cameraPose';
import type { Flight } from './camera/flight';
import { FrameStats } from './profile/frameStats';
import { fullQuality, lowQuality, type Quality, type QualityLevel } from './quality/qualityLevel';
import { Shown } from './Shown';
import type { Pace } from './satellites/PaceWatch';

/** One constellation as it is drawn. */
export interface DrawnConstellation {
  id: string;
  /** Its planes as the last frame shows them; may be worked out when asked for. */
  readonly table: PlaneTable;
  /** GPU memory of its nodes, bytes: their table and their state, without the planes' table. */
  nodeBytes?: number;
  /** Number of its first node among all that are drawn. */
  firstNode: number;
  /** Nodes launched by now, the first ones; all where left out. */
  launchedNodes?: number;
}

/** Brackets the drawing of a frame, so that the GPU's time for it can be read later. */
export interface GpuTimer {
  begin(): void;
  end(): void;
}

/** Sets how much each frame draws. */
interface FrameJudge {
  adapt(nowMs: number): void;
  /** Asks for the one full picture that follows motion drawn with less. */
  askAtRest(): void;
}

/** Draws a scene, and keeps of its picture what it can. */
interface PictureKeeper {
  draw(scene: Scene, camera: PerspectiveCamera): void;
  /** GPU memory of what it keeps, bytes. */
  readonly bytes: number;
  dispose(): void;
}

/** Whose the pictures of the ground are, and where their terms stand, if that is known. */
export interface GroundCredit {
  whose: string;
  url: string | null;
}

/** The campus that is told of. */
export interface CampusSight {
  /** null where none is near enough. */
  campus: Campus | null;
  /** Racks are in sight. */
  open: boolean;
  /** Load and failures on the day that is drawn; null while the colour tells neither. */
  state: CampusState | null;
}

/** A piece of a picture, CSS pixels of its lens. */
export interface PictureWindow {
  leftPx: number;
  topPx: number;
  widthPx: number;
  heightPx: number;
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
  /** Those of another scenario that is drawn beside the present one: picked right of the line, and not counted. */
  readonly beside = new Map<string, DrawnConstellation>();
  /** All that is drawn of the scene's constellations. */
  fleet: Object3D | null = null;
  /** Real satellites that are drawn, by import: how many, and what they take on the GPU. */
  readonly satellites = new Map<string, { count: number; bytes: number }>();
  /** Parts in drawing order of their names; each is called once a frame, after camera and Sun are placed. */
  readonly parts = new Map<string, Part>();
  pose: Pose | null = null;
  /** The camera that `pose` was made of. */
  posedView: Camera | null = null;
  posedLens: Lens | null = null;
  /** Size of the canvas, CSS pixels, as last observed. */
  widthPx = 1;
  heightPx = 1;
  lens: Lens = { widthPx: 1, heightPx: 1, centreXPx: 0, centreYPx: 0, focalPx: 1, acrossPx: 1 };
  insets: Insets = noInsets;
  /** The insets that `lens` was made of. */
  lensOfInsets: Insets | null = null;
  /** Earth-fixed unit vector to the Sun at the frame's time. */
  sun: Vec3 = [1, 0, 0];
  theme: 'night' | 'paper' = 'night';
  /** Canvas pixels a CSS pixel: as drawn now, and at full quality. */
  pixelRatio = 1;
  fullPixelRatio = 1;
  /** How much of the picture this frame draws; written by the frame alone. Parts read it, none may keep it. */
  quality: QualityLevel;
  /** A still is drawn: the same to the last bit by whatever frames one came to it. */
  still = false;
  /** Stills that are being taken: clock and flight stand still meanwhile. */
  posing = 0;
  /** A film is made: its steps move the time, and the screen waits. */
  filming = false;
  /** The part of the lens's picture that is drawn, where it is drawn in pieces. Parts see the whole of it. */
  window: PictureWindow | null = null;
  /** Adapts to frame times; its code comes after the first full frame. Null until then, and where `high` is pinned. */
  frameQuality: FrameJudge | null = null;
  /** When the last frame began, when the last one that showed motion did, and when the next was first asked for, ms. */
  startedMs = Number.NEGATIVE_INFINITY;
  movedMs = Number.NEGATIVE_INFINITY;
  askedMs = Number.NaN;
  restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Set while somebody measures the GPU. */
  gpuTimer: GpuTimer | null = null;
  /** The flight under way, and since when it is held (NaN: it is not); `from` and `to` are its ends as they are now, for they may ride on something. */
  flight: { id: number; plan: Flight; startMs: number; heldMs: number; from: Camera; to: Camera } | null =
    null;
  /** The flight that waits until the place of what it goes to is known, and since when. */
  held: { id: number; sinceMs: number } | null = null;
  /** The camera that last rode along with what it follows. */
  rode: Camera | null = null;
  lastFrameMs = Number.NaN;
  /** Simulated time that play has not come to show yet, milliseconds: less than a day, see `playedMs`. */
  owedMs = 0;
  camera: PerspectiveCamera | null = null;
  renderer: WebGLRenderer | null = null;
  scene: Scene | null = null;
  /** Where pictures are drawn before they are shown. */
  target: FrameTarget | null = null;
  /** Words that stand on the picture, by the layer that writes them; and where they are, for orbits to fade there. */
  readonly words = new Map<string, readonly Box[]>();
  typeMask: Texture | null = null;
  /** Where a still's own words stand. */
  wordBoxes: readonly Box[] = [];
  /** Where the present scenario ends and another begins, CSS pixels from the left; null where it is alone. */
  splitPx: number | null = null;
  /** What words keep clear of besides: what is laid out on the ground, by the layer that lays it. */
  readonly areas = new Map<string, readonly Box[]>();
  /** Draws in their place what it can keep of one; its code comes after the first full frame. */
  keeper: PictureKeeper | null = null;
  /** The globe with the stars about it, once it is there. */
  globe: { object: Object3D; stars: Object3D } | null = null;
  /** Whose pictures the ground shows: must stand on every picture of it. Null where it shows none. */
  readonly credit = new Shown<GroundCredit | null>(null);
  /** How much of them shows, 0 to 1. */
  creditShare = 0;
  /** The campus in sight; null until the eye first comes near the ground. */
  readonly campus = new Shown<CampusSight | null>(null);
  /** Names on the ground that have come, by the files of the map. */
  readonly groundNames = new Shown<ReadonlyMap<string, readonly GroundName[]>>(new Map());
  /** Points of the map of the ground that the picture shows, by kind; none until one comes near. */
  countGround?: (() => { ground: Record<GroundKind, number> }) | undefined;
  /** What names on the ground give way to: labels with their lines, columns, what lies over the globe; CSS pixels. */
  readonly labelBoxes = new Shown<readonly Box[]>([]);
  readonly pace = new Shown<Pace | null>(null);
  /** The graphics context is gone, and nothing is drawn. */
  readonly lost = new Shown(false);
  /** Asks for one more frame. */
  invalidate: () => void = () => {};
  /** Draws what is placed. */
  drawPicture: () => void = () => {};
  /** Places camera and parts for the present lens and draws once. */
  redraw: () => void = () => {};
  /** Things that must arrive before the first full frame, see `hold`; one for the world itself. */
  awaited = 1;
  /** True once the first full frame was told of. */
  told = false;
  /** True once the first full picture is late: what is there of it is drawn. */
  late = false;
  /** False while scrolled off the screen or in a tab behind: time stands still. */
  visible = true;
  readonly #retired: (() => void)[] = [];
  #closed = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly root: HTMLElement,
    readonly reducedMotion: () => boolean,
    readonly pinned: Quality = 'auto',
  ) {
    this.quality = this.fullest;
  }

  /** The most that is ever drawn here. */
  get fullest(): QualityLevel {
    return this.pinned === 'low' ? lowQuality : fullQuality;
  }

  /**
   * Disposes something after the next draw, when what takes its place has been drawn: programs that both use are then
   * kept and not compiled anew, which would stop the page. At once when the world is being taken down.
   */
  retire(dispose: () => void): void {
    if (this.#closed) dispose();
    else this.#retired.push(dispose);
  }

  /** Disposes what has been retired. */
  disposeRetired(): void {
    for (const dispose of this.#retired.splice(0)) dispose();
  }

  /** No frame follows. */
  close(): void {
    this.#closed = true;
    this.disposeRetired();
  }

  /** Has a part brought up to date each frame, under a name for the figures, until the function that this gives is called. */
  step(name: string, part: Part): () => void {
    this.parts.set(name, part);
    this.invalidate();
    return () => {
      this.parts.delete(name);
    };
  }

  /** The first full frame, and stills, wait until the function that this gives is called; once more does nothing. */
  hold(): () => void {
    this.awaited += 1;
    let held = true;
    return () => {
      if (held) this.awaited -= 1;
      held = false;
      this.invalidate();
    };
  }

  /** `bring` of the store, and the first full frame waits for it. */
  bring(part: Message, load: () => Promise<unknown>): void {
    const release = this.hold();
    void bring(part, load, () => this.bring(part, load)).then(release);
  }

  /** Sets the level of this frame and tells who listens when it is another one. */
  setQuality(level: QualityLevel): void {
    if (level === this.quality) return;
    this.quality = level;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` at each change of `quality`; returns the way to stop. */
  onQuality = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
