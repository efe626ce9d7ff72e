/**
 * Types of `<groundtrack-scene>`, the element of embed.js. Units are SI, money USD, unless a name says otherwise.
 * A page that loads embed.js by a script tag has them with `/// <reference path="embed.d.ts" />` or in `include`.
 */

/** A scene document, or a part of one: see scene.schema.json. */
export interface GroundtrackDocument {
  id?: string;
  theme?: 'night' | 'paper' | 'auto';
  language?: 'en' | 'fr' | 'de' | 'zh';
  units?: 'metric' | 'us';
  /** ISO 8601 with zone. */
  time?: string;
  focus?: string | null;
  camera?: Partial<GroundtrackCamera>;
  inputs?: Record<string, number>;
  [key: string]: unknown;
}

/** Where the eye is, by the point at the middle of the picture. */
export interface GroundtrackCamera {
  longitudeDeg: number;
  latitudeDeg: number;
  /** Distance of the eye from that point, metres. */
  altitudeM: number;
  headingDeg: number;
  tiltDeg: number;
  [key: string]: unknown;
}

export interface GroundtrackQuantity {
  /** Null where it is unknown. */
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  basis: 'reported' | 'estimated' | 'projected' | 'assumed' | 'derived';
  /** Ids in the sources of facts.json. */
  sources: string[];
}

export interface GroundtrackReport {
  /** Id of the release of facts. */
  facts: string;
  time: string;
  quantities: Record<string, GroundtrackQuantity>;
}

export interface GroundtrackExplanation {
  id: string;
  label: string;
  formula: string | null;
  note: string | null;
  quantity: GroundtrackQuantity;
  inputs: GroundtrackExplanation[];
  sources: unknown[];
  /** Of another scenario or time than the present. */
  elsewhere?: true;
}

export interface GroundtrackNodeState {
  /** TEME, metres. */
  positionM: readonly [number, number, number];
  velocityMps: readonly [number, number, number];
  latitudeDeg: number;
  longitudeDeg: number;
  altitudeM: number;
  /** 0 umbra … 1 full sun. */
  sunlit: number;
  powerW: number;
}

export interface GroundtrackHit {
  path: string;
  kind: 'site' | 'rack' | 'node' | 'satellite';
  /** Where it appears in the frame, CSS pixels. */
  x: number;
  y: number;
  distancePx: number;
  sites?: number;
  accelerator?: number;
  tray?: number;
}

/** A shot of the story, or what is to change in one. */
export interface GroundtrackShot {
  scene?: GroundtrackDocument;
  [key: string]: unknown;
}

/** What is wrong with what was asked, and where. */
export interface GroundtrackProblem {
  path: string;
  message: string;
}

/** What a promise of the element is rejected with. */
export interface GroundtrackRefusal extends Error {
  errors: GroundtrackProblem[];
}

/** The verbs of the API. Each promise rejects with a `GroundtrackRefusal`; nothing has changed then. */
export interface GroundtrackVerbs {
  getScene(): Promise<GroundtrackDocument>;
  setScene(scene: GroundtrackDocument): Promise<void>;
  openScene(id: string): Promise<void>;
  getReport(): Promise<GroundtrackReport>;
  explain(quantityId: string): Promise<GroundtrackExplanation>;
  setInput(id: string, value: number): Promise<void>;
  resetInputs(): Promise<void>;
  setTime(iso: string): Promise<void>;
  /** Simulated seconds per second. */
  play(rate: number): Promise<void>;
  pause(): Promise<void>;
  /** Index into the story, from 0. */
  shot(index: number): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  addShot(shot?: GroundtrackShot): Promise<void>;
  setShot(index: number, shot: GroundtrackShot): Promise<void>;
  moveShot(from: number, to: number): Promise<void>;
  removeShot(index: number): Promise<void>;
  nodes(constellationId: string): Promise<{ count: number }>;
  nodeState(constellationId: string, index: number, iso?: string): Promise<GroundtrackNodeState>;
  pick(x: number, y: number): Promise<GroundtrackHit | null>;
  importFile(file: { name: string; text: string }): Promise<{
    accepted: number;
    rejected: { line: number; message: string }[];
    id: string;
  }>;
  link(): Promise<string>;
  project(path: string): Promise<{ x: number; y: number; visible: boolean } | null>;
  stats(): Promise<Record<string, unknown>>;
  snapshot(options: {
    width: number;
    height: number;
    type?: 'image/png' | 'image/jpeg' | 'image/webp';
  }): Promise<Blob>;
  film(options: {
    width: number;
    height: number;
    fps: number;
    seconds?: number;
    fromShot?: number;
    toShot?: number;
    type?: 'video/mp4' | 'video/webm' | 'application/zip';
  }): Promise<Blob>;
  exportHtml(): Promise<Blob>;
  destroy(): Promise<void>;
}

/** What each event of the element carries as `detail`. */
export interface GroundtrackDetails {
  /** The picture stands, and what is asked now is answered. */
  'groundtrack-ready': null;
  /** The globe runs: changed attributes are followed in it. */
  'groundtrack-live': null;
  'groundtrack-scene': GroundtrackDocument;
  'groundtrack-focus': string | null;
  /** Index of the shot, -1 before the first. */
  'groundtrack-shot': number;
  /** The sentence that the reader was told, or the refusal of a changed attribute. */
  'groundtrack-error': string;
  /** Height that the frame would like, CSS pixels. */
  'groundtrack-height': number;
}

export type GroundtrackEventMap = {
  [Name in keyof GroundtrackDetails]: CustomEvent<GroundtrackDetails[Name]>;
};

/** `<groundtrack-scene>`. Properties reflect attributes; null is an attribute that is not there. */
export interface GroundtrackSceneElement extends HTMLElement, GroundtrackVerbs {
  /** Version of the messages that it speaks. */
  readonly version: 1;
  /** Settles once the frame answers; rejects, as verbs do, where it does not within half a minute. */
  readonly ready: Promise<void>;
  /** Scene of the gallery. */
  scene: string | null;
  /** Address of a scene file. */
  src: string | null;
  site: string | null;
  theme: string | null;
  units: string | null;
  ui: string | null;
  quality: string | null;
  /** Release of facts that is expected. */
  data: string | null;
  /** Longitude, latitude, distance in metres, heading, tilt: with commas between. */
  camera: string | null;
  /** The attribute `focus`: what is looked into. */
  focusPath: string | null;
  /** ISO 8601 with zone. */
  time: string | null;
  /** Where the app is served, if not beside embed.js: the attribute `src-base`. */
  srcBase: string | null;
  autostart: boolean;
  /** Pixels; null where the frame says its own. */
  height: number | null;
  /** Looks at what a path names. */
  focus(path: string | null): Promise<void>;
  /** Gives the frame the keyboard, as for any element. */
  focus(options?: FocusOptions): void;
  /** Any verb by its name, as of a newer release. */
  call(verb: string, ...args: unknown[]): Promise<unknown>;
}

declare global {
  interface HTMLElementTagNameMap {
    'groundtrack-scene': GroundtrackSceneElement;
  }
  // They bubble: a page may hear those of all its scenes at once.
  interface HTMLElementEventMap extends GroundtrackEventMap {}
}
