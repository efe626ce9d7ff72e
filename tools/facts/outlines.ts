import { readFileSync } from 'node:fs';
import type { Outline, OutlineKind, SiteFootprints } from '../../src/facts/footprints';
import { Refused } from './table';

type Ring = readonly (readonly [longitudeDeg: number, latitudeDeg: number])[];

/** One shape of the publisher's map, as `data/outlines.json` keeps it. */
interface Feature {
  type: string;
  buildingNumber?: number;
  complete?: number;
  startDate?: string;
  endDate?: string;
  ring: Ring;
}

const kinds: Readonly<Record<string, OutlineKind>> = {
  Building: 'hall',
  Cooling: 'cooling',
  'Power substation': 'substation',
  'Backup generator': 'generators',
  'Power generator': 'turbines',
};
const names: Readonly<Record<OutlineKind, string>> = {
  hall: 'building',
  cooling: 'cooling',
  substation: 'substation',
  generators: 'generators',
  turbines: 'turbines',
};

/** Slips of the source that a drawing would show; `corners` are left out, `kind` takes the place of the map's. */
export interface Mend {
  site: string;
  feature: number;
  corners?: readonly number[];
  kind?: OutlineKind;
  why: string;
}

/** Two corners nearer than this are one, degrees: a decimetre. */
const ONE_CORNER_DEG = 1e-6;

function sameCorner(a: Ring[number], b: Ring[number]): boolean {
  return Math.abs(a[0] - b[0]) <= ONE_CORNER_DEG && Math.abs(a[1] - b[1]) <= ONE_CORNER_DEG;
}

/** Twice the signed area in square degrees; positive for counter-clockwise. */
const twiceArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], k) => {
    const next = ring[(k + 1) % ring.length] ?? [x, y];
    return sum + x * next[1] - next[0] * y;
  }, 0);

/** The first corner that repeats the one before, or from which the line runs back: a spike. -1 where there is none. */
const slipIn = (ring: Ring): number =>
  ring.findIndex((corner, k) => {
    const [before, after] = [ring.at(k - 1), ring[(k + 1) % ring.length]];
    return before && after && (sameCorner(corner, before) || sameCorner(before, after));
  });

/** Corners counter-clockwise, the first not repeated, without repeated corners and spikes, and without those that a mend names. */
function mendedRing(ring: Ring, without: readonly number[]): Ring {
  const kept = ring.filter((_, index) => !without.includes(index));
  for (let slip = slipIn(kept); slip >= 0 && kept.length > 2; slip = slipIn(kept)) kept.splice(slip, 1);
  return twiceArea(kept) < 0 ? kept.reverse() : kept;
}

function outlineOf(
  feature: Feature,
  mend: Mend | undefined,
  count: Map<OutlineKind, number>,
  path: string,
): Outline {
  const kind = mend?.kind ?? kinds[feature.type];
  if (!kind) throw new Refused([{ path, message: `is of the unknown type "${feature.type}"` }]);
  const ringDeg = mendedRing(feature.ring, mend?.corners ?? []);
  if (ringDeg.length < 3) throw new Refused([{ path, message: 'has fewer than three corners' }]);
  const told = feature.buildingNumber ?? null;
  const nth = (count.get(kind) ?? 0) + 1;
  count.set(kind, nth);
  return {
    id: `${names[kind]}-${kind === 'hall' && told !== null ? told : nth}`,
    kind,
    number: kind === 'hall' ? told : null,
    complete: feature.complete ?? null,
    started: feature.startDate ?? null,
    finished: feature.endDate ?? null,
    inService: null,
    existed: false,
    note: mend?.why ?? null,
    sources: ['epoch-map-2026-09'],
    ringDeg,
  };
}

/** Unique within the site: a second building 3 is `building-3-2`. */
function numbered(outlines: readonly Outline[]): Outline[] {
  const seen = new Map<string, number>();
  return outlines.map((each) => {
    const times = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, times);
    return times === 1 ? each : { ...each, id: `${each.id}-${times}` };
  });
}

/**
 * Halls with the step of capacity by which as many buildings run as their number says. A site whose halls are not numbered through,
 * or that tells of no buildings, stays without.
 */
export function inServiceBy(
  { outlines, ...head }: SiteFootprints,
  steps: readonly { date: string; buildings: number | null }[],
  day: string,
): SiteFootprints {
  const dated = outlines.map((outline): Outline => {
    const step = steps.find(({ buildings }) => outline.number !== null && (buildings ?? 0) >= outline.number);
    if (!step || outline.kind !== 'hall') return outline;
    return { ...outline, inService: { date: step.date, state: step.date <= day ? 'reported' : 'projected' } };
  });
  return { ...head, outlines: dated };
}

/**
 * The outlines of every site on the publisher's map, without one that another site has drawn already.
 * @throws {Refused} with file, site and feature.
 */
export function readOutlines(
  file: string,
  mends: readonly Mend[],
  asOf: string,
): Map<string, SiteFootprints> {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Feature[]>;
  const drawn = new Set<string>();
  return new Map(
    Object.entries(raw).map(([site, features]) => {
      const count = new Map<OutlineKind, number>();
      const outlines = features.flatMap((feature, index) => {
        const key = JSON.stringify([
          feature.type,
          feature.ring.map((corner) => corner.map((deg) => deg.toFixed(5))),
        ]);
        if (drawn.has(key)) return [];
        drawn.add(key);
        const mend = mends.find((each) => each.site === site && each.feature === index);
        return [outlineOf(feature, mend, count, `outlines.json, ${site}, feature ${index}`)];
      });
      return [site, { site, asOf, sources: ['epoch-map-2026-09'], outlines: numbered(outlines) }];
    }),
  );
}
