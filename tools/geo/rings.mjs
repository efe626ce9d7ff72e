import { geoIdentity, geoStream } from 'd3-geo';
import { same } from './lines.mjs';

/** Rings that come out of a projection, each open (its first point is not repeated). */
export function rings(object, projection) {
  const found = [];
  let ring = [];
  geoStream(
    object,
    projection.stream({
      point: (x, y) => ring.push([x, y]),
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        if (ring.length > 1 && same(ring[0], ring.at(-1))) ring.pop();
        if (ring.length > 2) found.push(ring);
      },
      polygonStart() {},
      polygonEnd() {},
      sphere() {},
    }),
  );
  return found;
}

export const area = (ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

export function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** Groups rings into polygons: d3 keeps outer rings clockwise (y up), holes the other way round. */
export function polygons(list) {
  const outers = list.filter((ring) => area(ring) < 0).map((ring) => [ring]);
  for (const hole of list.filter((ring) => area(ring) > 0)) {
    const home = outers.find(([outer]) => inside(hole[0], outer)) ?? outers[0];
    home?.push(hole);
  }
  return outers;
}

export const clip = (list, x0, y0, x1, y1) =>
  rings(
    { type: 'MultiPolygon', coordinates: polygons(list).map((p) => p.map((r) => [...r, r[0]])) },
    geoIdentity().clipExtent([
      [x0, y0],
      [x1, y1],
    ]),
  );
