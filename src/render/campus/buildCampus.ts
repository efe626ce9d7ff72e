import type { Vec3 } from '../../shared/vectors';
import { CampusBuilder } from './CampusBuilder';
import {
  type CampusMesh,
  type CampusPrism,
  campusPart,
  campusSurface,
  groundReach,
  groundSurface,
  volumeKinds,
} from './campusForms';
import { cleanRing, type GroundPoint, offsetRing, outward, triangulate } from './campusPolygon';
import { addRoofUnits, addYard } from './campusUnits';
import { addRows, type CampusRow } from './hallRows';
import { layInside } from './land/insideFence';
import { layLand } from './land/layLand';
import { landVolume } from './land/paintLand';

/** How far a roof lies below the top of its walls, metres. */
const PARAPET_M = 0.9;
/** A floor lies this much above the ground, metres: they never fight. */
const FLOOR_M = 0.15;
const yards: readonly string[] = ['cooling', 'substation', 'generators', 'turbines', 'battery'];
const DISC_CORNERS = 96;

/**
 * The campus as buffers, with land about it that is laid by chance, the same for the same seed: about a millisecond for a hundred
 * machines. Volumes keep their order; `radiusM` holds them all; `rows` of racks have trays and lamps over them.
 */
export function buildCampus(
  prisms: readonly CampusPrism[],
  radiusM: number,
  seed = 0,
  rows: readonly CampusRow[] = [],
): CampusMesh {
  const to = new CampusBuilder();
  const rings = prisms.map(({ outlineM }) => cleanRing(outlineM));
  paintDisc(to, radiusM);
  const land = layLand(to, prisms, radiusM, seed);
  const begin = (i: number, part: number) => {
    to.volume = i;
    to.kind = volumeKinds.indexOf(prisms[i]!.kind);
    to.part = part;
    to.baseM = prisms[i]!.baseM;
  };
  // Painter's order: the ground inside the fences under pads under roads under the dark at the walls' feet.
  const grounds: ((i: number) => void)[] = [(i) => paintInside(to, prisms[i]!, rings[i]!)];
  const layers: ((i: number) => void)[] = [
    (i) => paintPad(to, prisms[i]!, rings[i]!),
    (i) => paintRoad(to, prisms[i]!, rings[i]!),
    (i) => paintFeet(to, prisms[i]!, rings[i]!),
    (i) => addVolume(to, prisms[i]!, rings[i]!),
  ];
  const lay = (all: typeof layers) => {
    for (const layer of all)
      rings.forEach((ring, i) => {
        if (ring.length < 3) return;
        begin(i, campusPart.yard);
        layer(i);
      });
  };
  lay(grounds);
  if (land) layInside(to, prisms, land);
  lay(layers);
  addRows(to, rows);
  return to.finish(prisms.length);
}

/** The ground itself: whole within the campus, gone at twice its radius. */
function paintDisc(to: CampusBuilder, radiusM: number): void {
  const reaches = [1.12, 1.7, groundReach].map((share) => share * radiusM);
  const strengths = [1, 0.45, 0];
  const ring = (r: number): GroundPoint[] =>
    Array.from({ length: DISC_CORNERS }, (_, i) => {
      const angle = (2 * Math.PI * i) / DISC_CORNERS;
      return [r * Math.cos(angle), r * Math.sin(angle)];
    });
  to.volume = landVolume;
  to.paint(ring(reaches[0]!), triangulate(ring(reaches[0]!)), groundSurface.ground, 1);
  for (let k = 0; k < 2; k++)
    strip(
      to,
      ring(reaches[k]!),
      ring(reaches[k + 1]!),
      groundSurface.ground,
      strengths[k]!,
      strengths[k + 1]!,
    );
}

/** A band between two rings of as many corners. */
function strip(
  to: CampusBuilder,
  inner: GroundPoint[],
  outer: GroundPoint[],
  surface: number,
  from: number,
  until: number,
): void {
  const n = inner.length;
  const triangles = inner.flatMap((_, i) => {
    const j = (i + 1) % n;
    return [i, n + i, n + j, i, n + j, j];
  });
  to.paint([...inner, ...outer], triangles, surface, [...inner.map(() => from), ...outer.map(() => until)]);
}

function paintInside(to: CampusBuilder, { kind }: CampusPrism, ring: readonly GroundPoint[]): void {
  if (kind === 'fence') to.paint(ring, triangulate(ring), groundSurface.inside);
}

function paintPad(to: CampusBuilder, { kind, baseM }: CampusPrism, ring: readonly GroundPoint[]): void {
  if (kind === 'road' || kind === 'fence' || baseM > 0) return;
  const yard = yards.includes(kind);
  const pad = offsetRing(ring, yard ? 1.5 : 5);
  to.paint(pad, triangulate(pad), yard ? groundSurface.gravel : groundSurface.pad);
}

