import type { Campus } from '../../model/campus/types';
import { memoize } from '../../shared/memoize';

/** A rectangle on the ground, metres to the east and north of a campus's origin. */
export interface GroundBounds {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Where a site has no campus, the room that is left for one: half its side, metres. */
const USUAL_M = 250;

/** The rectangle about all volumes of a campus; a usual one where it has none. */
export function campusBounds(campus: Pick<Campus, 'volumes'> | null): GroundBounds {
  const corners = campus?.volumes.flatMap(({ outlineM }) => outlineM) ?? [];
  if (corners.length === 0) return { west: -USUAL_M, east: USUAL_M, south: -USUAL_M, north: USUAL_M };
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

/** Halls farther apart than this, with nothing between, are two places to the eye, metres. */
const APART_M = 120;

const areNear = (a: GroundBounds, b: GroundBounds): boolean =>
  Math.max(a.west - b.east, b.west - a.east, a.south - b.north, b.south - a.north) <= APART_M;

const areaM2 = ({ west, east, south, north }: GroundBounds): number => (east - west) * (north - south);

const hullOf = (all: readonly GroundBounds[]): GroundBounds => ({
  west: Math.min(...all.map(({ west }) => west)),
  east: Math.max(...all.map(({ east }) => east)),
  south: Math.min(...all.map(({ south }) => south)),
  north: Math.max(...all.map(({ north }) => north)),
});

/** The rectangles about what stands together without a wide gap; the one of its largest hall first. One where it has no volumes. */
export const campusParts = memoize((campus: Pick<Campus, 'volumes'>): GroundBounds[] => {
  let rest = campus.volumes
    .map((volume) => ({ bounds: campusBounds({ volumes: [volume] }), isHall: volume.kind === 'hall' }))
    .sort((a, b) => Number(b.isHall) - Number(a.isHall) || areaM2(b.bounds) - areaM2(a.bounds))
    .map(({ bounds }) => bounds);
  if (rest.length === 0) return [campusBounds(campus)];
  const parts: GroundBounds[] = [];
  while (rest.length > 0) {
    let part = rest[0] as GroundBounds;
    for (let near = [part]; near.length > 0; ) {
      part = hullOf([part, ...near]);
      rest = rest.filter((each) => !near.includes(each));
      near = rest.filter((each) => areNear(each, part));
    }
    parts.push(part);
  }
  return parts;
});
