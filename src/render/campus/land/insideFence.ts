import { randomStream } from '../../../shared/random';
import type { CampusBuilder } from '../CampusBuilder';
import { type CampusPrism, campusPart, campusSurface, groundSurface } from '../campusForms';
import { cleanRing, type GroundPoint } from '../campusPolygon';
import { boxCorners, boxesMeet, boxHolds, boxOf, grownBox, type LandAxes, type LandBox } from './landBoxes';
import type { LaidLand } from './layLand';
import { verges } from './planFields';

/** A drive within the fence, metres: two trucks pass. */
const DRIVE_M = 7;
/** Of the ring road's middle from the fence, metres: see `rules` of the model's campus. */
const RING_ROAD_M = 12.5;
/** Cars: size; from one to the next, and from row to row with the lane between two rows; share of stalls taken. */
const CAR_M = [4.5, 1.8, 1.45] as const;
const STALL_M = [2.7, 8.5] as const;
const TAKEN = 0.62;
/** Stalls in a row, and rows, of the parking by the offices. */
const STALLS = [22, 4] as const;
/** A pipe's way from a cooling yard to its hall is no longer, metres; as high above the ground, and as thick. */
const PIPE_MOST_M = 160;
const PIPE_UP_M = 4.2;
const PIPE_THICK_M = 0.5;
/** Lamps on posts: from one to the next along a road, height, radius of the light on the ground, metres. */
const LAMPS_M = { pitch: 42, high: 9, radius: 17 } as const;
/** Doors of a loading dock: how many, from one to the next, metres. */
const DOCKS = { count: 7, pitchM: 5.2 } as const;

const triangles = [0, 1, 2, 0, 2, 3];

interface Placed {
  index: number;
  kind: CampusPrism['kind'];
  box: LandBox;
}

/** What is laid within one campus's fences by rule: nothing of it is told. */
class Inside {
  readonly to: CampusBuilder;
  readonly axes: LandAxes;
  readonly placed: readonly Placed[];

  constructor(to: CampusBuilder, axes: LandAxes, prisms: readonly CampusPrism[]) {
    this.to = to;
    this.axes = axes;
    this.placed = prisms.flatMap(({ kind, outlineM, baseM }, index) =>
      outlineM.length > 2 && baseM === 0 ? [{ index, kind, box: boxOf(axes, outlineM) }] : [],
    );
  }

  of(kind: CampusPrism['kind']): Placed[] {
    return this.placed.filter((each) => each.kind === kind);
  }

  /** Whether nothing stands within a rectangle, but for one thing. */
  isFree(box: LandBox, but: number): boolean {
    return this.placed.every(
      ({ index, kind, box: other }) =>
        index === but || kind === 'road' || kind === 'fence' || !boxesMeet(box, other),
    );
  }

  /** What comes next stands and goes with a volume. */
  with(volume: number, part: number): void {
    this.to.volume = volume;
    this.to.part = part;
    this.to.baseM = 0;
  }

  road(box: LandBox): void {
    this.to.paint(boxCorners(this.axes, box), triangles, groundSurface.road);
  }

  /** `first`: it is lit while what it stands about is a building site. */
  lamp([u, v]: GroundPoint, first: boolean): void {
    const { pitch: _, high, radius } = LAMPS_M;
    const [x, y] = this.axes.from([u, v]);
    this.to.edge([x, y, 0], [x, y, high], 0.6);
    const sides: GroundPoint[] = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ];
    this.to.paint(
      sides.map(([a, b]): GroundPoint => [x + a * radius, y + b * radius]),
      triangles,
      groundSurface.lamp,
      first ? 1 : 0.5,
      sides,
    );
  }
}

