import type { FactsRelease, Figure } from '../../src/facts/types';

/** What a release said, as far as a reader would ask what has changed: kept for every release that was published. */
export interface Digest {
  id: string;
  date: string;
  sites: Record<string, SiteDigest>;
  /** Value by path of a figure outside the sites, such as `deals/stargate/valueUsd`. */
  figures: Record<string, number | null>;
}
/** Watts, degrees and counts; null is unknown. */
interface SiteDigest {
  name: string;
  status: string;
  latitudeDeg: number;
  longitudeDeg: number;
  itPowerW: number | null;
  facilityPowerW: number | null;
  finalItPowerW: number | null;
  contractPowerW: number | null;
  accelerators: number | null;
}

/** What the app and `changes.json` show of two releases. */
export interface Changes {
  since: string;
  added: string[];
  removed: { id: string; name: string }[];
  changed: {
    site: string;
    what: keyof SiteDigest;
    was: number | string | null;
    is: number | string | null;
  }[];
  figures: { path: string; was: number | null; is: number | null }[];
}

type DetailedSite = FactsRelease['sites'][number];

function siteDigest(site: DetailedSite, day: string): SiteDigest {
  const reported = site.capacity.filter(({ date, state }) => state === 'reported' && date <= day).at(-1);
  const before = site.capacity.length === 0 ? null : 0;
  const kinds = new Map<string, number | null>();
  for (const { date, state, kind, count } of site.accelerators)
    if (state === 'reported' && date <= day) kinds.set(kind, count.value);
  const counts = [...kinds.values()];
  return {
    name: site.name,
    status: site.status,
    latitudeDeg: site.coordinates.latitudeDeg,
    longitudeDeg: site.coordinates.longitudeDeg,
    itPowerW: reported ? reported.itPowerW.value : before,
    facilityPowerW: reported ? reported.facilityPowerW.value : before,
    finalItPowerW: site.capacity.at(-1)?.itPowerW.value ?? null,
    contractPowerW: site.contractPowerW?.value ?? null,
    accelerators: counts.length === 0 ? null : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

const isFigure = (value: object): value is Figure => 'unit' in value && 'basis' in value && 'value' in value;

function collect(value: unknown, path: string, into: Record<string, number | null>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isFigure(value)) {
    into[path] = value.value;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const named =
      Array.isArray(value) && inner && typeof inner === 'object' && 'id' in inner ? inner.id : key;
    collect(inner, path === '' ? `${named}` : `${path}/${named}`, into);
  }
}

/** The digest of a release at its own date. */
export function digestOf({ id, date, sites, sources: _, ...rest }: FactsRelease): Digest {
  const figures: Digest['figures'] = {};
  collect(rest, '', figures);
  return {
    id,
    date,
    sites: Object.fromEntries(sites.map((site) => [site.id, siteDigest(site, date)])),
    figures,
  };
}

/** Below this a marker has not moved, degrees: some ten metres. */
const MOVED_DEG = 1e-4;

/** What a release says otherwise than an earlier one, in the order of the release. */
export function changesOf(was: Digest, is: Digest): Changes {
  const changed = Object.entries(is.sites).flatMap(([site, now]) => {
    const before = was.sites[site];
    if (!before) return [];
    return (Object.keys(now) as (keyof SiteDigest)[])
      .filter((what) => {
        const [a, b] = [before[what], now[what]];
        const degrees = what === 'latitudeDeg' || what === 'longitudeDeg';
        return degrees ? Math.abs(Number(a) - Number(b)) > MOVED_DEG : a !== b;
      })
      .map((what) => ({ site, what, was: before[what], is: now[what] }));
  });
  const figures = Object.entries(is.figures)
    .filter(([path, value]) => path in was.figures && was.figures[path] !== value)
    .map(([path, value]) => ({ path, was: was.figures[path] ?? null, is: value }));
  return {
    since: was.id,
    added: Object.keys(is.sites).filter((id) => !(id in was.sites)),
    removed: Object.entries(was.sites)
      .filter(([id]) => !(id in is.sites))
      .map(([id, { name }]) => ({ id, name })),
    changed,
    figures,
  };
}
