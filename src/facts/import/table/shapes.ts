import { couldBeGrid } from '../mapGrid';
import { withHole } from './holes';
import type { Corner, Shape } from './table';

/** What the geometry of one feature holds. */
export interface Shapes {
  points: Corner[];
  /** Outer rings, counter-clockwise and open. */
  rings: Corner[][];
  /** Lines, which are no places. */
  lines: number;
  /** Holes that could not be cut into their ring: they have too many corners. */
  holes: number;
  /** Whether a longitude beyond 180° was turned by full circles. */
  turned: boolean;
  /** What is no geometry: coordinates out of range, an unknown type. */
  bad: boolean;
  /** The first two coordinates that are no degrees but may be metres on a map grid; null where there are none. */
  grid: Corner | null;
}

/** How coordinates become degrees. */
export type Projection = (x: number, y: number) => Corner;

const EARTH_RADIUS_M = 6_378_137;
const DEG = 180 / Math.PI;

export const inDegrees: Projection = (x, y) => [x, y];
/** Web Mercator, EPSG:3857, metres. */
export const fromWebMercator: Projection = (x, y) => [
  (x / EARTH_RADIUS_M) * DEG,
  (2 * Math.atan(Math.exp(y / EARTH_RADIUS_M)) - Math.PI / 2) * DEG,
];

/** Deepest nesting of collections that is followed. */
const DEEPEST = 8;
/** Most corners of one ring that are kept, and of one feature that are read. */
const MOST_CORNERS = 100_000;

type Bag = { [key: string]: unknown };
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A coordinate, of a writer that quotes its numbers too. */
const numberOf = (value: unknown): number =>
  typeof value === 'string' && /^-?\d{1,9}(?:\.\d{1,20})?$/.test(value)
    ? Number(value)
    : typeof value === 'number'
      ? value
      : Number.NaN;

/** Shapes before anything was read. */
export const noShapes = (): Shapes => ({
  points: [],
  rings: [],
  lines: 0,
  holes: 0,
  turned: false,
  bad: false,
  grid: null,
});

/** Reads geometry into `Shapes`; one for each feature. */
class ShapeReader {
  readonly shapes = noShapes();
  private corners = 0;

  constructor(private readonly project: Projection) {}

  private corner(value: unknown): Corner | null {
    const [x, y] = listOf(value).slice(0, 2).map(numberOf);
    if (x === undefined || y === undefined || !Number.isFinite(x + y)) return null;
    const [longitude, latitude] = this.project(x, y);
    this.corners += 1;
    const isPlace = Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90 && this.corners <= MOST_CORNERS;
    if (!isPlace && couldBeGrid(longitude, latitude)) this.shapes.grid ??= [longitude, latitude];
    return isPlace ? [longitude, latitude] : null;
  }

  private point(value: unknown): void {
    const corner = this.corner(value);
    if (!corner) this.shapes.bad = true;
    else this.shapes.points.push(this.inCircle(corner));
  }

  private inCircle([longitude, latitude]: Corner): Corner {
    if (Math.abs(longitude) <= 180) return [longitude, latitude];
    this.shapes.turned = true;
    return [longitude > 0 ? longitude - 360 : longitude + 360, latitude];
  }

  private ring(value: unknown): Corner[] | null {
    const corners = listOf(value).map((each) => this.corner(each));
    return corners.includes(null) ? null : ringOf(corners as Corner[]);
  }

  private polygon(value: unknown): void {
    const [outer, ...holes] = listOf(value);
    const whole = this.ring(outer);
    if (!whole) {
      this.shapes.bad = true;
      return;
    }
    let ring = whole;
    for (const each of holes) {
      const hole = this.ring(each);
      const cut: Corner[] | null = hole && withHole(ring, hole);
      if (cut) ring = cut;
      else this.shapes.holes += 1;
    }
    this.shapes.rings.push(ring);
  }

