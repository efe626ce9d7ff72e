import type { Outline, SiteFootprints } from '../../facts/footprints';
import type { Site } from '../../facts/types';
import { dateMs } from '../../shared/dates';
import { areaOf, boundsOf, centreOf, type Point, shareInside, toPlane } from './outline';
import { rules } from './rules';
import type { CampusVolume } from './types';
import { words } from './words';

/** Height of each kind that is read from imagery, in m. */
const heights = {
  hall: rules.hallHeightM,
  cooling: rules.coolingHeightM,
  substation: rules.substationHeightM,
  generators: rules.generatorsHeightM,
  turbines: rules.turbinesHeightM,
} as const;

/** Middle of all halls, or of all outlines where there are none. */
export function originOf({ outlines }: SiteFootprints): { longitudeDeg: number; latitudeDeg: number } {
  const halls = outlines.filter(({ kind }) => kind === 'hall');
  const { minX, minY, maxX, maxY } = boundsOf(
    (halls.length > 0 ? halls : outlines).flatMap(({ ringDeg }) => ringDeg),
  );
  return { longitudeDeg: (minX + maxX) / 2, latitudeDeg: (minY + maxY) / 2 };
}

/** The first thing that is told of a site: work on its ground cannot have been seen earlier. */
export const groundMs = (site: Site): number | null => dateMs(site.events[0]?.date ?? '');

/** The first step of capacity that comes after a reading. */
function nextStepMs(site: Site, readMs: number): number {
  const steps = site.capacity.flatMap(({ date }) => dateMs(date) ?? []).filter((ms) => ms > readMs);
  return steps.length > 0 ? Math.min(...steps) : Number.POSITIVE_INFINITY;
}

/** Whether an outline that the map shows unfinished runs by a dated reading of the same time. */
export const isMended = ({ complete, inService }: Outline): boolean =>
  complete !== null && complete < 1 && inService?.state === 'reported';

function hallVolume(outline: Outline, site: Site, ring: Point[]): CampusVolume {
  const service = dateMs(outline.inService?.date ?? '') ?? dateMs(outline.finished ?? '');
  const finished = dateMs(outline.finished ?? '') ?? service;
  return {
    id: outline.id,
    kind: 'hall',
    label: words.hall,
    number: outline.number,
    outlineM: ring,
    baseM: 0,
    heightM: rules.hallHeightM,
    heightBasis: 'assumed',
    drawnFrom: 'imagery',
    fromMs: outline.existed ? null : finished,
    underConstructionMs: outline.existed ? null : (dateMs(outline.started ?? '') ?? groundMs(site)),
    complete: isMended(outline) ? 1 : outline.complete,
  };
}

/** The hall whose middle is nearest. */
function nearest(halls: readonly CampusVolume[], ring: readonly Point[]): CampusVolume | null {
  const [x, y] = centreOf(ring);
  let found: CampusVolume | null = null;
  let best = Infinity;
  for (const hall of halls) {
    const [hx, hy] = centreOf(hall.outlineM);
    const distance = Math.hypot(hx - x, hy - y);
    if (distance < best) [best, found] = [distance, hall];
  }
  return found;
}

/**
 * When a yard stands: its own date; else that of the nearest hall. A yard seen unfinished beside a hall that already ran waits
 * for the next step of capacity, or for ever where none is told.
 */
function yardFromMs(
  outline: Outline,
  site: Site,
  readMs: number,
  hallMs: number | null,
): number | null {
  const own = dateMs(outline.inService?.date ?? '') ?? dateMs(outline.finished ?? '');
  if (own !== null) return own;
  const unfinished = outline.complete !== null && outline.complete < 1;
  if (unfinished && (hallMs ?? Number.NEGATIVE_INFINITY) <= readMs) return nextStepMs(site, readMs);
  return hallMs;
}

/** Volumes of the published outlines, halls first in order of their numbers, where they really stand. */
export function outlinedVolumes(
  site: Site,
  footprints: SiteFootprints,
  origin: { longitudeDeg: number; latitudeDeg: number },
): CampusVolume[] {
  const planeOf = (outline: Outline): Point[] => {
    const ring = toPlane(outline.ringDeg, origin);
    return areaOf(ring) < 0 ? ring.reverse() : ring;
  };
  // A reading of a month counts to its end.
  const readMs = (dateMs(footprints.asOf) ?? 0) + 30 * 86_400_000;
  const ofKind = (hall: boolean) => footprints.outlines.filter(({ kind }) => (kind === 'hall') === hall);
  const services = new Map<string, number | null>();
  const halls = ofKind(true)
    .map((outline) => {
      const volume = hallVolume(outline, site, planeOf(outline));
      services.set(volume.id, dateMs(outline.inService?.date ?? '') ?? volume.fromMs);
      return volume;
    })
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((volume, index) => ({ ...volume, number: volume.number ?? index + 1 }));
  const yards = ofKind(false).map((outline): CampusVolume => {
    const ring = planeOf(outline);
    const hall = nearest(halls, ring);
    const roof = halls.find((each) => shareInside(ring, each.outlineM) > rules.roofShare);
    const kind = outline.kind;
    return {
      id: outline.id,
      kind,
      label: words[kind],
      number: null,
      outlineM: ring,
      baseM: roof ? roof.heightM : 0,
      heightM: heights[kind],
      heightBasis: 'assumed',
      drawnFrom: 'imagery',
      fromMs: yardFromMs(outline, site, readMs, hall ? (services.get(hall.id) ?? null) : null),
      underConstructionMs: dateMs(outline.started ?? '') ?? groundMs(site),
      complete: isMended(outline) ? 1 : outline.complete,
    };
  });
  return [...halls, ...yards];
}

/** When each hall is in service, by its id; null where not told. */
export const servicesOf = (footprints: SiteFootprints): Map<string, number | null> =>
  new Map(
    footprints.outlines.map(({ id, inService, finished }) => [
      id,
      dateMs(inService?.date ?? '') ?? dateMs(finished ?? ''),
    ]),
  );
