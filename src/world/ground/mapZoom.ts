/** Metres a pixel of web maps at zoom 0, on the equator. */
const ZOOM_0_M = 156_543.03;

/** Zoom of the picture as web maps count: metres that a CSS pixel covers of what is looked at. */
export const mapZoom = (distanceM: number, focalPx: number): number =>
  Math.log2((ZOOM_0_M * focalPx) / Math.max(1, distanceM));
