import type { FilmOptions } from '../export/film/filmPlan';
import type { Explanation, NodeState, Report } from '../model/types';
import type { PartialScene, PartialShot, SceneDocument } from '../scene/types';
import type { Result } from '../shared/result';
import type { Hit } from '../world/pick/pickers';
import type { WorldStats } from '../world/profile/worldStats';
import type { SnapshotOptions } from '../world/snapshot';

/** Events a host may listen to, and what they carry. */
export interface GroundtrackEvents {
  /** The first full frame is drawn; no value. */
  ready: null;
  /** The scene changed: the whole document. Not sent for the running clock or the moving camera. */
  scene: SceneDocument;
  /** The focus changed: its path, or null. */
  focus: string | null;
  /** The story moved: index of the shot, -1 before the first. */
  shot: number;
  /** Something went wrong and was told to the reader: the sentence. */
  error: string;
  /** Height that the page would like, CSS pixels. */
  height: number;
}

export type EventName = keyof GroundtrackEvents;

export interface ImportResult {
  accepted: number;
  rejected: { line: number; message: string }[];
  /** Id of what was opened, empty where nothing was. */
  id: string;
}

/** The chain behind a number with its words said in the language of the page. */
export interface HostExplanation extends Omit<Explanation, 'label' | 'formula' | 'note' | 'inputs'> {
  label: string;
  /** How the value follows from `inputs`; null for a leaf. */
  formula: string | null;
  /** Caveat, validity or reason. */
  note: string | null;
  inputs: HostExplanation[];
}

/**
 * The whole contract with a page that holds Groundtrack: `window.groundtrack`, and the same verbs by message.
 * SI units throughout. A verb that can refuse returns a Result with the path of each error; nothing changes then.
 */
export interface Groundtrack {
  readonly version: 1;
  /** Resolves when the first full frame is drawn, or at once where the globe cannot be drawn. */
  readonly ready: Promise<void>;
  /** The scene now, with the running time and the moving camera. */
  getScene(): SceneDocument;
  /** Puts a whole or partial scene over the present; where invalid, nothing changes. */
  setScene(scene: PartialScene): Result;
  /** Opens a scene of the gallery. */
  openScene(id: string): Promise<Result>;
  /** Every number of the model now, by its stable id. */
  getReport(): Report;
  /** Formula, inputs and sources of a number, recursively. An unknown id gives an explanation of unknown value. */
  explain(quantityId: string): HostExplanation;
  /** Chooses a value for an input, in its SI unit. */
  setInput(id: string, value: number): Result;
  resetInputs(): void;
  /** ISO 8601 with zone, 1950 to 2100. */
  setTime(iso: string): Result;
  /** Simulated seconds per second; negative runs back. */
  play(rate: number): void;
  pause(): void;
  /** `site:ID`, `node:CONSTELLATION/INDEX`, `plane:CONSTELLATION/PLANE`, `constellation:ID`, `satellite:NUMBER`, or null. Flies there. */
  focus(path: string | null): Result;
  /** Index into the story, from 0. */
  shot(index: number): Result;
  next(): void;
  previous(): void;
  /** Adds a shot at the end of the story. What is not given is that of the view of this moment; with `scene`, the shot changes what that says and nothing else. */
  addShot(shot?: PartialShot): Result;
  /** Changes a shot: what is given takes the place of what was there; its `scene` merges key by key. */
  setShot(index: number, shot: PartialShot): Result;
  /** Moves a shot, both indices from 0; the others close up. */
  moveShot(from: number, to: number): Result;
  removeShot(index: number): Result;
  /** Nodes of a constellation; 0 for an unknown id. */
  nodes(constellationId: string): { count: number };
  /**
   * State of one node now or at `iso`.
   * @throws RangeError for an unknown constellation, index or time.
   */
  nodeState(constellationId: string, index: number, iso?: string): NodeState;
  /** What is at a place of the canvas, CSS pixels. */
  pick(x: number, y: number): Promise<Hit | null>;
  /** Opens a scene file (JSON). Other kinds are refused with a sentence. */
  importFile(file: { name: string; text: string }): Promise<ImportResult>;
  /** The address that opens the present scene. */
  link(): string;
  /** Where a site or node appears, CSS pixels; null for an unknown path. */
  project(path: string): { x: number; y: number; visible: boolean } | null;
  stats(): WorldStats;
  /** The globe as a picture, with labels, title, date, legend and sources, up to 7680 × 4320 pixels. */
  snapshot(options: SnapshotOptions): Promise<Blob>;
  /** A film of the story, picture by picture. The scene is in use meanwhile, and as before after it. */
  film(options: FilmOptions): Promise<Blob>;
  /** The story as one HTML file that opens from disk, without a network, with the facts of this release. */
  exportHtml(): Promise<Blob>;
  /** Calls `fn` at each event; returns the way to stop. An unknown event is never called. */
  on<E extends EventName>(event: E, fn: (value: GroundtrackEvents[E]) => void): () => void;
  /** Takes the page down and gives back the graphics context. */
  destroy(): void;
}
