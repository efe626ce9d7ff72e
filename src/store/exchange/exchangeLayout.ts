import type { Camera } from '../../scene/types';
import { DEG } from '../../shared/vectors';
import { geodeticOf } from '../campus/campusCameras';
import { report } from '../readings/report';
import { siteOf } from '../sites/importedSites';
import type { State } from '../types';
import type { GroundBounds } from './campusBounds';
import type { ExchangeGround } from './exchangeGround';

/** A field of equal squares, one a node, true to scale; metres from the campus's origin. */
export interface LaidField {
  id: 'exchange.lifetimeArrayAreaM2' | 'exchange.lifetimeRadiatorAreaM2';
  /** Of all nodes, m². */
  areaM2: number;
  /** Nodes that deliver the power over their life, and those of them that claim it at once. */
  nodes: number;
  nodesAtOnce: number;
  /** Nodes side by side, from west to east; the northernmost row may have fewer. */
  columns: number;
  bounds: GroundBounds;
}

/** Launchers in rows; metres from the campus's origin. */
export interface LaidLaunches {
  /** Launches for the nodes that deliver the power over their life, and those of them for the power at once. */
  launches: number;
  launchesAtOnce: number;
  /** Where the launcher of a number stands, from 0. */
  placeOf(number: number): readonly [eastM: number, northM: number];
}

/** What the megawatts of a site would take in orbit, as it is laid beside it. */
export interface LaidExchange {
  fields: readonly LaidField[];
  launches: LaidLaunches | null;
  /** Middle of the place of one node. */
  nodeAt: readonly [eastM: number, northM: number];
  /** Holds the campus and all that is laid. */
  bounds: GroundBounds;
  /** Launchers stand to the south: seen from there they are before the campus. Else to the north. */
  southwards: boolean;
  /** What some of it lies over, because no side of the campus has room; null where all of it is clear. */
  over: 'campus' | 'water' | 'both' | null;
}

/** Between campus, fields and rows, metres. */
const GAP_M = 80;
/** From launcher to launcher in a row, and from row to row, metres: some five of their diameters. */
const PITCH_M = [46, 70] as const;
export const launchersInRow = 14;
/** More launchers than this are not drawn; the number is told. */
export const mostLaunchers = 400;
/** Room that a node may take, metres. */
const NODE_M = 110;

const fieldIds = ['exchange.lifetimeArrayAreaM2', 'exchange.lifetimeRadiatorAreaM2'] as const;

/** Id of the site that the exchange is about; null while the exchange is not shown. */
export function exchangeSite({ scene }: Pick<State, 'scene'>): string | null {
  if (!scene.layers.exchange && scene.panel !== 'scenario') return null;
  return /^site:([^/]+)/.exec(scene.focus ?? '')?.[1] ?? null;
}

type Known = Readonly<Record<string, { value: number | null } | undefined>>;

