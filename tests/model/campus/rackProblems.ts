import { hallsOf, placeInBlock } from '../../../src/model/campus/moment';
import type { Campus, RackBlock } from '../../../src/model/campus/types';

type Point = readonly [number, number];

/** Distance of a point from a segment, m. */
function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Winding number: an independent way to say inside. */
function inside(ring: readonly Point[], [px, py]: Point): boolean {
  let turns = 0;
  ring.forEach(([ax, ay], k) => {
    const [bx, by] = ring[(k + 1) % ring.length]!;
    const left = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
    if (ay <= py && by > py && left > 0) turns += 1;
    if (ay > py && by <= py && left < 0) turns -= 1;
  });
  return turns !== 0;
}

interface Rack {
  x: number;
  y: number;
  widthM: number;
}

function racksOf(block: RackBlock, headingRad: number): { rack: Rack; corners: Point[] }[] {
  const [c, s] = [Math.cos(headingRad), Math.sin(headingRad)];
  const [widthM, depthM] = block.sizeM;
  return Array.from({ length: block.racks }, (_, index) => {
    const [e, n] = placeInBlock(block, index);
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([i, j]): Point => {
      const [u, v] = [(i! * widthM) / 2, (j! * depthM) / 2];
      return [e + u * c - v * s, n + u * s + v * c];
    });
    return { rack: { x: e * c + n * s, y: -e * s + n * c, widthM }, corners };
  });
}

/** What is wrong with rows: too near, or racks that overlap within one. */
function rowProblems(racks: readonly Rack[], aisleM: number, depthM: number): string[] {
  const rows = new Map<number, Rack[]>();
  for (const rack of racks) {
    const key = Math.round(rack.y * 1000);
    // Rounding may part one row in two neighbours of a millimetre.
    const near = [key, key - 1, key + 1].find((each) => rows.has(each)) ?? key;
    rows.set(near, [...(rows.get(near) ?? []), rack]);
  }
  const found: string[] = [];
  const heights = [...rows.keys()].sort((a, b) => a - b);
  heights.forEach((height, k) => {
    const next = heights[k + 1];
    if (next !== undefined && (next - height) / 1000 < depthM + aisleM - 0.005)
      found.push(`rows ${height} and ${next} are too near`);
    const row = rows.get(height)!.sort((a, b) => a.x - b.x);
    row.forEach((rack, at) => {
      const after = row[at + 1];
      const gap = after ? after.x - rack.x - (after.widthM + rack.widthM) / 2 : 0;
      if (gap < -1e-6) found.push(`racks overlap by ${-gap} m in row ${height}`);
      else if (gap > 1e-6 && gap < 1.8 - 1e-6) found.push(`a gallery of ${gap} m in row ${height}`);
    });
  });
  return found;
}

/** All that breaks the rules of a hall: racks outside or too near to a wall, rows too near, overlaps, gaps in the numbers. */
export function rackProblems(campus: Campus, wallM: number, aisleM: number): string[] {
  return hallsOf(campus).flatMap((hall) => {
    const blocks = campus.blocks.filter((block) => block.hall === hall.id);
    if (blocks.length === 0) return [];
    const heading = blocks[0]!.headingRad;
    const all = blocks.flatMap((block) => racksOf(block, heading));
    const found: string[] = [];
    const ring = hall.outlineM;
    for (const { corners } of all)
      for (const corner of corners) {
        if (!inside(ring, corner)) found.push(`a rack outside at ${corner}`);
        const near = Math.min(...ring.map((a, k) => distance(corner, a, ring[(k + 1) % ring.length]!)));
        if (near < wallM - 1e-6) found.push(`a rack ${near} m from a wall`);
      }
    let next = 0;
    for (const { firstRack, racks, counts } of blocks) {
      if (firstRack !== next) found.push(`numbers jump from ${next} to ${firstRack}`);
      if (racks > counts[0] * counts[1] * counts[2]) found.push('more racks than places');
      next = firstRack + racks;
    }
    const depthM = blocks[0]!.sizeM[1];
    return [
      ...found,
      ...rowProblems(
        all.map(({ rack }) => rack),
        aisleM,
        depthM,
      ),
    ].map((problem) => `${campus.siteId}/${hall.id}: ${problem}`);
  });
}
