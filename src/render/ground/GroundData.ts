/** What the map of the ground shows, in the order of its files. */
export const groundKinds = ['river', 'shore', 'railway', 'county', 'state', 'lake', 'builtUp'] as const;
export type GroundKind = (typeof groundKinds)[number];

/**
 * A name on the ground: what it names, where, from which zoom on, how many thousand people live there (0 where that is not told),
 * and in English, French, German, Chinese where they differ.
 */
export type GroundName = readonly [
  kind: 'town' | 'state' | 'county' | 'river',
  longitudeDeg: number,
  latitudeDeg: number,
  fromZoom: number,
  thousands: number,
  english: string,
  french?: string,
  german?: string,
  chinese?: string,
];

/** Lines, see `PointsOfLines`. */
export interface GroundLineData {
  /** Four numbers a point: metres from the origin, and how the segment from here to the next looks; see `lookOf`. */
  points: Float32Array;
  /** Balls about pieces of them, as `pieceBalls` gives, metres from the origin. */
  balls: Float32Array;
  /** Points whose lines show at a zoom of i quarters: the first of them. */
  untilZoom: Uint32Array;
}

/** Triangles: corners as metres from the origin, kind and quarters of a zoom for each, and three corners' numbers a triangle. */
export interface GroundAreaData {
  positions: Float32Array;
  looks: Uint8Array;
  index: Uint32Array;
}

export interface GroundData {
  /** What places are counted from, Earth-fixed metres; single precision is good to centimetres about it. */
  originM: [x: number, y: number, z: number];
  lines: GroundLineData;
  areas: GroundAreaData;
  names: GroundName[];
}
