import type { Message } from '../../locales/i18n';
/** A length of three numbers in the campus frame: east, north, up, in m. */
export type V3 = readonly [eastM: number, northM: number, upM: number];

/** What a volume of a campus is. `unknown` stands for a capacity of which no building is told. */
type VolumeKind =
  | 'hall'
  | 'cooling'
  | 'substation'
  | 'generators'
  | 'turbines'
  | 'battery'
  | 'office'
  | 'road'
  | 'fence'
  | 'unknown';

/** An upright prism on the campus ground. */
export interface CampusVolume {
  id: string;
  kind: VolumeKind;
  /** For people, in English: a catalogue key whose only parameter is `{number}`. */
  label: Message;
  /** Number of a hall, from 1; null for all else. `site:ID/hall:N` counts so. */
  number: number | null;
  /** Corners from the campus origin in m, counter-clockwise seen from above, the first not repeated. */
  outlineM: readonly (readonly [eastM: number, northM: number])[];
  /** Of the foot above the ground, in m: 0, but for what stands on a roof or a floor. */
  baseM: number;
  /** From foot to top, in m. */
  heightM: number;
  heightBasis: 'reported' | 'assumed';
  /** Where the outline comes from; unknown: drawn hatched, "not reported". */
  drawnFrom: 'imagery' | 'schematic' | 'unknown';
  /** Stands from this time (UTC, ms). Null: always, or not told; Infinity: seen unfinished, and no end is told. */
  fromMs: number | null;
  /** A building site from this time until `fromMs`. Null: not told. */
  underConstructionMs: number | null;
  /** Share complete by the satellite reading, 0 to 1. Null: not told. */
  complete: number | null;
}

/**
 * A grid of equal racks in one hall. Place n (0 ≤ n < racks) is at
 * `cornerM + a·stepsM[0] + b·stepsM[1] + c·stepsM[2]`, with a = n mod counts[0], b = ⌊n / counts[0]⌋ mod counts[1],
 * c = ⌊n / (counts[0]·counts[1])⌋: a along the row, b from row to row, c from one column of rows to the
 * next. Rows face each other over every second aisle: racks of even b face 90° counter-clockwise of `headingRad`, those of odd
 * b the other way.
 */
export interface RackBlock {
  /** Id of the volume that holds it. */
  hall: string;
  /** A key of `rackKinds`, such as `hgx-64`, `nvl72`; `unknown` where the rack is not told. */
  rackKind: string;
  /** Id of the accelerator in the facts. */
  accelerator: string;
  /** Centre of the first rack's foot, in m. */
  cornerM: V3;
  /** Steps between neighbours: along the row, to the next row, to the next column of rows, in m. */
  stepsM: readonly [V3, V3, V3];
  counts: readonly [number, number, number];
  /** Width along the row, depth across it, height, in m. */
  sizeM: readonly [widthM: number, depthM: number, heightM: number];
  /** Direction of a rack's width, counter-clockwise from east, in radians: fronts of even rows are to its left. */
  headingRad: number;
  acceleratorsPerRack: number;
  trays: number;
  acceleratorsPerTray: number;
  /** Racks side by side that make one unit; 1 where absent. */
  columns?: number;
  /** Power of a full rack in W; null: not told. */
  rackPowerW: number | null;
  /** Number in the hall of the block's first rack. */
  firstRack: number;
  /** Real racks; the grid may have a few places more at its end. */
  racks: number;
  /** Accelerators in the last rack, 1 to `acceleratorsPerRack`. */
  lastRackAccelerators: number;
  /** In service from this time (UTC, ms); null: from the first. */
  fromMs: number | null;
  /** Gone from this time on, where a later count is lower; null: stays. */
  untilMs: number | null;
}

/** All that is told of one site's ground, for any time. */
export interface Campus {
  siteId: string;
  /** Origin of the frame on the WGS 84 ellipsoid (height 0); the frame is east, north, up. */
  origin: { longitudeDeg: number; latitudeDeg: number };
  /** Everything lies within this distance of the origin, in m. */
  radiusM: number;
  provenance: 'outlines' | 'schematic' | 'unknown';
  /** Which is which, for the screen. */
  sentence: Message;
  volumes: CampusVolume[];
  blocks: RackBlock[];
  /** Accelerators in all blocks, by kind. */
  accelerators: { id: string; count: number }[];
  /** Ids of the sources of what is drawn. */
  sources: string[];
  /** What a reader should know of the drawing. */
  notes: Message[];
}

/** One rack, found by its hall and number. */
export interface RackPlace {
  block: RackBlock;
  /** The rack's number within its block, 0 ≤ index < block.racks. */
  index: number;
  /** Centre of the rack's foot, in m. */
  placeM: V3;
  accelerators: number;
  /** Power in W of what stands in it; null: not told. */
  powerW: number | null;
  kind: string;
}
