import { numberIn, Refused, readTable, textIn } from './table';

/** Where a site of the tables stands, and what it is called here. */
export interface Place {
  id: string;
  country: string;
  region: string;
  town: string | null;
  /** Of the marker: the middle of all halls, or of the main cluster where that middle lies on no hall. */
  latitudeDeg: number;
  longitudeDeg: number;
  precision: 'building' | 'site' | 'town';
  /** Of the circle that surely holds the halls that the marker stands for, metres. */
  radiusM: number;
  /** Whether a second, independent source agrees: high, medium (drawn by the publisher alone), low (no outline). */
  confidence: 'high' | 'medium' | 'low';
  /** Id in sources.json. */
  source: string;
  note: string | null;
}

const COLUMNS = [
  'epoch_name',
  'id',
  'country',
  'region',
  'town',
  'latitude_deg',
  'longitude_deg',
  'precision',
  'radius_m',
  'point_in_hall',
  'main_cluster_latitude_deg',
  'main_cluster_longitude_deg',
  'main_cluster_radius_m',
  'largest_hall_latitude_deg',
  'largest_hall_longitude_deg',
  'confidence',
  'source',
  'note',
] as const;
/** Where two halls of one size stand apart, neither is the main cluster: the largest hall takes the mark. */
const precisions = { building: 'building', site: 'site', town: 'town', road: 'town' } as const;
const levels = ['high', 'medium', 'low'] as const;
/** Halls are at most this long, metres: the circle around the largest one of several. */
const HALL_RADIUS_M = 350;

/**
 * Places by the publisher's name of a site.
 * @throws {Refused} with file, row and a sentence.
 */
export function readPlaces(file: string, path: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const ids = new Map<string, string>();
  for (const row of readTable(file, path, COLUMNS).rows) {
    const refuse = (message: string): never => {
      throw new Refused([{ path: row.path, message }]);
    };
    const degrees = (of: string, way: 'latitude' | 'longitude') =>
      numberIn(row, `${of}${way}_deg`, way === 'latitude' ? -90 : -180, way === 'latitude' ? 90 : 180);
    const [name, id] = [textIn(row, 'epoch_name'), textIn(row, 'id')];
    if (places.has(name)) refuse(`names "${name}" a second time`);
    if (ids.has(id)) refuse(`gives the id "${id}" of "${ids.get(id)}" a second time`);
    ids.set(id, name);
    const precision = precisions[textIn(row, 'precision') as keyof typeof precisions];
    if (!precision) refuse(`precision must be one of ${Object.keys(precisions).join(', ')}`);
    const confidence =
      levels.find((level) => level === row.cells.confidence) ??
      refuse('confidence must be high, medium or low');
    const offHalls = row.cells.point_in_hall === 'no';
    const cluster = offHalls && row.cells.main_cluster_latitude_deg !== '';
    const from = cluster ? 'main_cluster_' : offHalls ? 'largest_hall_' : '';
    places.set(name, {
      id,
      country: textIn(row, 'country'),
      region: textIn(row, 'region'),
      town: row.cells.town || null,
      latitudeDeg: degrees(from, 'latitude'),
      longitudeDeg: degrees(from, 'longitude'),
      precision,
      radiusM:
        from === 'largest_hall_'
          ? HALL_RADIUS_M
          : numberIn(row, cluster ? 'main_cluster_radius_m' : 'radius_m', 1, 1e6),
      confidence,
      source: textIn(row, 'source'),
      note: row.cells.note || null,
    });
  }
  return places;
}
