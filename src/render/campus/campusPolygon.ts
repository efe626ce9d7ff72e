import earcut from 'earcut';

/** A place on the campus ground, metres to east and to north of its origin. */
export type GroundPoint = readonly [eastM: number, northM: number];

/** Area of a ring, square metres: positive where it runs counter-clockwise. */
export function ringArea(ring: readonly GroundPoint[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** The ring counter-clockwise, without corners that repeat the one before. Fewer than three corners give none. */
export function cleanRing(ring: readonly GroundPoint[]): GroundPoint[] {
  const apart = ring.filter((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    return Math.hypot(point[0] - before[0], point[1] - before[1]) > 0.01;
  });
  if (apart.length < 3) return [];
  return ringArea(apart) < 0 ? apart.reverse() : apart;
}

/** Triangles of a counter-clockwise ring, as places in it. A ring that crosses itself gives what can be had. */
export const triangulate = (ring: readonly GroundPoint[]): number[] => earcut(ring.flat());

/** True inside the ring; the rim is neither. */
export function isInside(ring: readonly GroundPoint[], [x, y]: GroundPoint): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Corners moved outwards (inwards where negative) by a distance square to their edges, at most three times it. */
export function offsetRing(ring: readonly GroundPoint[], byM: number): GroundPoint[] {
  return ring.map((corner, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const after = ring[(i + 1) % ring.length]!;
    const [n0, n1] = [outward(before, corner), outward(corner, after)];
    const sum: GroundPoint = [n0[0] + n1[0], n0[1] + n1[1]];
    const share = Math.max(1 / 9, (sum[0] * sum[0] + sum[1] * sum[1]) / 4);
    return [corner[0] + (sum[0] * byM) / 2 / share, corner[1] + (sum[1] * byM) / 2 / share];
  });
}

/** Unit vector out of a counter-clockwise ring, square to an edge. */
export function outward(from: GroundPoint, to: GroundPoint): GroundPoint {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
}

/** Direction of the ring's longest edge, radians from east. */
export function longestEdgeRad(ring: readonly GroundPoint[]): number {
  let [angle, longest] = [0, -1];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length > longest + 0.01) [angle, longest] = [Math.atan2(b[1] - a[1], b[0] - a[0]), length];
  });
  return angle;
}
