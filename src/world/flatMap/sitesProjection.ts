import { type GeoProjection, geoNaturalEarth1 } from 'd3-geo';
import type { MultiPoint } from 'geojson';

/** A place, degrees. */
interface Place {
  longitudeDeg: number;
  latitudeDeg: number;
}

/** What is seen about a site in focus, and at least about a few sites, degrees to each side. */
const ABOUT_DEG = { longitude: 16, latitude: 9 };
/** Sites that lie over more than this are seen on a map of the whole Earth, degrees of longitude. */
const WIDEST_DEG = 100;
/** Free of the map at its edges, px. */
const MARGIN_PX = 6;

/** The corners of what is to be seen; null for the whole Earth. */
function corners(places: readonly Place[], focused: Place | undefined): MultiPoint | null {
  const seen = focused ? [focused] : places;
  if (seen.length === 0) return null;
  const east = seen.map(({ longitudeDeg }) => longitudeDeg);
  const north = seen.map(({ latitudeDeg }) => latitudeDeg);
  const span = [Math.min(...east), Math.max(...east)] as const;
  if (span[1] - span[0] > WIDEST_DEG) return null;
  const [west, last] = [span[0] - ABOUT_DEG.longitude, span[1] + ABOUT_DEG.longitude];
  const south = Math.max(-80, Math.min(...north) - ABOUT_DEG.latitude);
  const top = Math.min(80, Math.max(...north) + ABOUT_DEG.latitude);
  return {
    type: 'MultiPoint',
    coordinates: [west, last].flatMap((x) => [[x, south] as [number, number], [x, top] as [number, number]]),
  };
}

/**
 * The map's projection for a frame of `width` by `height` px: the land about the site in focus, or that about all sites where they lie
 * near each other, else the whole Earth.
 */
export function sitesProjection(
  width: number,
  height: number,
  places: readonly Place[],
  focused: Place | undefined,
): GeoProjection {
  const seen = corners(places, focused);
  const frame: [[number, number], [number, number]] = [
    [MARGIN_PX, MARGIN_PX],
    [Math.max(MARGIN_PX + 1, width - MARGIN_PX), Math.max(MARGIN_PX + 1, height - MARGIN_PX)],
  ];
  if (seen === null) return geoNaturalEarth1().fitExtent(frame, { type: 'Sphere' });
  const west = Math.min(...seen.coordinates.map(([x = 0]) => x));
  const east = Math.max(...seen.coordinates.map(([x = 0]) => x));
  return geoNaturalEarth1()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(frame, seen)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}
