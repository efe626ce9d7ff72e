import type { DetailedSite, Figure } from '../types';
import { importedSourceId } from './importedSource';
import type { SiteRow } from './siteCells';

/** A row that has been read, and where it stands in the file. */
export interface PlacedRow {
  row: SiteRow;
  path: string;
  line: number | null;
  /** Its number in the file, which its problems name as `leftOutRow`. */
  number: number;
}

/** Radius of the circle that surely holds a place, by how exactly it is known, in m. */
const radiusM = { building: 300, site: 1_500, town: 10_000, region: 25_000, country: 300_000 } as const;

/** Lower-case words joined by hyphens; letters beyond a to z are written by their code points. */
export function idOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'site' : slug.slice(0, 80).replace(/-+$/, '');
}

const byDate = (a: { date: string }, b: { date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/** Figures of one file, each with the line that says it. */
const figuresOf =
  (fileId: string) =>
  (value: number | null, unit: string, asOf: string | null, line: number | null): Figure => ({
    value,
    low: null,
    high: null,
    unit,
    basis: 'reported',
    sources: [importedSourceId(fileId, line)],
    asOf,
    note: null,
  });

type Told = { value: number; line: number | null } | null;

/** Steps of capacity: of two rows of one day, what the later leaves empty the earlier gives. */
function capacityOf(
  rows: readonly PlacedRow[],
  nowDate: string,
  figure: ReturnType<typeof figuresOf>,
): DetailedSite['capacity'] {
  const steps = new Map<string, { it: Told; facility: Told; line: number | null }>();
  for (const { row, line } of rows) {
    const { date, it_power_mw: it, facility_power_mw: facility } = row;
    if (date === null || (it === null && facility === null)) continue;
    const known = steps.get(date);
    steps.set(date, {
      it: it === null ? (known?.it ?? null) : { value: it, line },
      facility: facility === null ? (known?.facility ?? null) : { value: facility, line },
      line,
    });
  }
  const watts = (told: Told, date: string, line: number | null): Figure =>
    figure(told && told.value * 1e6, 'W', date, told ? told.line : line);
  return [...steps]
    .map(([date, { it, facility, line }]): DetailedSite['capacity'][number] => ({
      date,
      state: date <= nowDate ? 'reported' : 'projected',
      itPowerW: watts(it, date, line),
      facilityPowerW: watts(facility, date, line),
      note: null,
    }))
    .sort(byDate);
}

function acceleratorsOf(
  rows: readonly PlacedRow[],
  nowDate: string,
  figure: ReturnType<typeof figuresOf>,
): DetailedSite['accelerators'] {
  return rows
    .flatMap(({ row: { date, accelerator, accelerators }, line }): DetailedSite['accelerators'] =>
      date === null || accelerator === null
        ? []
        : [
            {
              date,
              state: date <= nowDate ? 'reported' : 'projected',
              kind: accelerator,
              count: figure(accelerators, 'accelerators', date, line),
            },
          ],
    )
    .sort(byDate);
}

/**
 * One site of the rows that name it; the first of them gives name and place, the last that says so all else.
 * @param fileId the file's id in the scene, which the sources name. `nowDate` parts what is reported from projected.
 */
export function importedSite(
  id: string,
  placed: readonly [PlacedRow, ...PlacedRow[]],
  nowDate: string,
  fileId: string,
): DetailedSite {
  const [{ row: first, line }] = placed;
  const rows = placed.map(({ row }) => row);
  const figure = figuresOf(fileId);
  const told = <K extends keyof SiteRow>(key: K): SiteRow[K] =>
    rows.map((row) => row[key]).findLast((value) => value !== null) ?? first[key];
  const precision = told('precision') ?? 'site';
  return {
    id,
    name: first.name ?? id,
    kind: 'data-centre',
    town: told('town'),
    region: told('region') ?? '',
    country: told('country') ?? '',
    told: null,
    begun: null,
    coordinates: {
      latitudeDeg: first.latitude_deg ?? 0,
      longitudeDeg: first.longitude_deg ?? 0,
      precision,
      radiusM: radiusM[precision],
      basis: 'reported',
      sources: [importedSourceId(fileId, line)],
      note: null,
    },
    status: told('status') ?? 'operating',
    owner: [],
    operator: [],
    tenant: [],
    contractPowerW: null,
    capacity: capacityOf(placed, nowDate, figure),
    accelerators: acceleratorsOf(placed, nowDate, figure),
    pue: figure(null, '1', null, line),
    power: [],
    cooling: null,
    gridFactor: null,
    investmentUsd: [],
    conflicts: [],
    events: [],
    footprints: null,
    statusTold: told('status') !== null,
  };
}
