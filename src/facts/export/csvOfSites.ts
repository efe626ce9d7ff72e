import type { DetailedSite } from '../types';
import {
  type DatedRow,
  datedRows,
  licencesOf,
  megawatts,
  partyNames,
  type SiteExport,
  sourceLine,
  sourcesOf,
} from './exportedSites';

type Cell = string | number | null;

/** One field by RFC 4180; unknown is an empty field. */
function fieldOf(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Columns by name: those of docs/imports.md, by which the file can be dropped again, and what else is known. */
const columns: Record<string, (site: DetailedSite, row: DatedRow, file: SiteExport) => Cell> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  latitude_deg: ({ coordinates }) => coordinates.latitudeDeg,
  longitude_deg: ({ coordinates }) => coordinates.longitudeDeg,
  precision: ({ coordinates }) => coordinates.precision,
  town: ({ town }) => town,
  region: ({ region }) => region,
  country: ({ country }) => country,
  status: (site, _row, { statusOf }) => statusOf(site),
  date: (_site, { date }) => date,
  it_power_mw: (_site, { itPowerW }) => megawatts(itPowerW?.value),
  facility_power_mw: (_site, { facilityPowerW }) => megawatts(facilityPowerW?.value),
  accelerator: (_site, { accelerator }) => accelerator,
  accelerators: (_site, { accelerators }) => accelerators?.value ?? null,
  owner: ({ owner }) => partyNames(owner),
  operator: ({ operator }) => partyNames(operator),
  state: (_site, { state }) => state,
  it_power_low_mw: (_site, { itPowerW }) => megawatts(itPowerW?.low),
  it_power_high_mw: (_site, { itPowerW }) => megawatts(itPowerW?.high),
  facility_power_low_mw: (_site, { facilityPowerW }) => megawatts(facilityPowerW?.low),
  facility_power_high_mw: (_site, { facilityPowerW }) => megawatts(facilityPowerW?.high),
  sources: (site, { sources }, file) =>
    sourcesOf(file, [...site.coordinates.sources, ...sources])
      .map(sourceLine)
      .join(' | '),
  licence: (site, { sources }, file) =>
    licencesOf(sourcesOf(file, [...site.coordinates.sources, ...sources])).join(' | '),
  facts: (_site, _row, { facts }) => facts,
};

/** Sites as CSV (RFC 4180, UTF-8), a row for each site and date, with sources and licences in each. */
export function csvOfSites(file: SiteExport): string {
  const cells = Object.values(columns);
  const lines = file.sites.flatMap((site) =>
    datedRows(site).map((row) => cells.map((cell) => fieldOf(cell(site, row, file))).join(',')),
  );
  return `${[Object.keys(columns).join(','), ...lines].join('\r\n')}\r\n`;
}
