import { clamp } from '../../shared/vectors';
import { placeInBlock } from './moment';
import type { RackBlock, V3 } from './types';

/** Share of a rack's height below its first tray, and that its trays take: the racks' shaders have the same. */
const TRAYS = { from: 0.06, of: 0.9 } as const;
/** Share of a rack's width over which the accelerators of its trays are drawn. */
const SPREAD = 0.82;
/** More than so many of one tray lie in two rows. */
const ONE_ROW = 4;
/** A place as near to the plane of the fronts counts as on it, m. */
const FRONT_M = 0.05;

/** One accelerator of a rack, counted from 1, and its tray, counted from 1 from below. */
export interface AcceleratorPlace {
  accelerator: number;
  tray: number;
}

/** The accelerator whose mark is nearest to a place on the front of rack `index`, in m of the campus; null beside the front and its trays. */
export function acceleratorAt(block: RackBlock, index: number, placeM: V3): AcceleratorPlace | null {
  const { counts, sizeM, headingRad, trays, acceleratorsPerTray: perTray, columns = 1 } = block;
  const [widthM, depthM, heightM] = sizeM;
  const footM = placeInBlock(block, index);
  const [dx, dy, up] = [placeM[0] - footM[0], placeM[1] - footM[1], placeM[2] - footM[2]];
  // The rows of a pair face each other.
  const way = (Math.floor(index / counts[0]) % counts[1]) % 2 === 0 ? 1 : -1;
  const across = way * (dx * Math.cos(headingRad) + dy * Math.sin(headingRad));
  const out = way * (dy * Math.cos(headingRad) - dx * Math.sin(headingRad));
  const pitchM = (TRAYS.of * heightM * columns) / Math.max(1, trays);
  const levels = (up - TRAYS.from * heightM) / pitchM;
  const level = Math.floor(levels);
  if (out < depthM / 2 - FRONT_M || level < 0 || level >= trays / columns) return null;
  const column = clamp(Math.floor((across / widthM + 0.5) * columns), 0, columns - 1);
  const tray = level * columns + column;
  const inRow = perTray > ONE_ROW ? Math.ceil(perTray / 2) : perTray;
  const rows = perTray > ONE_ROW ? 2 : 1;
  const fromMiddleM = across - ((column - (columns - 1) / 2) * widthM) / columns;
  const pitchAcrossM = (SPREAD * widthM) / (columns * inRow);
  const place = clamp(Math.round(fromMiddleM / pitchAcrossM + (inRow - 1) / 2), 0, inRow - 1);
  const slot = Math.floor((levels - level) * rows) * inRow + place;
  const number = tray * perTray + slot;
  const held = index === block.racks - 1 ? block.lastRackAccelerators : block.acceleratorsPerRack;
  return tray < trays && slot < perTray && number < held ? { accelerator: number + 1, tray: tray + 1 } : null;
}
