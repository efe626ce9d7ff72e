import type { Outline } from '../facts/footprints';
import { rules } from '../model/campus/rules';
import { wgs84 } from '../model/geodesy';

/** The largest hall of a site, on level ground, its long side along x, its middle at the origin. */
export interface HallOutline {
  siteId: string;
  /** The publisher's number of the building; null where it has none. */
  number: number | null;
  ringM: readonly (readonly [number, number])[];
  lengthM: number;
  widthM: number;
  areaM2: number;
  /** Assumed, as the campus assumes it: no height is reported. */
  heightM: number;
  /** Ids in sources.json. */
  sources: readonly string[];
}

type Ring = (readonly [number, number])[];

/** Metres east and north of the first corner. Good to a millionth over a campus. */
function inMetres(ringDeg: Outline['ringDeg']): Ring {
  const [lon0, lat0] = ringDeg[0] ?? [0, 0];
  const { a, f } = wgs84;
  const rad = Math.PI / 180;
  const e2 = f * (2 - f);
  const w = 1 - e2 * Math.sin(lat0 * rad) ** 2;
  const perLat = ((a * (1 - e2)) / w ** 1.5) * rad;
  const perLon = (a / Math.sqrt(w)) * Math.cos(lat0 * rad) * rad;
  return ringDeg.map(([lon, lat]) => [(lon - lon0) * perLon, (lat - lat0) * perLat]);
}

function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + x * v - u * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const extent = (ring: Ring, axis: 0 | 1): [number, number] => [
  Math.min(...ring.map((corner) => corner[axis])),
  Math.max(...ring.map((corner) => corner[axis])),
];

/** Turned so that the least rectangle around it lies along the axes, the long side along x, and moved to the middle. */
function laidOut(ring: Ring): { ringM: Ring; lengthM: number; widthM: number } {
  let best: { ringM: Ring; lengthM: number; widthM: number } | null = null;
  ring.forEach(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    const along = Math.atan2(v - y, u - x);
    for (const turn of [along, along + Math.PI / 2]) {
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const turned: Ring = ring.map(([px, py]) => [c * px + s * py, c * py - s * px]);
      const [[x0, x1], [y0, y1]] = [extent(turned, 0), extent(turned, 1)];
      const [lengthM, widthM] = [x1 - x0, y1 - y0];
      if (lengthM < widthM || (best && best.lengthM * best.widthM <= lengthM * widthM)) continue;
      const ringM: Ring = turned.map(([px, py]) => [px - (x0 + x1) / 2, py - (y0 + y1) / 2]);
      best = { ringM, lengthM, widthM };
    }
  });
  return best ?? { ringM: ring, lengthM: 0, widthM: 0 };
}

/** The largest hall of a site by its published outline; null where none is published. Rejects where the outlines do not load. */
export async function loadHall(siteId: string): Promise<HallOutline | null> {
  const { footprintsOf } = await import('../facts/footprints');
  const halls = (footprintsOf(siteId)?.outlines ?? []).filter(({ kind }) => kind === 'hall');
  let largest: HallOutline | null = null;
  for (const { ringDeg, number, sources } of halls) {
    const ring = inMetres(ringDeg);
    const areaM2 = areaOf(ring);
    if (!largest || areaM2 > largest.areaM2) {
      const heightM = rules.hallHeightM;
      largest = { siteId, number, areaM2, heightM, sources, ...laidOut(ring) };
    }
  }
  return largest;
}