/** A number that can be laid out; 0 where it is not known. */
function sizeOf(known: Known, id: string): number {
  const value = known[id]?.value ?? 0;
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

/**
 * The field of one kind: arrays west of the campus from its southern rim on, radiators north of it up to its eastern rim where they have room, or
 * `aside` to its east.
 */
function laidField(
  id: LaidField['id'],
  known: Known,
  campus: GroundBounds,
  aside: boolean,
): LaidField | null {
  const areaM2 = sizeOf(known, id);
  const nodes = Math.round(sizeOf(known, 'exchange.lifetimeNodes'));
  if (areaM2 === 0 || nodes === 0) return null;
  const squareM = Math.sqrt(areaM2 / nodes);
  const columns = Math.ceil(Math.sqrt(nodes));
  const [widthM, depthM] = [columns * squareM, Math.ceil(nodes / columns) * squareM];
  const [east, south] =
    id === 'exchange.lifetimeArrayAreaM2'
      ? [campus.west - GAP_M, campus.south]
      : aside
        ? [campus.east + GAP_M + widthM, campus.south]
        : [Math.max(campus.east, campus.west + widthM), campus.north + GAP_M];
  const nodesAtOnce = Math.min(nodes, Math.round(sizeOf(known, 'exchange.nodes')));
  const bounds = { west: east - widthM, east, south, north: south + depthM };
  return { id, areaM2, nodes, nodesAtOnce, columns, bounds };
}

function laidLaunches(known: Known, campus: GroundBounds): LaidLaunches | null {
  const launches = sizeOf(known, 'exchange.lifetimeLaunches');
  if (launches === 0) return null;
  const [eastM, northM] = [campus.east - PITCH_M[0] / 2, campus.south - GAP_M];
  return {
    launches,
    launchesAtOnce: Math.min(launches, sizeOf(known, 'exchange.launches')),
    placeOf: (number) => [
      eastM - (number % launchersInRow) * PITCH_M[0],
      northM - Math.floor(number / launchersInRow) * PITCH_M[1],
    ],
  };
}

/** Rows that launchers are drawn in. */
const rowsOf = (launches: LaidLaunches | null): number =>
  launches ? Math.ceil(Math.min(mostLaunchers, launches.launches) / launchersInRow) : 0;

/** Arrays to the west, radiators to the north or `aside` to the east, launchers and one node to the south. */
function laidAbout(
  known: Known,
  campus: GroundBounds,
  aside: boolean,
): Omit<LaidExchange, 'southwards' | 'over'> & { stands: GroundBounds } {
  const fields = fieldIds.flatMap((id) => laidField(id, known, campus, aside) ?? []);
  const launches = laidLaunches(known, campus);
  const west = Math.min(campus.west, campus.east - launchersInRow * PITCH_M[0]);
  const south = campus.south - GAP_M - Math.max(1, rowsOf(launches)) * PITCH_M[1];
  const all = [campus, ...fields.map(({ bounds }) => bounds)];
  return {
    fields,
    launches,
    nodeAt: [west - GAP_M - NODE_M / 2, campus.south - GAP_M - NODE_M / 4],
    stands: { west: west - GAP_M - NODE_M, east: campus.east, south, north: campus.south },
    bounds: {
      west: Math.min(...all.map((each) => each.west)),
      east: Math.max(...all.map((each) => each.east)),
      south,
      north: Math.max(...all.map((each) => each.north)),
    },
  };
}

/** Which ways are turned about: east and west, north and south. */
type Turned = readonly [east: 1 | -1, north: 1 | -1];
const turns: readonly Turned[] = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
/** All ways to lay it, that which is usual first. */
const ways = [false, true].flatMap((aside) => turns.map((turned) => ({ turned, aside })));

const turnedPlace = ([x, y]: readonly [number, number], [east, north]: Turned) =>
  [east * x, north * y] as const;

function turnedBounds({ west, east, south, north }: GroundBounds, [e, n]: Turned): GroundBounds {
  return {
    west: e > 0 ? west : -east,
    east: e > 0 ? east : -west,
    south: n > 0 ? south : -north,
    north: n > 0 ? north : -south,
  };
}

const meet = (a: GroundBounds, b: GroundBounds): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

function laidTurned(known: Known, campus: GroundBounds, { turned, aside }: (typeof ways)[number]) {
  const { fields, launches, nodeAt, stands, bounds } = laidAbout(known, turnedBounds(campus, turned), aside);
  const laid: Omit<LaidExchange, 'over'> = {
    fields: fields.map((field) => ({ ...field, bounds: turnedBounds(field.bounds, turned) })),
    launches: launches && {
      ...launches,
      placeOf: (number) => turnedPlace(launches.placeOf(number), turned),
    },
    nodeAt: turnedPlace(nodeAt, turned),
    bounds: turnedBounds(bounds, turned),
    southwards: turned[1] > 0,
  };
  return { laid, stands: turnedBounds(stands, turned) };
}

const overWhat = (neighbours: number, wet: number): LaidExchange['over'] =>
  neighbours > 0 && wet > 0 ? 'both' : neighbours > 0 ? 'campus' : wet > 0 ? 'water' : null;

/** How many of these rectangles are met by what is laid; what stands counts twice. */
const countMet = (laid: readonly GroundBounds[], taken: readonly GroundBounds[]): number =>
  taken.reduce((sum, other) => sum + laid.filter((each) => meet(each, other)).length, 0);

/** To lie over a neighbour's campus is as bad as over so many pieces of water: some kilometres of a river. */
const NEIGHBOUR = 20;

/**
 * What the megawatts of the site in focus would take in orbit, laid beside its campus: the arrays of all nodes to one side and
 * their radiators to another, a square for each node; to a third a launcher for each launch, and one node. To those sides that keep
 * it clear of other campuses, `taken`, and of `water`, as far as there are such. null while the exchange is not shown.
 */
export function laidExchange(
  state: State,
  {
    campus,
    taken,
    water = [],
  }: { campus: GroundBounds; taken: readonly GroundBounds[]; water?: readonly GroundBounds[] },
): LaidExchange | null {
  const siteId = exchangeSite(state);
  if (siteId === null || !siteOf(state, siteId)) return null;
  const { quantities } = report(state);
  let [best, least] = [null as LaidExchange | null, Number.POSITIVE_INFINITY];
  for (const way of ways) {
    const { laid, stands } = laidTurned(quantities, campus, way);
    const all = [...laid.fields.map(({ bounds }) => bounds), stands, stands];
    const [neighbours, wet] = [countMet(all, taken), countMet(all, water)];
    const met = NEIGHBOUR * neighbours + wet;
    if (met < least) [best, least] = [{ ...laid, over: overWhat(neighbours, wet) }, met];
    if (met === 0) break;
  }
  return best;
}

/** Tilt from which fields lie open, launchers stand and the sky is above them. */
const TILT_DEG = 74;
const HEADING_DEG = -10;
/** Where the eye looks, as a share of the way from the launchers to the far side: what is laid then lies in the lower half, under the sky. */
const FARTHER = 0.7;
/** Distance in the larger of width and depth: it holds both in a picture that spans 35°. */
const SIZES = 2;

/** Width of the picture in the eye's distance where the window is upright: it spans 35° across. */
const UPRIGHT = 2 * Math.tan(17.5 * DEG);
/** Room beside the outermost corner, as a share. */
const BESIDE = 1.12;

type Point = readonly [eastM: number, northM: number];

const cornersOf = ({ west, east, south, north }: GroundBounds): Point[] =>
  [west, east].flatMap((x) => [south, north].map((y) => [x, y] as const));

/** Corners of all that is laid and of the campus, metres from its origin. */
export function cornersOfExchange(
  campus: GroundBounds,
  { fields, launches, nodeAt: [x, y] }: LaidExchange,
): Point[] {
  const half = NODE_M / 2;
  const node = { west: x - half, east: x + half, south: y - half, north: y + half };
  const drawn = Math.min(mostLaunchers, launches?.launches ?? 0);
  const stands = Array.from({ length: drawn }, (_, number) => launches!.placeOf(number));
  return [...[campus, node, ...fields.map(({ bounds }) => bounds)].flatMap(cornersOf), ...stands];
}

/** Width that must be seen at the looked-at point for all points to be in an upright picture: near ones take more of it. */
function spanOver(points: readonly Point[], at: Point, headingDeg: number): number {
  const [cos, sin] = [Math.cos(headingDeg * DEG), Math.sin(headingDeg * DEG)];
  const spans = points.map(([x, y]) => {
    const across = (x - at[0]) * cos - (y - at[1]) * sin;
    const ahead = (y - at[1]) * cos + (x - at[0]) * sin;
    return 2 * Math.abs(across) - ahead * Math.sin(TILT_DEG * DEG) * UPRIGHT;
  });
  return BESIDE * Math.max(...spans);
}

/** A camera that shows a campus and what is laid beside it, all of it in an upright window too. */
export function exchangeCamera(
  ground: Pick<ExchangeGround, 'origin' | 'campus'>,
  laid: LaidExchange,
): Camera {
  const { southwards } = laid;
  const { west, east, south, north } = laid.bounds;
  const near = southwards ? FARTHER : 1 - FARTHER;
  const middle = [(west + east) / 2, south + near * (north - south)] as const;
  const at = geodeticOf(ground, [...middle, 0]);
  const altitudeM = SIZES * Math.max(east - west, 1.1 * (north - south));
  const headingDeg = southwards ? HEADING_DEG : HEADING_DEG + 180;
  const spanM = spanOver(cornersOfExchange(ground.campus, laid), middle, headingDeg);
  return { ...at, heightM: 0, altitudeM, headingDeg, tiltDeg: TILT_DEG, follow: null, spanM };
}