/** Lamps along the inner rim of a ring road's straight piece. */
function lightRoad(inside: Inside, { index, box }: Placed, fence: LandBox): void {
  const { west, east, south, north } = box;
  const lengthwise = east - west > north - south;
  const middle = (fence.south + fence.north) / 2;
  const centre = (fence.west + fence.east) / 2;
  const longM = lengthwise ? east - west : north - south;
  const count = Math.max(1, Math.round(longM / LAMPS_M.pitch));
  inside.with(index, campusPart.yard);
  for (let k = 0; k < count; k++) {
    const at = ((k + 0.5) / count) * longM;
    inside.lamp(
      lengthwise
        ? [west + at, south > middle ? south - 1 : north + 1]
        : [west > centre ? west - 1 : east + 1, south + at],
      k % 3 === 0,
    );
  }
}

/** A straight stretch of a hall's wall that a drive meets at a right angle. */
interface Wall {
  /** The wall runs along the east; else along the north. */
  level: boolean;
  /** Where it lies across its own way, and which way is out of the hall. */
  atM: number;
  outward: 1 | -1;
  /** From where to where it runs. */
  low: number;
  high: number;
}

/** Shortest wall that takes a drive and a dock, metres. */
const DOCK_WALL_M = 14;
/** Rise over run above which a wall is askew. */
const ASKEW = 0.06;

/** Straight outer walls of a hall along the axes of the land, the longest first. */
function wallsOf(inside: Inside, ring: readonly GroundPoint[]): Wall[] {
  const turned = ring.map(inside.axes.into);
  return turned
    .map((a, i): Wall | null => {
      const b = turned[(i + 1) % turned.length]!;
      const [du, dv] = [b[0] - a[0], b[1] - a[1]];
      const level = Math.abs(dv) < ASKEW * Math.abs(du);
      if (!level && Math.abs(du) >= ASKEW * Math.abs(dv)) return null;
      const [from, to] = level ? [a[0], b[0]] : [a[1], b[1]];
      const atM = level ? (a[1] + b[1]) / 2 : (a[0] + b[0]) / 2;
      // Counter-clockwise: what runs to the east has the outside to its south, what runs to the north to its east.
      const outward = (level ? du < 0 : dv > 0) ? 1 : -1;
      return { level, atM, outward, low: Math.min(from, to), high: Math.max(from, to) };
    })
    .filter((wall): wall is Wall => wall !== null && wall.high - wall.low > DOCK_WALL_M)
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}

/** The way from a wall's middle straight out to the ring road; null where something stands in it. */
function driveFrom(inside: Inside, hall: Placed, { level, atM, outward, low, high }: Wall, fence: LandBox) {
  const ring = grownBox(fence, -RING_ROAD_M);
  const [middle, half] = [(low + high) / 2, DRIVE_M / 2];
  const end = level ? (outward > 0 ? ring.north : ring.south) : outward > 0 ? ring.east : ring.west;
  const [near, far] = [Math.min(atM, end), Math.max(atM, end)];
  const across = { low: middle - half, high: middle + half };
  const drive: LandBox = level
    ? { west: across.low, east: across.high, south: near, north: far }
    : { west: near, east: far, south: across.low, north: across.high };
  return (end - atM) * outward > 0 && inside.isFree(drive, hall.index) ? drive : null;
}

/** Doors of a dock where a drive meets a wall, half on each side of it, as far as the wall goes. */
function addDocks(inside: Inside, hall: Placed, { level, atM, outward, low, high }: Wall): void {
  const count = Math.min(DOCKS.count, Math.floor((high - low - 4) / DOCKS.pitchM));
  const door = { surface: campusSurface.door, top: campusSurface.unit, edgePx: 0.5 };
  inside.with(hall.index, campusPart.shell);
  for (let k = 0; k < count; k++) {
    const along = (low + high) / 2 + (k - (count - 1) / 2) * DOCKS.pitchM;
    const out = atM + outward * 0.9;
    const [x, y] = inside.axes.from(level ? [along, out] : [out, along]);
    inside.to.box([x, y, 0.1], [3.6, 1.8, 4.4], inside.axes.turnRad + (level ? 0 : Math.PI / 2), door);
  }
}

