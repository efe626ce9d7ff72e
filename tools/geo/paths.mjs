// Paths of degrees: thinned, and cut to boxes.
import { geoIdentity, geoStream } from 'd3-geo';

/** A box of degrees. */
export const boxOf = (points) => {
  const [xs, ys] = [0, 1].map((k) => points.map((point) => point[k]));
  const end = (pick, list) => list.reduce((a, b) => pick(a, b));
  return [end(Math.min, xs), end(Math.min, ys), end(Math.max, xs), end(Math.max, ys)];
};

export const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Parts of a path inside a box. */
export function pathsInside(path, [west, south, east, north]) {
  const parts = [];
  let part = [];
  const keep = () => part.length > 1 && parts.push(part);
  const clipped = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  const take = {
    point: (x, y) => part.push([x, y]),
    lineStart: () => {
      part = [];
    },
    lineEnd: keep,
  };
  geoStream({ type: 'LineString', coordinates: path }, clipped.stream(take));
  return parts;
}

/** Square of the distance of `p` from the segment from `a` to `b`. */
function squareAway([x, y], [ax, ay], [bx, by]) {
  const [ux, uy] = [bx - ax, by - ay];
  const square = ux * ux + uy * uy;
  const share = square === 0 ? 0 : ((x - ax) * ux + (y - ay) * uy) / square;
  const at = Math.max(0, Math.min(1, share));
  return (x - ax - at * ux) ** 2 + (y - ay - at * uy) ** 2;
}

/** The path with fewer points, nowhere farther than `tolerance` from what it was (Douglas and Peucker). */
export function thinned(path, tolerance) {
  const kept = new Set([0, path.length - 1]);
  const spans = [[0, path.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [0, tolerance * tolerance];
    for (let i = from + 1; i < to; i++) {
      const away = squareAway(path[i], path[from], path[to]);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest === 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return path.filter((_, i) => kept.has(i));
}
