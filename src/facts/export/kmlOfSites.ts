import type { DetailedSite } from '../types';
import {
  type DatedRow,
  datedRows,
  idsBehind,
  licencesOf,
  megawatts,
  partyNames,
  type SiteExport,
  sourceLine,
  sourcesOf,
} from './exportedSites';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that can stand in XML: letters that XML does not allow are left out. */
const xml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? '');

function stepLine({ date, state, itPowerW, facilityPowerW, accelerator, accelerators }: DatedRow): string {
  const told = [
    itPowerW && itPowerW.value !== null ? `IT ${megawatts(itPowerW.value)} MW` : '',
    facilityPowerW && facilityPowerW.value !== null ? `facility ${megawatts(facilityPowerW.value)} MW` : '',
    accelerator ? `${accelerators?.value ?? '?'} ${accelerator}` : '',
  ].filter(Boolean);
  return `${date ?? 'no day told'} (${state}): ${told.join(', ') || 'unknown'}`;
}

function placemark(site: DetailedSite, file: SiteExport): string {
  const { id, name, town, region, country, coordinates, owner, operator } = site;
  const lines = [
    ...datedRows(site)
      .filter(({ state }) => state !== null)
      .map(stepLine),
    ...sourcesOf(file, idsBehind(site)).map(sourceLine),
  ];
  const data = {
    id,
    precision: coordinates.precision,
    town,
    region,
    country,
    status: file.statusOf(site),
    owner: partyNames(owner),
    operator: partyNames(operator),
  };
  const fields = Object.entries(data)
    .filter(([, value]) => value)
    .map(([key, value]) => `<Data name="${key}"><value>${xml(String(value))}</value></Data>`);
  return [
    '<Placemark>',
    `<name>${xml(name)}</name>`,
    `<description>${xml(lines.join('\n'))}</description>`,
    `<ExtendedData>${fields.join('')}</ExtendedData>`,
    `<Point><coordinates>${coordinates.longitudeDeg},${coordinates.latitudeDeg}</coordinates></Point>`,
    '</Placemark>',
  ].join('');
}

/** Sites as KML 2.2: a placemark each, with what is dated of it and its sources; licences stand with the document. */
export function kmlOfSites(file: SiteExport): string {
  const { sites, facts, day } = file;
  const licences = licencesOf(sourcesOf(file, sites.flatMap(idsBehind)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xml(`Groundtrack, ${day}`)}</name>`,
    `<description>${xml([`Facts ${facts}`, ...licences].join('\n'))}</description>`,
    ...sites.map((site) => placemark(site, file)),
    '</Document></kml>',
    '',
  ].join('\n');
}
