import { t } from '../../locales/i18n';
import { isCalendarDay } from '../../shared/dates';
import type { Problem } from '../../shared/result';
import type { Outline, OutlineKind, SiteFootprints } from '../footprints';
import type { DetailedSite } from '../types';
import { idOf, type PlacedRow } from './importedSites';
import { importedSourceId } from './importedSource';
import { lineOf, linesOfFeatures } from './jsonFeatureLines';
import { readCells, type SiteColumn, siteColumns } from './siteCells';

const kinds: readonly OutlineKind[] = ['hall', 'cooling', 'substation', 'generators', 'turbines'];

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Feature {
  properties: Bag;
  geometry: Bag;
  path: string;
  /** Place in the list, like `features[2]`. */
  member: string;
  /** The same from 1. */
  number: number;
  line: number | null;
}

type Tell = (feature: Feature, place: string, message: string) => void;

function isCorner(value: unknown): value is [number, number] {
  if (!Array.isArray(value)) return false;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A point with the columns of a site among its properties. */
function readPoint(feature: Feature, tell: Tell): PlacedRow | null {
  const { properties, geometry, path, line, number } = feature;
  if (!isCorner(geometry.coordinates)) {
    tell(feature, 'geometry.coordinates', t('must be [longitude, latitude] in degrees'));
    return null;
  }
  const [longitude, latitude] = geometry.coordinates;
  const texts: Partial<Record<SiteColumn, string>> = {};
  for (const column of Object.keys(siteColumns) as SiteColumn[]) texts[column] = textOf(properties[column]);
  const read = readCells({ ...texts, longitude_deg: String(longitude), latitude_deg: String(latitude) });
  if (!Array.isArray(read)) return { row: read, path, line, number };
  for (const { column, message } of read) tell(feature, `properties.${column}`, message);
  return null;
}

/** Corners of the outer ring of a polygon, counter-clockwise and open; null where it is none. */
function ringOf(value: unknown): [number, number][] | null {
  const outer: unknown = Array.isArray(value) ? value[0] : null;
  if (!Array.isArray(outer) || !outer.every(isCorner)) return null;
  const ring = outer.map(([x, y]): [number, number] => [x, y]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1]) ring.pop();
  if (!first || ring.length < 3) return null;
  const twice = ring.reduce((sum, [x, y], k) => {
    const [bx, by] = ring[(k + 1) % ring.length] ?? first;
    return sum + (x - first[0]) * (by - first[1]) - (bx - first[0]) * (y - first[1]);
  }, 0);
  if (twice === 0) return null;
  return twice < 0 ? ring.reverse() : ring;
}

/** A polygon with `site` (id or name), `kind`, and if known `number`, `complete` (0 to 1) and `in_service` (a day). */
function readPolygon(
  feature: Feature,
  index: number,
  fileId: string,
  tell: Tell,
): { site: string; outline: Outline } | null {
  const { properties, geometry } = feature;
  const ringDeg = ringOf(geometry.coordinates);
  const kind = kinds.find((each) => each === properties.kind);
  const site = textOf(properties.site);
  const { complete = null, number = null, in_service: date = null } = properties;
  if (!ringDeg)
    tell(feature, 'geometry.coordinates', t('must be a ring of three or more corners in degrees'));
  if (!kind) tell(feature, 'properties.kind', t('must be one of {list}', { list: kinds.join(', ') }));
  if (site === '') tell(feature, 'properties.site', t('must be the id or the name of a site of this file'));
  const isShare = complete === null || (typeof complete === 'number' && complete >= 0 && complete <= 1);
  if (!isShare) tell(feature, 'properties.complete', t('must be a number from 0 to 1'));
  const isDay =
    date === null || (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && isCalendarDay(date));
  if (!isDay) tell(feature, 'properties.in_service', t('must be a day, like 2026-05-31'));
  if (!ringDeg || !kind || site === '' || !isShare || !isDay) return null;
  return {
    site,
    outline: {
      id: `${kind}-${index + 1}`,
      kind,
      number:
        kind === 'hall' && typeof number === 'number' && Number.isInteger(number) && number > 0
          ? number
          : null,
      complete,
      started: null,
      finished: null,
      inService: date === null ? null : { date, state: 'reported' },
      existed: false,
      note: null,
      sources: [importedSourceId(fileId, feature.line)],
      ringDeg,
    },
  };
}

function parse(name: string, text: string, problems: Problem[]): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    // Firefox tells line and column itself.
    const told = /line (\d+) column (\d+)/.exec(message);
    const found = told ? { line: Number(told[1]), column: Number(told[2]) } : null;
    const place = at === undefined ? found : lineOf(text, Number(at));
    problems.push({
      path: place ? `${name}: line ${place.line}, column ${place.column}` : name,
      message: t('is not readable as JSON: {reason}', { reason: message }),
      ...(place ?? {}),
    });
    return [];
  }
  if (isBag(parsed) && Array.isArray(parsed.features)) return parsed.features;
  problems.push({
    path: name,
    message: t('must be a GeoJSON FeatureCollection, or CSV with a first line of columns'),
  });
  return [];
}

/** What a GeoJSON text gives: rows of its points, and outlines once their sites are known (`ids`: as in the file → as it is). */
interface FeaturesRead {
  rows: PlacedRow[];
  outlines: (sites: readonly DetailedSite[], ids: ReadonlyMap<string, string>) => SiteFootprints[];
}

/** The features of a GeoJSON text: points as rows, and polygons as outlines once their sites are known. */
export function readFeatures(name: string, text: string, problems: Problem[], fileId: string): FeaturesRead {
  const features = parse(name, text, problems);
  const counted = linesOfFeatures(text);
  // Members that are no objects are not counted; then the lines would name others.
  const lines = counted.length === features.length ? counted : [];
  const tell: Tell = ({ path, member, line, number }, place, message) =>
    problems.push({
      path: `${path}.${place}`,
      message,
      field: `${member}.${place}`,
      leftOutRow: number,
      ...(line === null ? {} : { line }),
    });
  const rows: PlacedRow[] = [];
  const read: { site: string; outline: Outline; feature: Feature }[] = [];
  features.forEach((raw, index) => {
    const line = lines[index] ?? null;
    const bag = isBag(raw) ? raw : {};
    const feature: Feature = {
      properties: isBag(bag.properties) ? bag.properties : {},
      geometry: isBag(bag.geometry) ? bag.geometry : {},
      path: `${name}: ${line === null ? '' : `line ${line}, `}features[${index}]`,
      member: `features[${index}]`,
      number: index + 1,
      line,
    };
    if (feature.geometry.type === 'Point') {
      const row = readPoint(feature, tell);
      if (row) rows.push(row);
    } else if (feature.geometry.type === 'Polygon') {
      const polygon = readPolygon(feature, index, fileId, tell);
      if (polygon) read.push({ ...polygon, feature });
    } else tell(feature, 'geometry.type', t('must be Point (a site) or Polygon (an outline)'));
  });
  const outlines: FeaturesRead['outlines'] = (sites, ids) => {
    const found = new Map<string, Outline[]>();
    for (const { site, outline, feature } of read) {
      const match = ids.get(site) ?? ids.get(idOf(site)) ?? sites.find((one) => one.name === site)?.id;
      if (match === undefined)
        tell(feature, 'properties.site', t('“{site}” is no site of this file', { site: site.slice(0, 40) }));
      else found.set(match, [...(found.get(match) ?? []), outline]);
    }
    return [...found].map(([site, list]) => ({
      site,
      asOf: '',
      sources: [importedSourceId(fileId)],
      outlines: list,
    }));
  };
  return { rows, outlines };
}