function paintRoad(to: CampusBuilder, { kind }: CampusPrism, ring: readonly GroundPoint[]): void {
  if (kind === 'road') to.paint(ring, triangulate(ring), groundSurface.road);
}

/** The dark where walls meet the ground, and lamps along them. */
function paintFeet(to: CampusBuilder, { kind, heightM, baseM }: CampusPrism, ring: GroundPoint[]): void {
  if (kind === 'road' || kind === 'fence' || baseM > 0) return;
  const yard = yards.includes(kind);
  const reachM = Math.min(9, 0.5 * (yard ? 3 : heightM));
  const strength = yard ? 0.35 : 1;
  strip(to, ring, offsetRing(ring, reachM), groundSurface.contact, strength, 0);
  const pitchM = yard ? 30 : 36;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const [nx, ny] = outward(a, b);
    const lamps = Math.floor(length / pitchM);
    for (let k = 0; k < lamps; k++) {
      const share = (k + 0.5) / lamps;
      const away = yard ? -4 : 3;
      lamp(
        to,
        [a[0] + share * (b[0] - a[0]) + away * nx, a[1] + share * (b[1] - a[1]) + away * ny],
        yard ? 15 : 13,
        k % 3 === 0,
      );
    }
  });
}

/** Light of a lamp on the ground; `first`: it is lit while its volume is being built. */
function lamp(to: CampusBuilder, [x, y]: GroundPoint, radiusM: number, first: boolean): void {
  const sides: GroundPoint[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const corners = sides.map(([u, v]): GroundPoint => [x + u * radiusM, y + v * radiusM]);
  to.paint(corners, [0, 1, 2, 0, 2, 3], groundSurface.lamp, first ? 1 : 0.5, sides);
}

function addVolume(to: CampusBuilder, { kind, heightM, style }: CampusPrism, ring: GroundPoint[]): void {
  if (kind === 'road') outline(to, ring, 0.05, 0.5);
  else if (kind === 'fence') addFence(to, ring, heightM);
  else if (yards.includes(kind)) {
    // What is told of a yard is its outline; the machines in it are typical ones.
    outline(to, ring, 0.1, style === 'imagery' ? 1.1 : -1.1);
    if (style !== 'unknown') addYard(to, kind, ring, heightM);
    else addPrism(to, ring, heightM, -1.1, false);
  } else {
    const widthPx = style === 'imagery' ? 1.25 : -1.25;
    addPrism(to, ring, heightM, widthPx, style !== 'unknown');
    if (kind === 'hall' && style !== 'unknown') addRoofUnits(to, ring, heightM - PARAPET_M);
  }
}

function outline(to: CampusBuilder, ring: readonly GroundPoint[], upM: number, widthPx: number): void {
  ring.forEach(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    to.edge([x, y, upM], [u, v, upM], widthPx);
  });
}

/** Corners of an upright face over a side of a ring. */
const upright = ([ax, ay]: GroundPoint, [bx, by]: GroundPoint, heightM: number): Vec3[] => [
  [ax, ay, 0],
  [bx, by, 0],
  [bx, by, heightM],
  [ax, ay, heightM],
];

/** Turn at a corner below which no upright line is drawn, as the sine. */
const STRAIGHT = 0.12;

function addPrism(
  to: CampusBuilder,
  ring: GroundPoint[],
  heightM: number,
  widthPx: number,
  parapet: boolean,
): void {
  const triangles = triangulate(ring);
  to.part = campusPart.floor;
  to.level(ring, triangles, FLOOR_M, campusSurface.floor);
  to.part = campusPart.shell;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [nx, ny] = outward(a, b);
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const [mx, my] = outward(before, a);
    to.face(upright(a, b, heightM), [nx, ny, 0], campusSurface.wall);
    to.edge([a[0], a[1], heightM], [b[0], b[1], heightM], widthPx);
    to.edge([a[0], a[1], 0.02], [b[0], b[1], 0.02], 0.8 * widthPx);
    if (Math.abs(nx * my - ny * mx) > STRAIGHT) to.edge([a[0], a[1], 0], [a[0], a[1], heightM], widthPx);
  });
  to.part = campusPart.roof;
  const roofM = parapet && heightM > 3 ? heightM - PARAPET_M : heightM;
  to.level(ring, triangles, roofM, campusSurface.roof, true);
}

function addFence(to: CampusBuilder, ring: readonly GroundPoint[], heightM: number): void {
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [nx, ny] = outward(a, b);
    to.face(upright(a, b, heightM), [nx, ny, 0], campusSurface.fence, true);
    to.edge([a[0], a[1], heightM], [b[0], b[1], heightM], 0.6);
  });
}
