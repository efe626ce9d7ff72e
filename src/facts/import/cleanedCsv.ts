import type { DetailedSite } from '../types';
import { type SiteColumn, siteColumns } from './cells/siteColumns';

type Texts = Partial<Record<SiteColumn, string>>;

const columns = Object.keys(siteColumns) as SiteColumn[];

/** A cell of a table parted by commas, in quotation marks where it needs them. */
const cell = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const numberText = (value: number | null, per = 1): string => (value === null ? '' : String(value / per));

/** What all rows of a site share. */
function placeOf(site: DetailedSite): Texts {
  const { coordinates, owner, operator } = site;
  return {
    id: site.id,
    name: site.name,
    latitude_deg: numberText(coordinates.latitudeDeg),
    longitude_deg: numberText(coordinates.longitudeDeg),
    precision: coordinates.precision,
    town: site.town ?? '',
    region: site.region,
    country: site.country,
    status: site.statusTold === false ? '' : site.status,
    owner: owner.map(({ name }) => name).join(' | '),
    operator: operator.map(({ name }) => name).join(' | '),
    sources: (site.sourcesTold ?? []).join(' | '),
  };
}

/** A row for each step of a site's power and each count of its accelerators; one without them for a site that has none. */
function rowsOf(site: DetailedSite): Texts[] {
  const powers = site.capacity.map(
    ({ date, itPowerW, facilityPowerW }): Texts => ({
      date: date,
      it_power_mw: numberText(itPowerW.value, 1e6),
      facility_power_mw: numberText(facilityPowerW.value, 1e6),
    }),
  );
  const counts = site.accelerators.map(
    ({ date, kind, count }): Texts => ({ date, accelerator: kind, accelerators: numberText(count.value) }),
  );
  const place = placeOf(site);
  const rows = [...powers, ...counts];
  return (rows.length === 0 ? [{}] : rows).map((row) => ({ ...place, ...row }));
}

/** Sites as a table in the documented columns (docs/imports.md), which is read back to the same. */
export function cleanedCsv(sites: readonly DetailedSite[]): string {
  const rows = sites.flatMap(rowsOf).map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}