  read(geometry: unknown, depth = 0): void {
    const { shapes } = this;
    if (!isBag(geometry) || depth > DEEPEST) {
      shapes.bad = true;
      return;
    }
    const { type, coordinates } = geometry;
    if (type === 'Point') this.point(coordinates);
    else if (type === 'MultiPoint') for (const each of listOf(coordinates)) this.point(each);
    else if (type === 'Polygon') this.polygon(coordinates);
    else if (type === 'MultiPolygon') for (const each of listOf(coordinates)) this.polygon(each);
    else if (type === 'LineString' || type === 'MultiLineString') shapes.lines += 1;
    else if (type === 'GeometryCollection')
      for (const each of listOf(geometry.geometries)) this.read(each, depth + 1);
    else shapes.bad = true;
  }
}

/** The shapes of a GeoJSON geometry of whatever type. */
export function shapesOf(geometry: unknown, project: Projection): Shapes {
  const reader = new ShapeReader(project);
  reader.read(geometry);
  return reader.shapes;
}

/** Twice the area of a ring in square degrees, positive where it runs counter-clockwise. */
function twiceArea(ring: readonly Corner[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], k) => {
    const [bx, by] = ring[(k + 1) % ring.length] ?? [x0, y0];
    return sum + (x - x0) * (by - y0) - (bx - x0) * (y - y0);
  }, 0);
}

/**
 * A closed or open ring, counter-clockwise and open, each corner within half a circle of the one before: across the date line it
 * goes the short way. Null where it is none.
 */
export function ringOf(corners: readonly Corner[]): Corner[] | null {
  let before = corners[0]?.[0] ?? 0;
  const ring = corners.map(([x, y]): Corner => {
    before = x - 360 * Math.round((x - before) / 360);
    return [before, y];
  });
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1]) ring.pop();
  if (ring.length < 3) return null;
  const twice = twiceArea(ring);
  if (twice === 0 || !Number.isFinite(twice)) return null;
  return twice < 0 ? ring.reverse() : ring;
}

/** The middle of the area of a ring. */
function centroidOf(ring: readonly Corner[]): Corner {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [twice, sumX, sumY] = [0, 0, 0];
  ring.forEach(([x, y], k) => {
    const [bx, by] = ring[(k + 1) % ring.length] ?? [x0, y0];
    const cross = (x - x0) * (by - y0) - (bx - x0) * (y - y0);
    twice += cross;
    sumX += (x - x0 + bx - x0) * cross;
    sumY += (y - y0 + by - y0) * cross;
  });
  return [x0 + sumX / (3 * twice), y0 + sumY / (3 * twice)];
}

/** A longitude within ±180°. */
const wrapped = (longitude: number): number => longitude - 360 * Math.round(longitude / 360);

/**
 * Places of a feature: each of its points, or with polygons one, at its point or in the middle of the largest of them. Rings are
 * moved by full circles to lie beside the point.
 */
export function placesOfShapes({ points, rings }: Shapes): Shape[] {
  if (rings.length === 0) return points.map((point) => ({ point, rings: [] }));
  const areas = rings.map(twiceArea);
  const largest = rings[areas.indexOf(areas.reduce((best, area) => Math.max(best, area)))] ?? [];
  const [x, y] = points[0] ?? centroidOf(largest);
  const point: Corner = [wrapped(x), Math.max(-90, Math.min(90, y))];
  const beside = rings.map((ring) => {
    const by = 360 * Math.round(((ring[0]?.[0] ?? 0) - point[0]) / 360);
    return by === 0 ? ring : ring.map(([a, b]): Corner => [a - by, b]);
  });
  return [{ point, rings: beside }];
}

/** A ring with latitude and longitude exchanged, counter-clockwise as before. */
export const exchangedRing = (ring: readonly Corner[]): Corner[] =>
  ring.map(([x, y]): Corner => [y, x]).reverse();

/** A shape with latitude and longitude exchanged; as it is where that leads off the globe. */
export function exchangedShape({ point: [x, y], rings }: Shape): Shape {
  if (Math.abs(x) > 90) return { point: [x, y], rings };
  return { point: [y, x], rings: rings.map(exchangedRing) };
}

/** Length of a degree of latitude, m. */
export const DEGREE_M = 111_195;

/** Half the extent of rings, m. */
export function reachM(rings: readonly (readonly Corner[])[]): number {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  if (west > east) return 0;
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (DEGREE_M * Math.hypot((east - west) * narrow, north - south)) / 2;
}
