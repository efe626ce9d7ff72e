/** A part of the picture, CSS pixels from the canvas's left upper corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
