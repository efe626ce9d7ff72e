/** Where the pictures of a film go, one after the other. */
export interface FilmFile {
  /** Adds the canvas as the picture of a number, from 0. Resolves when it may be drawn on again. */
  add(canvas: HTMLCanvasElement, index: number): Promise<void>;
  /** Ends the file: its content, or null where it was streamed to disk. */
  finish(): Promise<Blob | null>;
  /** Gives up. */
  cancel(): Promise<void>;
}
