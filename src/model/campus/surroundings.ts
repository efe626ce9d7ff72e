import type { DetailedSite, PowerSource } from '../../facts/types';
import { dateMs } from '../../shared/dates';
import {
  boundsOf,
  clearOfEdges,
  contains,
  headingOf,
  outlineAreaM2,
  type Point,
  rotatePlane,
} from './outline';
import { rules } from './rules';
import { groundMs } from './standing';
import type { CampusVolume } from './types';
import { words } from './words';

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** Distance between positions that are tried for a yard, m. */
const SEARCH_STEP_M = 10;
/** Ways kept free around offices and batteries, m: a fire engine's width with a margin. */
const FREE_M = 8;
/** Batteries of unknown power are marked by a yard of this size, m. */
const UNKNOWN_BATTERY_M = [40, 20] as const;
const OFFICE_M = [40, 16] as const;

const grown = ({ minX, minY, maxX, maxY }: Box, by: number): Box => ({
  minX: minX - by,
  minY: minY - by,
  maxX: maxX + by,
  maxY: maxY + by,
});
const overlap = (a: Box, b: Box): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
const union = (a: Box, b: Box): Box => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
});
const cornersOf = ({ minX, minY, maxX, maxY }: Box): Point[] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
];

/** Boxes whose fences would meet become one; in order of the first. */
function clustersOf(boxes: readonly Box[]): Box[] {
  const left = [...boxes];
  for (let k = 0; k < left.length; ) {
    const mine = left[k] as Box;
    const other = left.findIndex(
      (each, at) => at > k && overlap(grown(mine, 2 * rules.fenceGapM), grown(each, rules.fenceGapM)),
    );
    if (other < 0) {
      k += 1;
      continue;
    }
    left[k] = union(mine, left[other] as Box);
    left.splice(other, 1);
    // The larger box may now meet one that was clear of it before.
    k = 0;
  }
  return left;
}

/** The first free place of a size within a box, row by row from the south-west; east of the box where there is none. */
function freePlace(box: Box, taken: readonly (readonly Point[])[], widthM: number, depthM: number): Box {
  const near = taken.map((ring) => ({ ring, bounds: boundsOf(ring) }));
  const isFree = (place: Box): boolean => {
    const wide = grown(place, FREE_M);
    return near.every(
      ({ ring, bounds }) =>
        !overlap(wide, bounds) ||
        (clearOfEdges(ring, wide.minX, wide.minY, wide.maxX, wide.maxY) &&
          !contains(ring, [(wide.minX + wide.maxX) / 2, (wide.minY + wide.maxY) / 2])),
    );
  };
  for (let y = box.minY; y + depthM <= box.maxY; y += SEARCH_STEP_M)
    for (let x = box.minX; x + widthM <= box.maxX; x += SEARCH_STEP_M) {
      const place = { minX: x, minY: y, maxX: x + widthM, maxY: y + depthM };
      if (isFree(place)) return place;
    }
  const minX = box.maxX + 2 * FREE_M;
  return { minX, minY: box.minY, maxX: minX + widthM, maxY: box.minY + depthM };
}

type Piece = Pick<CampusVolume, 'id' | 'kind' | 'label' | 'heightM' | 'drawnFrom' | 'fromMs'> & {
  ring: readonly Point[];
};

function batteryPiece(
  power: PowerSource,
  index: number,
): (Omit<Piece, 'ring'> & { sizeM: readonly [number, number] }) | null {
  if (power.kind !== 'battery') return null;
  const { value } = power.powerW;
  const areaM2 = value === null ? null : value / rules.batteryWPerM2;
  return {
    id: `battery-${index + 1}`,
    kind: 'battery',
    label: value === null ? words.unknownBattery : words.battery,
    heightM: rules.batteryHeightM,
    drawnFrom: value === null ? 'unknown' : 'schematic',
    fromMs: dateMs(power.date ?? ''),
    // Twice as long as wide: rows of cabinets along one way.
    sizeM: areaM2 === null ? UNKNOWN_BATTERY_M : [Math.sqrt(2 * areaM2), Math.sqrt(areaM2 / 2)],
  };
}

