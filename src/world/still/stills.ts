import type { Stage } from '../Stage';
import { type SnapshotOptions, type StillOptions, snapshot, takeStillAtOnce } from '../snapshot';
import { type FilmSet, openFilmSet } from './filmSet';

/** What a stage is asked for beside the screen. */
export interface Stills {
  snapshot(options: SnapshotOptions & StillOptions): Promise<Blob>;
  filmSet(): FilmSet;
  /** A picture at once, with what is there now. Throws a sentence where the globe is not drawn. */
  atOnce(options: StillOptions): HTMLCanvasElement;
}

/** Pictures and films of a stage: one file, so that the first script has one address to ask for. */
export const stillsOf = (stage: Stage): Stills => ({
  snapshot: (options) => snapshot(stage, options),
  filmSet: () => openFilmSet(stage),
  atOnce: (options) => takeStillAtOnce(stage, options),
});
