import type { DetailedSite, Source } from '../types';
import {
  datedRows,
  idsBehind,
  licencesOf,
  megawatts,
  partyNames,
  type SiteExport,
  sourcesOf,
} from './exportedSites';

const cited = ({ publisher, title, url, licence, published }: Source) => ({
  publisher,
  title,
  url,
  published,
  licence,
});

function featureOf(site: DetailedSite, file: SiteExport) {
  const { coordinates } = site;
  const rows = datedRows(site).filter(({ state }) => state !== null);
  return {
    type: 'Feature',
    id: site.id,
    geometry: { type: 'Point', coordinates: [coordinates.longitudeDeg, coordinates.latitudeDeg] },
    properties: {
      id: site.id,
      name: site.name,
      precision: coordinates.precision,
      town: site.town,
      region: site.region,
      country: site.country,
      status: file.statusOf(site),
      owner: partyNames(site.owner),
      operator: partyNames(site.operator),
      power: rows
        .filter(({ itPowerW }) => itPowerW)
        .map(({ date, state, itPowerW, facilityPowerW }) => ({
          date,
          state,
          it_power_mw: megawatts(itPowerW?.value),
          facility_power_mw: megawatts(facilityPowerW?.value),
        })),
      accelerators: rows
        .filter(({ accelerator }) => accelerator)
        .map(({ date, state, accelerator, accelerators }) => ({
          date,
          state,
          accelerator,
          accelerators: accelerators?.value ?? null,
        })),
      sources: sourcesOf(file, idsBehind(site)).map(cited),
    },
  };
}

/** Sites as a GeoJSON FeatureCollection (RFC 7946): a point each, with its sources; licences stand at the top. */
export function geoJsonOfSites(file: SiteExport): string {
  const { sites, facts, day } = file;
  const licences = licencesOf(sourcesOf(file, sites.flatMap(idsBehind)));
  return `${JSON.stringify(
    { type: 'FeatureCollection', facts, day, licences, features: sites.map((site) => featureOf(site, file)) },
    null,
    1,
  )}\n`;
}
