import { planesAt } from '../../../src/model/orbit/orbit';
import type { Constellation } from '../../../src/scene/types';
import { fleetOf } from '../fleet.mjs';

export interface OrbitTables {
  nodes: number;
  constellations: Constellation[];
  tables: ReturnType<typeof planesAt>[];
}

/** The bench's fleet with its planes at `timeMs`, as the app itself has them. */
export function orbitTables(nodes: number, timeMs: number): OrbitTables {
  const constellations = fleetOf(nodes) as Constellation[];
  return { nodes, constellations, tables: constellations.map((c) => planesAt(c, timeMs)) };
}

/** Brings the planes to `timeMs` in place; nothing is allocated. */
export function advance({ constellations, tables }: OrbitTables, timeMs: number): void {
  for (let i = 0; i < constellations.length; i++) planesAt(constellations[i]!, timeMs, tables[i]!);
}

/**
 * Positions of all nodes on their circles, Earth-fixed metres, xyz after xyz into `out`, each with a sine and a cosine
 * of its own.
 */
export function writePositions({ tables }: OrbitTables, out: Float32Array): void {
  let at = 0;
  for (const { count, nodesPerPlane, rows } of tables) {
    for (let plane = 0; plane < count; plane++) {
      const row = plane * 16;
      const radiusM = rows[row + 7]!;
      const [px, py, pz] = [rows[row]! * radiusM, rows[row + 1]! * radiusM, rows[row + 2]! * radiusM];
      const [qx, qy, qz] = [rows[row + 4]! * radiusM, rows[row + 5]! * radiusM, rows[row + 6]! * radiusM];
      const nodes = nodesPerPlane[plane]!;
      const start = rows[row + 3]! * 2 * Math.PI;
      const step = (2 * Math.PI) / nodes;
      for (let k = 0; k < nodes; k++) {
        const angle = start + k * step;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        out[at] = px * c + qx * s;
        out[at + 1] = py * c + qy * s;
        out[at + 2] = pz * c + qz * s;
        at += 3;
      }
    }
  }
}

const circles = new Map<number, Float32Array>();

/** Cosine and sine of k/n turns for all k of n; made once for each n. */
function circleOf(nodes: number): Float32Array {
  const known = circles.get(nodes);
  if (known) return known;
  const circle = new Float32Array(2 * nodes);
  for (let k = 0; k < nodes; k++) {
    circle[2 * k] = Math.cos((2 * Math.PI * k) / nodes);
    circle[2 * k + 1] = Math.sin((2 * Math.PI * k) / nodes);
  }
  circles.set(nodes, circle);
  return circle;
}

/**
 * The same positions without any sine in the loop: nodes stand evenly in their plane, so the plane's axes are turned
 * by its phase and the rest is a table. Holds only for such regular circles, not for satellites each on its own orbit.
 */
export function writePositionsByPlane({ tables }: OrbitTables, out: Float32Array): void {
  let at = 0;
  for (const { count, nodesPerPlane, rows } of tables) {
    for (let plane = 0; plane < count; plane++) {
      const row = plane * 16;
      const radiusM = rows[row + 7]!;
      const nodes = nodesPerPlane[plane]!;
      const c = Math.cos(rows[row + 3]! * 2 * Math.PI) * radiusM;
      const s = Math.sin(rows[row + 3]! * 2 * Math.PI) * radiusM;
      const [px, py, pz, qx, qy, qz] = [
        rows[row]!,
        rows[row + 1]!,
        rows[row + 2]!,
        rows[row + 4]!,
        rows[row + 5]!,
        rows[row + 6]!,
      ];
      const [ax, ay, az] = [px * c + qx * s, py * c + qy * s, pz * c + qz * s];
      const [bx, by, bz] = [qx * c - px * s, qy * c - py * s, qz * c - pz * s];
      const circle = circleOf(nodes);
      for (let k = 0; k < nodes; k++) {
        const x = circle[2 * k]!;
        const y = circle[2 * k + 1]!;
        out[at] = ax * x + bx * y;
        out[at + 1] = ay * x + by * y;
        out[at + 2] = az * x + bz * y;
        at += 3;
      }
    }
  }
}
