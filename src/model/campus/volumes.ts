import type { Outline, SiteFootprints } from '../../facts/footprints';
import type { DetailedSite } from '../../facts/types';
import { DAY_MS, dateMs } from '../../shared/dates';
import { boundsOf, centreOf, outlineAreaM2, type Point, shareInside, toPlane } from './outline';
import { rules } from './rules';
import { groundMs, hallFromMs, isMended, type Reading, serviceMs, yardFromMs } from './standing';
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

const MONTH_MS = 30 * DAY_MS;

type Origin = { longitudeDeg: number; latitudeDeg: number };

/** Middle of all halls, or of all outlines where there are none. */
export function originOf({ outlines }: SiteFootprints): Origin {
  const halls = outlines.filter(({ kind }) => kind === 'hall');
  const { minX, minY, maxX, maxY } = boundsOf(
    (halls.length > 0 ? halls : outlines).flatMap(({ ringDeg }) => ringDeg),
  );
  return { longitudeDeg: (minX + maxX) / 2, latitudeDeg: (minY + maxY) / 2 };
}

/** A volume on the ground, as all kinds have it. */
function volumeOf(outline: Outline, site: DetailedSite, ring: Point[], fromMs: number | null): CampusVolume {
  return {
    id: outline.id,
    kind: outline.kind,
    label: words[outline.kind],
    number: null,
    outlineM: ring,
    baseM: 0,
    heightM: heights[outline.kind],
    heightBasis: 'assumed',
    drawnFrom: 'imagery',
    fromMs,
    underConstructionMs: outline.existed ? null : (dateMs(outline.started ?? '') ?? groundMs(site)),
    complete: isMended(outline) ? 1 : outline.complete,
  };
}

interface Hall {
  volume: CampusVolume;
  outline: Outline;
}

/** Halls by their publisher's numbers; counted through where those are missing or there twice. */
function numbered(halls: readonly Hall[]): Hall[] {
  const given = halls.map(({ outline }) => outline.number);
  const sound = !given.includes(null) && new Set(given).size === given.length;
  return halls
    .map(({ volume, outline }, index) => ({
      volume: { ...volume, number: sound ? outline.number : index + 1 },
      outline,
    }))
    .sort((a, b) => (a.volume.number ?? 0) - (b.volume.number ?? 0));
}

/** The hall whose middle is nearest. */
function nearest(halls: readonly Hall[], ring: readonly Point[]): Hall | null {
  const [x, y] = centreOf(ring);
  let found: Hall | null = null;
  let best = Infinity;
  for (const hall of halls) {
    const [hx, hy] = centreOf(hall.volume.outlineM);
    const distance = Math.hypot(hx - x, hy - y);
    if (distance < best) [best, found] = [distance, hall];
  }
  return found;
}

/** Volumes of the published outlines, halls first in order of their numbers, where they really stand. */
export function outlinedVolumes(
  site: DetailedSite,
  footprints: SiteFootprints,
  origin: Origin,
): CampusVolume[] {
  const planeOf = (outline: Outline): Point[] => {
    const ring = toPlane(outline.ringDeg, origin);
    return outlineAreaM2(ring) < 0 ? ring.reverse() : ring;
  };
  const dates = footprints.outlines.flatMap((each) => (each.kind === 'hall' ? (serviceMs(each) ?? []) : []));
  // Of a reading without a date nothing is older.
  const fromMs = dateMs(footprints.asOf) ?? Number.POSITIVE_INFINITY;
  const firstServiceMs = dates.length > 0 ? Math.min(...dates) : null;
  const reading: Reading = { site, fromMs, untilMs: fromMs + MONTH_MS, firstServiceMs };
  const halls = numbered(
    footprints.outlines
      .filter(({ kind }) => kind === 'hall')
      .map((outline) => ({
        volume: volumeOf(outline, site, planeOf(outline), hallFromMs(outline, reading)),
        outline,
      })),
  );
  const yards = footprints.outlines
    .filter(({ kind }) => kind !== 'hall')
    .map((outline): CampusVolume => {
      const ring = planeOf(outline);
      const hall = nearest(halls, ring);
      const dated = hall && { serviceMs: serviceMs(hall.outline), mended: isMended(hall.outline) };
      const roof = halls.find(({ volume }) => shareInside(ring, volume.outlineM) > rules.roofShare);
      const volume = volumeOf(outline, site, ring, yardFromMs(outline, reading, dated));
      return roof ? { ...volume, baseM: roof.volume.heightM } : volume;
    });
  return [...halls.map(({ volume }) => volume), ...yards];
}

/** When each hall is in service, by its id; null where not told. */
export const servicesOf = (footprints: SiteFootprints): Map<string, number | null> =>
  new Map(footprints.outlines.map((outline) => [outline.id, serviceMs(outline)]));
