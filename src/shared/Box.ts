/** A part of the picture or the window, CSS pixels from its left upper corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
