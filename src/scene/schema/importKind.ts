/** What a dropped file is: a scene document, a list of sites (CSV or GeoJSON), or satellites (TLE or OMM). */
export type FileKind = 'scene' | 'sites' | 'satellites';

/**
 * Words near the beginning of every OMM, tags and first keys of messages about orbits, and the first line of a TLE, also within
 * JSON.
 */
const ofOrbits =
  /NORAD_CAT_ID|MEAN_MOTION|OBJECT_NAME|"(?:mean_?[mM]otion|norad_?[cC]at_?[iI]d)"|CCSDS_[A-Z]{3}_VERS|<(?:[\w.-]{1,40}:)?(?:omm|ndm|oem|opm|ocm|aem|apm|acm|cdm|tdm|rdm)[\s>]|(?:^|["\r\n]|\\n)[ >]{0,9}1 [ A-Z\d][ \d]{4}[A-Z ] .{8} [ \d]{5}\./;
/** A scene may have files of orbits in its texts. */
const ofScenes = /"imports"\s*:/;
/** Every GeoJSON says so itself. Within a scene's texts the quotes are escaped, so that those do not match. */
const ofGeoJson = /"type"\s*:\s*"(?:FeatureCollection|Feature)"|"features"\s*:\s*\[/;
/** Columns that only a list of sites has, in the first line of a table. */
const ofSites =
  /(?:^|[,;\t])[^\S\t]*"?(?:(?:lat|long)itude_deg|(?:it|facility)_power_mw|accelerators?)"?\s*(?:$|[,;\t])/i;
/** Letters that are looked at to tell what a file is. */
const LOOKED_AT = 4000;

/**
 * What a file is, by the beginning of its text; by its name only where the text leaves it open: a table that is none of orbits,
 * and a file called `.geojson`.
 */
export function fileKind({ name, text }: { name: string; text: string }): FileKind {
  const start = text
    .slice(0, LOOKED_AT)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (ofOrbits.test(start) && !ofScenes.test(start)) return 'satellites';
  if (/^[[{]/.test(start)) return ofGeoJson.test(start) || /\.geojson$/i.test(name) ? 'sites' : 'scene';
  if (ofSites.test(/^[^\r\n]*/.exec(start)?.[0] ?? '')) return 'sites';
  return /<(?:kml|gpx)\b/i.test(start) || /\.(csv|tsv|geojson|kml|gpx)$/i.test(name) ? 'sites' : 'satellites';
}

/** Those of a scene's imported files that are of one kind, as they say or else by the beginning of their text. */
export const importsOf = <F extends { name: string; text: string; kind?: FileKind | undefined }>(
  kind: FileKind,
  imports: readonly F[],
): F[] => imports.filter((file) => (file.kind ?? fileKind(file)) === kind);
