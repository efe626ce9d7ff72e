import { csvRows } from '../../shared/csvRows';
import { headerOf, headerScore } from './guess/header';

/** Letters at the beginning that are looked at. */
const LOOKED_AT = 200_000;

/** Keys and words of elements of orbits, in whatever message. */
const ofOrbits =
  /NORAD_CAT_ID|MEAN_MOTION|OBJECT_NAME|CCSDS_\w+_VERS|MEAN_ELEMENT_THEORY|TLE_LINE1|"line1"|<(?:\w+:)?(?:omm|ndm|oem|aem|opm)\b/i;
/** A first line of two-line elements, with or without its check digit. */
const tleLine = /^1 [ \dA-Z]{5}[A-Z ] .{40,}$/m;
/** The same within a text of JSON. */
const tleText = /(?:"|\\n)1 [ \dA-Z]{5}[A-Z] /;
/** Keys that every scene document has some of. */
const ofScene = /"(?:version|camera|constellations|layers|playRate|story|basis)"\s*:/g;
const keys = /"([^"\\]{1,60})"\s*:/g;

/** Whether some key of a JSON text says where something lies. */
function hasPlaceKey(start: string): boolean {
  const names = new Set([...start.matchAll(keys)].map(([, key]) => key ?? ''));
  return [...names].some((key) => headerOf(key).fields.some(({ field }) => /_deg$|^position$/.test(field)));
}

/** What JSON holds: orbits and places by their keys, and what has neither is left to the reader of scenes. */
function kindOfJson(text: string, start: string): 'scene' | 'sites' | 'satellites' {
  const ends = `${start}${text.slice(LOOKED_AT).slice(-LOOKED_AT)}`;
  if (start.startsWith('{') && new Set(ends.match(ofScene)).size >= 3) return 'scene';
  if (/"type"\s*:\s*"(?:Feature|FeatureCollection)"|"features"\s*:\s*\[/.test(start)) return 'sites';
  if (ofOrbits.test(start) || tleText.test(start)) return 'satellites';
  if (/"bindings"\s*:\s*\[|"type"\s*:\s*"Topology"|"geometryType"\s*:\s*"esri/.test(start)) return 'sites';
  return !start.startsWith('{') || hasPlaceKey(start) ? 'sites' : 'scene';
}

/** Whether some line near the beginning names columns of a list of sites. */
function hasHeader(start: string): boolean {
  for (const mark of [',', ';', '\t', '|'] as const) {
    let count = 0;
    for (const { cells } of csvRows(start, mark)) {
      if (cells && cells.length > 1 && headerScore(cells) >= 2) return true;
      if (++count >= 200) break;
    }
  }
  return false;
}

/**
 * What a file holds, by its whole beginning and then by its name: a scene document, a list of sites in any of its shapes, or
 * satellites. Slower and surer than what a scene's own imports are told by.
 */
export function kindOfFile({ name, text }: { name: string; text: string }): 'scene' | 'sites' | 'satellites' {
  const start = text
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF/, '')
    .replaceAll('\u001E', '')
    .trimStart();
  if (/^[[{]/.test(start)) return kindOfJson(text, start);
  if (/<(?:[\w-]+:)?(?:kml|gpx)[\s>]/i.test(start.slice(0, 4000))) return 'sites';
  if (ofOrbits.test(start) || tleLine.test(start)) return 'satellites';
  if (hasHeader(start)) return 'sites';
  return /\.(csv|tsv|geojson|kml|kmz|gpx|xlsx|xls)$/i.test(name) ? 'sites' : 'satellites';
}
