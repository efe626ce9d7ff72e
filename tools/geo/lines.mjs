// Lines on a grid of degrees, thinned and cut for packing.

export const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** True where leaving `b` out moves the line by less than `tolerance` grid steps. */
export function straight(a, b, c, tolerance) {
  const [ux, uy] = [c[0] - a[0], c[1] - a[1]];
  const [vx, vy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(ux, uy);
  if (length === 0 || ux * vx + uy * vy < 0 || vx * vx + vy * vy > length * length) return false;
  return Math.abs(ux * vy - uy * vx) / length < tolerance;
}

/** Cuts a line where it crosses 180°: in plain longitudes it would run back around the whole Earth. */
export function cutAtDateLine(line) {
  const parts = [[]];
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before && Math.abs(point[0] - before[0]) > 180) {
      const side = Math.sign(before[0]);
      const [toEdge, beyond] = [180 - Math.abs(before[0]), 180 - Math.abs(point[0])];
      const share = toEdge + beyond === 0 ? 0 : toEdge / (toEdge + beyond);
      const lat = before[1] + share * (point[1] - before[1]);
      parts.at(-1).push([180 * side, lat]);
      parts.push([[-180 * side, lat]]);
    }
    parts.at(-1).push(point);
  });
  return parts.filter((part) => part.length > 1);
}
