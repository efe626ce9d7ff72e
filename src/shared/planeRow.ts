/**
 * Columns of a plane's row as `planesAt` writes it and everything that draws, picks or counts nodes reads it: 16 doubles a
 * plane, Earth-fixed, metres and turns; what is not named here is of no account. Node k of n in a plane has mean anomaly
 * phase + k/n turns.
 */
export const PLANE_ROW = 16;
/** Unit vector to the perigee, three columns. */
export const P = 0;
/** Mean anomaly of node 0, turns in [0, 1). */
export const PHASE = 3;
/** Unit vector 90° ahead of P in the plane, three columns. */
export const Q = 4;
/** Metres. */
export const SEMI_MAJOR = 7;
export const ECCENTRICITY = 8;
/** Metres. */
export const SEMI_MINOR = 9;