/** A drive to each hall from the ring road, and a dock where it arrives. */
function layDrives(inside: Inside, prisms: readonly CampusPrism[], fences: readonly Placed[]): void {
  for (const hall of inside.of('hall')) {
    const fence = fences.find(({ box }) => boxHolds(box, hall.box));
    if (!fence) continue;
    for (const wall of wallsOf(inside, cleanRing(prisms[hall.index]!.outlineM))) {
      const drive = driveFrom(inside, hall, wall, fence.box);
      if (!drive) continue;
      inside.with(hall.index, campusPart.yard);
      inside.road(drive);
      addDocks(inside, hall, wall);
      break;
    }
  }
}

/** Where the cars of those in the offices stand: on the first of the four sides that is free. */
function parkingBox(inside: Inside, office: Placed, fence: LandBox): LandBox | null {
  const { west, east, south, north } = office.box;
  const [width, depth] = [STALLS[0] * STALL_M[0] + 4, STALLS[1] * STALL_M[1]];
  const [u, v] = [(west + east) / 2, (south + north) / 2];
  const gap = 6;
  const sides: LandBox[] = [
    { west: east + gap, east: east + gap + width, south: v - depth / 2, north: v + depth / 2 },
    { west: west - gap - width, east: west - gap, south: v - depth / 2, north: v + depth / 2 },
    { west: u - width / 2, east: u + width / 2, south: north + gap, north: north + gap + depth },
    { west: u - width / 2, east: u + width / 2, south: south - gap - depth, north: south - gap },
  ];
  const within = grownBox(fence, -RING_ROAD_M - 5);
  return sides.find((box) => boxHolds(within, box) && inside.isFree(grownBox(box, 2), office.index)) ?? null;
}

function layParking(inside: Inside, office: Placed, fence: LandBox): void {
  const box = parkingBox(inside, office, fence);
  if (!box) return;
  const { to, axes } = inside;
  const random = randomStream(STALLS[0]);
  const body = { surface: campusSurface.unit, top: campusSurface.unit, edgePx: 0 };
  inside.with(office.index, campusPart.yard);
  inside.road(box);
  for (let row = 0; row < STALLS[1]; row++)
    for (let stall = 0; stall <= STALLS[0]; stall++) {
      // Two rows stand back to back, then a lane.
      const v = box.south + (row + 0.5) * STALL_M[1] + (row % 2 === 0 ? 1.4 : -1.4);
      const u = box.west + 2 + stall * STALL_M[0];
      const [ends, at] = [
        [-2.5, 2.5].map((half) => axes.from([u, v + half])),
        axes.from([u + STALL_M[0] / 2, v]),
      ];
      to.edge([...ends[0]!, 0.03], [...ends[1]!, 0.03], 0.4);
      if (stall < STALLS[0] && random() < TAKEN)
        to.box([at[0], at[1], 0.3], CAR_M, axes.turnRad + Math.PI / 2, body);
    }
  inside.lamp([(box.west + box.east) / 2, (box.south + box.north) / 2], true);
}

/** The way from the ring road through the gate to the country road, by the offices where there are some. */
function layAccess(inside: Inside, { home, southwards }: LaidLand, fence: Placed): void {
  const office = inside.of('office')[0];
  const u = office
    ? Math.min(Math.max((office.box.west + office.box.east) / 2, home.west + 30), home.east - 30)
    : (home.west + home.east) / 2;
  const half = DRIVE_M / 2;
  const [out, ring] = southwards
    ? [home.south - verges.road, home.south + RING_ROAD_M]
    : [home.north + verges.road, home.north - RING_ROAD_M];
  inside.with(fence.index, campusPart.yard);
  inside.road({ west: u - half, east: u + half, south: Math.min(out, ring), north: Math.max(out, ring) });
  const gate = southwards ? home.south : home.north;
  for (const side of [-1, 1]) inside.lamp([u + side * (half + 2), gate], true);
}

