import type { Lot } from './allot';
import { boundsOf, headingOf, holdsRectangle, type Point, rotatePlane } from './outline';
import { racksPerRun } from './planHall';
import { rules } from './rules';
import type { CampusVolume, RackBlock } from './types';
import { words } from './words';

/** Height of a rack, and so of the hatched volume that stands for racks, in m. */
const RACK_HEIGHT_M = 2.3;
const RACK_DEPTH_M = 1.2;

const rectangle = (minX: number, minY: number, maxX: number, maxY: number): Point[] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
];

/** The largest middle rectangle of an outline, along its walls and clear of them; null where none fits. */
function innerRectangle(ring: readonly Point[]): Point[] | null {
  const heading = headingOf(ring);
  const turned = ring.map((point) => rotatePlane(point, -heading));
  const { minX, minY, maxX, maxY } = boundsOf(turned);
  const [cx, cy] = [(minX + maxX) / 2, (minY + maxY) / 2];
  for (let share = 1; share > 0.05; share -= 0.05) {
    const [w, h] = [((maxX - minX) / 2) * share, ((maxY - minY) / 2) * share];
    const clear = rules.wallClearanceM;
    if (!holdsRectangle(turned, cx - w - clear, cy - h - clear, cx + w + clear, cy + h + clear)) continue;
    return rectangle(cx - w, cy - h, cx + w, cy + h).map((point) => rotatePlane(point, heading));
  }
  return null;
}

/** In each hall without known racks a hatched volume: something may stand there, and nobody says what. */
export function unknownInHalls(
  volumes: readonly CampusVolume[],
  blocks: readonly RackBlock[],
): CampusVolume[] {
  const filled = new Set(blocks.map(({ hall }) => hall));
  return volumes
    .filter(({ kind, id }) => kind === 'hall' && !filled.has(id))
    .flatMap((hall): CampusVolume[] => {
      const outlineM = innerRectangle(hall.outlineM);
      if (!outlineM) return [];
      return [
        {
          id: `unknown-${hall.id}`,
          kind: 'unknown',
          label: words.unknownRacks,
          number: null,
          outlineM,
          baseM: rules.floorM,
          heightM: RACK_HEIGHT_M,
          heightBasis: 'assumed',
          drawnFrom: 'unknown',
          fromMs: hall.fromMs,
          underConstructionMs: null,
          complete: null,
        },
      ];
    });
}

/** A hall for so many runs of racks, as near to a square as whole columns allow. Its corner stands at the given point. */
export function hallFor(runs: number, [x, y]: Point): { outlineM: Point[]; widthM: number; depthM: number } {
  const pitchX = rules.runLengthM + (rules.galleryMinM + rules.galleryMaxM) / 2;
  const pitchY = RACK_DEPTH_M + (rules.aisleMinM + rules.aisleMaxM) / 2;
  const columns = Math.max(1, Math.round(Math.sqrt((runs * pitchY) / pitchX)));
  // A metre to spare, for the spacing is tried in steps.
  const widthM = columns * pitchX + 2 * rules.wallClearanceM + 1;
  const depthM = Math.ceil(runs / columns) * pitchY + 2 * rules.wallClearanceM + 1;
  return { outlineM: rectangle(x, y, x + widthM, y + depthM), widthM, depthM };
}

/** Runs that a list of lots takes: each begins a new one. */
const runsOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { racks, phase }) => sum + Math.ceil(racks / racksPerRun(phase.accelerator)), 0);

/** A hall beside all others for the racks that the outlines do not hold; null where they hold all. */
export function shedFor(over: readonly Lot[], volumes: readonly CampusVolume[]): CampusVolume | null {
  if (over.length === 0) return null;
  const points = volumes.flatMap(({ outlineM }) => outlineM);
  const { maxX, minY } = points.length > 0 ? boundsOf(points) : { maxX: 0, minY: 0 };
  const numbers = volumes.flatMap(({ number }) => number ?? []);
  return {
    id: 'hall-over',
    kind: 'hall',
    label: words.overflow,
    number: Math.max(0, ...numbers) + 1,
    outlineM: hallFor(runsOf(over), [maxX + 2 * rules.fenceGapM, minY]).outlineM,
    baseM: 0,
    heightM: rules.hallHeightM,
    heightBasis: 'assumed',
    drawnFrom: 'unknown',
    fromMs: Math.min(...over.map(({ phase }) => phase.fromMs)),
    underConstructionMs: null,
    complete: null,
  };
}
