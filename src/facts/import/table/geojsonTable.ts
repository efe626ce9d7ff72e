import { t } from '../../../locales/i18n';
import type { NoteList } from '../notes';
import { featureTable, geometries, type Listed } from './featureTable';
import { linesOfMembers } from './linesOfMembers';
import type { JsonRead } from './parseJson';
import { fromWebMercator, inDegrees, type Projection } from './shapes';
import type { Refusal, Table } from './table';

type Bag = { [key: string]: unknown };
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType = (value: unknown, type: RegExp): value is Bag =>
  isBag(value) && typeof value.type === 'string' && type.test(value.type);

/** Whether JSON values are GeoJSON: a collection, a feature, a bare geometry, or a list or sequence of these. */
export function isGeoJson({ values }: JsonRead): boolean {
  const first = values[0]?.value;
  const one: unknown = Array.isArray(first) ? first.find(isBag) : first;
  if (isBag(one) && Array.isArray(one.features)) return true;
  return (
    hasType(one, /^Feature$/) || (hasType(one, geometries) && ('coordinates' in one || 'geometries' in one))
  );
}

function featuresOf({ values, isSequence }: JsonRead, text: string): Listed[] {
  if (isSequence)
    return values.flatMap(({ value, line }) => {
      const inside = isBag(value) && Array.isArray(value.features) ? value.features : [value];
      return inside.map((raw: unknown) => ({ raw, line, member: '' }));
    });
  const value = values[0]?.value;
  const list = isBag(value) && Array.isArray(value.features) ? value.features : value;
  if (!Array.isArray(list)) return [{ raw: value, line: 1, member: '' }];
  const counted = linesOfMembers(text, Array.isArray(value) ? null : 'features');
  // Members that are no objects are not counted; then the lines would name others.
  const lines = counted.length === list.length ? counted : [];
  const called = Array.isArray(value) ? '' : 'features';
  return list.map((raw: unknown, k) => ({ raw, line: lines[k] ?? null, member: `${called}[${k}]` }));
}

/** How the coordinates of a file become degrees by its `crs`; null for a system that is not known here. */
function projectionOf({ values }: JsonRead): { project: Projection; system: string } | null {
  const value = values[0]?.value;
  const crs = isBag(value) && isBag(value.crs) && isBag(value.crs.properties) ? value.crs.properties : {};
  const arcgis = isBag(value) && isBag(value.spatialReference) ? value.spatialReference : {};
  const system = String(crs.name ?? crs.code ?? arcgis.latestWkid ?? arcgis.wkid ?? '').slice(0, 80);
  if (system === '' || /CRS84|4326$|4979$|4258$|4269$/i.test(system)) return { project: inDegrees, system };
  return /(?:3857|900913|102100|3785)$/.test(system) ? { project: fromWebMercator, system } : null;
}

/** GeoJSON of whatever shape: each point a row, each feature with polygons one row in the middle of the largest of them. */
export function geojsonTable(name: string, text: string, read: JsonRead, notes: NoteList): Table | Refusal {
  const projection = projectionOf(read);
  if (!projection) {
    const message = t(
      'has coordinates in another system than longitude and latitude; save it in WGS 84 (EPSG:4326)',
    );
    return { refusal: { path: `${name}: crs`, message } };
  }
  const { project, system } = projection;
  if (project === fromWebMercator) {
    const message = t('has coordinates in {system}; they were converted to degrees', { system });
    notes.tell('crs', { path: `${name}: crs`, message });
  }
  return featureTable({ name, format: 'geojson', project, notes }, featuresOf(read, text));
}