/** The nearest two places of two rectangles along one axis, where they overlap across it. */
function shortWay(a: LandBox, b: LandBox): { from: GroundPoint; to: GroundPoint } | null {
  const [low, high] = [Math.max(a.south, b.south), Math.min(a.north, b.north)];
  const [left, right] = [Math.max(a.west, b.west), Math.min(a.east, b.east)];
  const [u, v] = [(left + right) / 2, (low + high) / 2];
  if (high - low > 3) {
    if (a.west >= b.east) return { from: [a.west, v], to: [b.east, v] };
    if (a.east <= b.west) return { from: [a.east, v], to: [b.west, v] };
  }
  if (right - left > 3) {
    if (a.south >= b.north) return { from: [u, a.south], to: [u, b.north] };
    if (a.north <= b.south) return { from: [u, a.north], to: [u, b.south] };
  }
  return null;
}

/** Pipes on trestles from each cooling yard to the hall beside it. */
function layPipes(inside: Inside): void {
  const { to, axes } = inside;
  const pipe = { surface: campusSurface.stack, top: campusSurface.stack, edgePx: 0.4 };
  for (const yard of inside.of('cooling')) {
    const ways = inside.of('hall').flatMap((hall) => shortWay(yard.box, hall.box) ?? []);
    const long = ({ from, to: end }: { from: GroundPoint; to: GroundPoint }) =>
      Math.hypot(end[0] - from[0], end[1] - from[1]);
    const way = ways.sort((a, b) => long(a) - long(b))[0];
    if (!way || long(way) > PIPE_MOST_M) continue;
    inside.with(yard.index, campusPart.yard);
    const [du, dv] = [way.to[0] - way.from[0], way.to[1] - way.from[1]];
    const lengthM = Math.hypot(du, dv);
    const along = Math.abs(du) > Math.abs(dv);
    // A little into the yard, so that it begins among the machines.
    for (const aside of [-1.2, 0, 1.2]) {
      const middle: GroundPoint = [
        (way.from[0] + way.to[0]) / 2 + (along ? 0 : aside),
        (way.from[1] + way.to[1]) / 2 + (along ? aside : 0),
      ];
      const [x, y] = axes.from(middle);
      const turn = axes.turnRad + (along ? 0 : Math.PI / 2);
      to.box([x, y, PIPE_UP_M], [lengthM + 4, PIPE_THICK_M, PIPE_THICK_M], turn, pipe);
    }
    const posts = Math.max(1, Math.round(lengthM / 8));
    for (let k = 0; k <= posts; k++) {
      const [x, y] = axes.from([way.from[0] + (k / posts) * du, way.from[1] + (k / posts) * dv]);
      to.box([x, y, 0], [along ? 0.3 : 3, along ? 3 : 0.3, PIPE_UP_M], axes.turnRad, {
        ...pipe,
        edgePx: 0.3,
      });
    }
  }
}

/** Drives, docks, parking, lamps, the gate and pipes within the fences, by rule from how things stand. Schematic, all of it. */
export function layInside(to: CampusBuilder, prisms: readonly CampusPrism[], land: LaidLand): void {
  const inside = new Inside(to, land.axes, prisms);
  const fences = inside.of('fence');
  const holder = (box: LandBox) => fences.find((fence) => boxHolds(grownBox(fence.box, 1), box));
  layDrives(inside, prisms, fences);
  const office = inside.of('office')[0];
  const about = office && holder(office.box);
  if (office && about) layParking(inside, office, about.box);
  const home = fences.find(({ box }) => boxHolds(grownBox(box, 1), land.home));
  if (home) layAccess(inside, land, home);
  for (const road of inside.of('road')) {
    const fence = holder(road.box);
    if (fence) lightRoad(inside, road, fence.box);
  }
  layPipes(inside);
}
