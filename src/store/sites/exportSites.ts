import { detailed } from '../../facts/details';
import { csvOfSites } from '../../facts/export/csvOfSites';
import type { SiteExport } from '../../facts/export/exportedSites';
import { geoJsonOfSites } from '../../facts/export/geoJsonOfSites';
import { kmlOfSites } from '../../facts/export/kmlOfSites';
import { release } from '../../facts/release';
import { statusAt } from '../../model/ground/capacity';
import { sourceOf } from '../readings/sources';
import type { State } from '../types';
import { siteOf } from './importedSites';

const formats = {
  csv: { write: csvOfSites, type: 'text/csv' },
  geojson: { write: geoJsonOfSites, type: 'application/geo+json' },
  kml: { write: kmlOfSites, type: 'application/vnd.google-earth.kml+xml' },
} as const;

/** A format that sites are written in. */
export type SiteFormat = keyof typeof formats;

/** Some sites of the state's day as a file, with sources and licences inside; ids that are none are passed over. */
export function exportSites(
  state: State,
  ids: readonly string[],
  format: SiteFormat,
): { name: string; content: Blob } {
  const day = new Date(state.clockMs).toISOString().slice(0, 10);
  const file: SiteExport = {
    sites: ids.flatMap((id) => siteOf(state, id) ?? []).map(detailed),
    statusOf: (site) => (site.statusTold === false ? null : statusAt(site, state.clockMs)),
    sourceOf: (id) => sourceOf(state, id),
    facts: release.id,
    day,
  };
  const { write, type } = formats[format];
  return { name: `groundtrack-sites-${day}.${format}`, content: new Blob([write(file)], { type }) };
}