/** A ring road of four straight pieces, corners with the long sides. */
function roadRings(box: Box): Point[][] {
  const inner = grown(box, (rules.fenceGapM - rules.roadWidthM) / 2);
  const outer = grown(inner, rules.roadWidthM);
  return [
    cornersOf({ ...outer, maxY: inner.minY }),
    cornersOf({ ...outer, minY: inner.maxY }),
    cornersOf({ ...outer, minY: inner.minY, maxY: inner.maxY, maxX: inner.minX }),
    cornersOf({ ...outer, minY: inner.minY, maxY: inner.maxY, minX: inner.maxX }),
  ];
}

/** Fence and ring road of a cluster; yards apart from the halls have no road of their own. */
function edgePieces(box: Box, index: number, hasHall: boolean, startMs: number | null): Piece[] {
  const fence: Piece = {
    id: `fence-${index + 1}`,
    kind: 'fence',
    label: words.fence,
    heightM: rules.fenceHeightM,
    drawnFrom: 'schematic',
    fromMs: startMs,
    ring: cornersOf(grown(box, rules.fenceGapM)),
  };
  if (!hasHall) return [fence];
  const roads = roadRings(box).map(
    (ring, k): Piece => ({
      id: `road-${index + 1}-${k + 1}`,
      kind: 'road',
      label: words.road,
      heightM: rules.roadHeightM,
      drawnFrom: 'schematic',
      fromMs: startMs,
      ring,
    }),
  );
  return [fence, ...roads];
}

/**
 * Batteries by the reported power sources, offices, ring roads and fences around halls and yards: schematic, along the walls of
 * the largest hall, clear of all that is outlined.
 */
export function surroundings(site: DetailedSite, volumes: readonly CampusVolume[]): CampusVolume[] {
  const halls = volumes.filter(({ kind }) => kind === 'hall');
  const largest = halls.reduce((a, b) => (outlineAreaM2(b.outlineM) > outlineAreaM2(a.outlineM) ? b : a));
  const heading = headingOf(largest.outlineM);
  const turned = (ring: readonly Point[], by: number): Point[] => ring.map((point) => rotatePlane(point, by));
  const taken = volumes.map(({ outlineM }) => turned(outlineM, -heading));
  const boxes = clustersOf(taken.map(boundsOf));
  const main = boundsOf(turned(largest.outlineM, -heading));
  const home = boxes.findIndex((box) => overlap(box, main));
  const startMs = groundMs(site);
  const firstMs = dateMs(site.capacity[0]?.date ?? '') ?? largest.fromMs;
  const pieces: Piece[] = [];
  const settle = (piece: Omit<Piece, 'ring'>, [widthM, depthM]: readonly [number, number]): void => {
    const place = freePlace(boxes[home] as Box, taken, widthM, depthM);
    boxes[home] = union(boxes[home] as Box, place);
    taken.push(cornersOf(place));
    pieces.push({ ...piece, ring: cornersOf(place) });
  };
  site.power.forEach((power, index) => {
    const piece = batteryPiece(power, index);
    if (piece) settle({ ...piece, fromMs: piece.fromMs ?? firstMs }, piece.sizeM);
  });
  const office = { id: 'office', kind: 'office', label: words.office, heightM: rules.officeHeightM } as const;
  settle({ ...office, drawnFrom: 'schematic', fromMs: firstMs }, OFFICE_M);
  const hallBoxes = halls.map(({ outlineM }) => boundsOf(turned(outlineM, -heading)));
  clustersOf(boxes).forEach((box, index) => {
    pieces.push(
      ...edgePieces(
        box,
        index,
        hallBoxes.some((hall) => overlap(box, hall)),
        startMs,
      ),
    );
  });
  return pieces.map(({ ring, id, kind, label, heightM, drawnFrom, fromMs }) => ({
    id,
    kind,
    label,
    heightM,
    drawnFrom,
    fromMs,
    number: null,
    outlineM: turned(ring, heading),
    baseM: 0,
    heightBasis: 'assumed',
    underConstructionMs: startMs,
    complete: null,
  }));
}
