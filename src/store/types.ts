import type { Camera, ImportedFile, SceneDocument } from '../scene/types';

/** A message to the reader: what happened, and what was done instead. */
export interface Notice {
  id: string;
  tone: 'info' | 'warning' | 'error';
  text: string;
  /** What the message offers to open. */
  opens?: 'imports';
  /** A server whose pictures of the ground it offers to show. */
  asksFor?: string;
  /** Saves the scene as a file. */
  saves?: () => void;
  /** Tries again what could not be loaded. */
  again?: () => void;
  /** What else it offers to do, in the language that the text is in. */
  choices?: readonly { words: string; run: () => void }[];
}

/** What somebody chose, and what undo brings back. */
export interface DocumentState {
  /** The scene as chosen; its `time` and `camera` are those of the last rest: `clockMs` and `view` run ahead. */
  scene: SceneDocument;
  /** The scene as opened or set, before a shot or a viewer changed it: shots start from here. */
  base: SceneDocument;
  /** Index into `scene.story`, or -1 before the first shot. */
  shot: number;
}

/** Panels that fold to their heads; on a phone the inspector is the sheet. */
export type FoldingPanel = 'places' | 'inspector' | 'timeline';

/** How much of the window the panels leave to the picture. */
export interface PictureRoom {
  folded: Readonly<Record<FoldingPanel, boolean>>;
  /** As they were before the eye came near a site or node, to come back to; null elsewhere. */
  before: PictureRoom['folded'] | null;
  /** As they were before something was chosen, with what was folded or opened by hand since; null where nothing is chosen. */
  unchosen: PictureRoom['folded'] | null;
  /** The list of places was opened by hand: it steps back no more. */
  listKept: boolean;
  /** The picture stands alone. */
  alone: boolean;
  /** Panels were folded, or left open, for the first picture: a person's own choice stands after that. */
  begun: boolean;
}

/** What a presenter lays over the picture; both windows of a presentation show it. */
export interface OverPicture {
  black: boolean;
  /** Where the light of the pointer is, shares of the width and height that no card covers; null where it is off. */
  laser: readonly [x: number, y: number] | null;
  /** The inputs of the scenario are open beside the picture. */
  asking: boolean;
}

/** What runs, and what is of the moment: no link and no file holds it, and undo does not bring it back. */
export interface LiveState {
  /** Simulated time, milliseconds since 1970 UTC; written per frame while playing. */
  clockMs: number;
  /** The camera now; written per frame while it moves. */
  view: Camera;
  /** A flight that the world carries out; `id` changes with each request. */
  flight: { id: number; to: Camera; durationS: number | null } | null;
  /** Path of the site or hall that the eye is bound for while the campus there is being fetched; no flight is asked for yet. */
  boundFor: string | null;
  /** The camera before it began to follow something, to fly back to; null where there was none. */
  outside: Camera | null;
  /** Path that the reader of an article tapped: its card stands. */
  askedAbout: string | null;
  /** Path under the pointer. */
  hover: string | null;
  /** Id of the quantity whose explanation is open. */
  explained: string | null;
  /** Whether the list of imported files is open. */
  importsShown: boolean;
  notices: Notice[];
  /** Servers that the reader, or the host page, lets pictures of the ground come from. */
  tileHosts: readonly string[];
  /** The list whose columns are being matched, as it was before and as it is now: see `openColumns`. */
  columns: { file: ImportedFile; now: ImportedFile; fresh: boolean } | null;
  stage: OverPicture;
  /** The shell that was gone to; null is that of the address. */
  shell: 'explore' | 'present' | null;
  /** The story was presented from Explore since the page was loaded: its address alone did not open it. */
  presentedHere: boolean;
  /** The story is being written: its panel stands where the places do. */
  writing: boolean;
  /** Name of the file that is being read, once that takes a while. */
  reading: string | null;
  /** How often files of sites were read: what they give is asked for anew. */
  siteFilesRead: number;
  room: PictureRoom;
  /** True once the first full frame is drawn. */
  drawn: boolean;
  /** How far the picture reaches above its middle, degrees. */
  upwardsDeg: number;
  /** Why the flat map stands in the globe's place; null where it does not. */
  flat: string | null;
  /** Numbers of the areas that the present shot lays on the map and the picture at rest does not show. */
  areasUnseen: readonly string[];
}

/** Both stores at one moment: what selectors read. */
export type State = DocumentState & LiveState;
