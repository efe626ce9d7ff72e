import type { GroundPoint } from './campusPolygon';

/** What a volume is, by its place here. */
export const volumeKinds = [
  'hall',
  'cooling',
  'substation',
  'generators',
  'turbines',
  'battery',
  'office',
  'road',
  'fence',
  'unknown',
  'launcher',
  'node',
  'figure',
] as const;
export type VolumeForm = (typeof volumeKinds)[number];

/** How sure the outline is: from imagery (full lines), schematic (dashed), not reported (hatched). */
export const outlineStyles = ['imagery', 'schematic', 'unknown'] as const;
type OutlineStyle = (typeof outlineStyles)[number];

/** A prism on the campus ground, to be drawn. */
export interface CampusPrism {
  kind: VolumeForm;
  style: OutlineStyle;
  /** Counter-clockwise, metres from the campus origin. */
  outlineM: readonly GroundPoint[];
  heightM: number;
  /** Height of its foot above the ground, metres: what stands on a roof. */
  baseM: number;
}

/** The ground fades out at this many times the radius that holds all volumes. */
export const groundReach = 2.6;
/** Longest shadow, in heights of what casts it: CampusShadow.vert.glsl ends it there. */
export const longestShadow = 1 / 0.12;

/** What of a volume a vertex belongs to: how it gives way as one comes near. The shaders have the same numbers. */
export const campusPart = { shell: 0, roof: 1, yard: 2, floor: 3, land: 4, indoor: 5 } as const;

/** What a surface looks like. The shaders have the same numbers. */
export const campusSurface = {
  wall: 0,
  roof: 1,
  floor: 2,
  unit: 3,
  fan: 4,
  fence: 5,
  stack: 6,
  glass: 7,
  hull: 8,
  cells: 9,
  blade: 10,
  crown: 11,
  door: 12,
  tray: 13,
  lamp: 14,
} as const;

/** What lies on the ground. The shader CampusGround.frag.glsl has the same numbers. */
export const groundSurface = {
  ground: 0,
  pad: 1,
  road: 2,
  contact: 3,
  lamp: 4,
  gravel: 5,
  field: 6,
  trees: 7,
  inside: 8,
} as const;

/** Words of 32 bits a vertex of a campus mesh: place, then four bytes, then volume (16 bits), part and kind. */
export const campusWords = 5;

/** Numbers an edge: one end, volume and part in one; the other end, width in pixels. */
export const edgeNumbers = 8;

/** Solids to be drawn as a campus is, each a volume of its own. */
export interface StandingSolids {
  prisms: CampusPrism[];
  mesh: CampusMesh;
}

/** A campus as buffers for the GPU; made in a worker. */
export interface CampusMesh {
  solids: Uint32Array<ArrayBuffer>;
  /** Whatever a roof or on a roof comes last. */
  solidIndex: Uint32Array<ArrayBuffer>;
  /** Of the index, how many come before the roofs. */
  beforeRoofs: number;
  ground: Uint32Array<ArrayBuffer>;
  groundIndex: Uint32Array<ArrayBuffer>;
  /** `edgeNumbers` an edge. */
  edges: Float32Array<ArrayBuffer>;
  volumes: number;
}
