import type { Box3 } from 'three';
import { add, subtract, type Vec3 } from '../../shared/vectors';
import type { Thing } from '../things';

export type Line = readonly [Vec3, Vec3];

/** Distance of a measure from its thing, and half the length of its ends, metres, by the size of the thing. */
const awayM = (lengthM: number): number => Math.min(5, Math.max(0.25, 0.06 * lengthM));
const UP_M = 0.03;
/** Things lower than this get no upright measure, metres. */
const TALL_FROM_M = 15;

const stroke = (at: Vec3, across: Vec3): Line => [subtract(at, across), add(at, across)];

/** A line with a stroke across at each end. */
const measure = (from: Vec3, until: Vec3, across: Vec3): Line[] => [
  [from, until],
  stroke(from, across),
  stroke(until, across),
];

/** Measures of a thing as it stands: along its front, up its left where it is tall, along its side where it lies. */
export function measuresOf(id: Thing['id'], { min, max }: Box3): Line[] {
  const away = awayM(Math.max(max.x - min.x, max.z - min.z));
  const tick = 0.4 * away;
  const lines: Line[] = [];
  if (id !== 'starship' && id !== 'person')
    lines.push(...measure([min.x, min.y - away, UP_M], [max.x, min.y - away, UP_M], [0, tick, 0]));
  if (max.z - min.z >= TALL_FROM_M || id === 'person') {
    const y = (min.y + max.y) / 2;
    lines.push(...measure([min.x - away, y, min.z], [min.x - away, y, max.z], [tick, 0, 0]));
  }
  if (id === 'pitch' || id === 'hall')
    lines.push(...measure([max.x + away, min.y, UP_M], [max.x + away, max.y, UP_M], [tick, 0, 0]));
  return lines;
}

/** The scale before all things: its ends and its middle, from the left; `y` before the front. */
export function scaleMarks(whole: Box3, lengthM: number): { lines: Line[]; marks: Vec3[] } {
  const y = whole.min.y - 14;
  const left = Math.round(whole.min.x / 10) * 10;
  const at = (share: number): Vec3 => [left + share * lengthM, y, UP_M];
  const tick: Vec3 = [0, 0.02 * lengthM, 0];
  const marks = [at(0), at(0.5), at(1)];
  return { lines: [...measure(at(0), at(1), tick), stroke(at(0.5), tick)], marks };
}
