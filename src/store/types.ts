import type { Camera, SceneDocument } from '../scene/types';
import type { SiteReader } from './sites/importedSites';

/** A message to the reader: what happened, and what was done instead. */
export interface Notice {
  id: string;
  tone: 'info' | 'warning' | 'error';
  text: string;
  /** What the message offers to open. */
  opens?: 'imports';
  /** A server whose pictures of the ground it offers to show. */
  asksFor?: string;
}

/** What the whole app reads. Only actions.ts writes it. */
export interface State {
  /** The scene as chosen; its `time` and `camera` are those of the last rest: `clockMs` and `view` run ahead. */
  scene: SceneDocument;
  /** The scene as opened or set, before a shot or a viewer changed it: shots start from here. */
  base: SceneDocument;
  /** Simulated time, milliseconds since 1970 UTC; written per frame while playing. */
  clockMs: number;
  /** The camera now; written per frame while it moves. */
  view: Camera;
  /** A flight that the world carries out; `id` changes with each request. */
  flight: { id: number; to: Camera; durationS: number | null } | null;
  /** Momentary: the camera before it began to follow something, to fly back to; null where there was none. */
  outside: Camera | null;
  /** Index into `scene.story`, or -1 before the first shot. */
  shot: number;
  /** Momentary: path under the pointer. */
  hover: string | null;
  /** Momentary: id of the quantity whose explanation is open. */
  explained: string | null;
  /** Momentary: whether the list of imported files is open. */
  importsShown: boolean;
  notices: Notice[];
  /** Momentary: servers that the reader, or the host page, lets pictures of the ground come from. */
  tileHosts: readonly string[];
  /** The reader of imported sites: code, not state; null until a scene with such files has asked for it. */
  siteReader: SiteReader | null;
  /** True once the first full frame is drawn. */
  drawn: boolean;
}
