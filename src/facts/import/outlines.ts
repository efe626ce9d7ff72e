import { t } from '../../locales/i18n';
import { isCalendarDay } from '../../shared/dates';
import type { Outline, OutlineKind } from '../footprints';
import type { DetailedSite } from '../types';
import { idOf } from './importedSites';
import { importedSourceId } from './importedSource';
import type { NoteList } from './notes';
import { DEGREE_M } from './table/shapes';
import type { Corner, OutlineFeature } from './table/table';

const kinds: readonly OutlineKind[] = ['hall', 'cooling', 'substation', 'generators', 'turbines'];

/** Largest outline that is drawn as a building, m²: three times the largest hall that is known. */
const LARGEST_HALL_M2 = 600_000;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Area of a ring, m²; good to a per cent for what is a building. */
function areaM2(ring: readonly Corner[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  const twice = ring.reduce((sum, [x, y], k) => {
    const [bx, by] = ring[(k + 1) % ring.length] ?? [x0, y0];
    return sum + (x - x0) * (by - y0) - (bx - x0) * (y - y0);
  }, 0);
  return (Math.abs(twice) / 2) * DEGREE_M ** 2 * Math.cos((y0 * Math.PI) / 180);
}

/** What all outlines share of which a file tells no more than the ring. */
const plain = {
  number: null,
  complete: null,
  started: null,
  finished: null,
  inService: null,
  existed: false,
  note: null,
};

/** Polygons of a site's own rows as outlines of its buildings, and those that are larger than any building. */
export function ownOutlines<P extends { ring: readonly Corner[]; line: number | null }>(
  rings: readonly P[],
  fileId: string,
): { drawn: Outline[]; tooLarge: P[] } {
  const isHall = ({ ring }: P): boolean => areaM2(ring) <= LARGEST_HALL_M2;
  const drawn = rings.filter(isHall).map(
    ({ ring, line }, k): Outline => ({
      ...plain,
      id: `hall-${k + 1}`,
      kind: 'hall',
      sources: [importedSourceId(fileId, line)],
      ringDeg: ring,
    }),
  );
  return { drawn, tooLarge: rings.filter((each) => !isHall(each)) };
}

type Tell = (feature: OutlineFeature, place: string, message: string) => void;

/** A polygon with `site`, `kind`, and if known `number`, `complete` (0 to 1) and `in_service` (a day). */
function readOutline(
  feature: OutlineFeature,
  fileId: string,
  tell: Tell,
): { site: string; outline: Outline } | null {
  const { properties, rings, line, number: order } = feature;
  const ringDeg = rings[0];
  const kind = kinds.find((each) => each === properties.kind);
  const { complete = null, number = null, in_service: date = null } = properties;
  // What is wrong with the ring was told as it was read.
  if (!kind) tell(feature, 'kind', t('must be one of {list}', { list: kinds.join(', ') }));
  const isShare = complete === null || (typeof complete === 'number' && complete >= 0 && complete <= 1);
  if (!isShare) tell(feature, 'complete', t('must be a number from 0 to 1'));
  const isDay =
    date === null || (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && isCalendarDay(date));
  if (!isDay) tell(feature, 'in_service', t('must be a day, like 2026-05-31'));
  if (!ringDeg || !kind || !isShare || !isDay) return null;
  const isNumber = kind === 'hall' && typeof number === 'number' && Number.isInteger(number) && number > 0;
  return {
    site: textOf(properties.site),
    outline: {
      ...plain,
      id: `${kind}-${order}`,
      kind,
      number: isNumber ? number : null,
      complete,
      inService: date === null ? null : { date, state: 'reported' },
      sources: [importedSourceId(fileId, line)],
      ringDeg,
    },
  };
}

/** Outlines of a file that name their site, by its id; `ids`: as in the file → as it is. What is wrong is told. */
export function namedOutlines(
  { name, fileId, notes }: { name: string; fileId: string; notes: NoteList },
  features: readonly OutlineFeature[],
  sites: readonly DetailedSite[],
  ids: ReadonlyMap<string, string>,
): Map<string, Outline[]> {
  const tell: Tell = ({ member, line, number }, place, message) => {
    const field = `${member === '' ? '' : `${member}.`}properties.${place}`;
    notes.tell(`outline:${place}:${place === 'site' ? '' : message}`, {
      path: `${name}: ${line === null ? '' : `line ${line}, `}${field}`,
      message,
      field,
      leftOutRow: number,
      ...(line === null ? {} : { line }),
    });
  };
  const byName = new Map(sites.map((site) => [site.name, site.id]));
  const found = new Map<string, Outline[]>();
  for (const feature of features) {
    const read = readOutline(feature, fileId, tell);
    if (!read) continue;
    const { site, outline } = read;
    const match = ids.get(site) ?? ids.get(idOf(site)) ?? byName.get(site);
    if (match === undefined)
      tell(feature, 'site', t('“{site}” is no site of this file', { site: site.slice(0, 40) }));
    else {
      const known = found.get(match);
      if (known) known.push(outline);
      else found.set(match, [outline]);
    }
  }
  return found;
}
