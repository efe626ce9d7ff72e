import type { SiteRow } from './siteCells';
import type { Figure, Site } from './types';

/** Id of the source of every figure of an imported site: the reader's own file. */
export const importedSourceId = 'imported';

const figure = (value: number | null, unit: string, asOf: string | null): Figure => ({
  value,
  low: null,
  high: null,
  unit,
  basis: 'reported',
  sources: [importedSourceId],
  asOf,
  note: null,
});

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

/** Steps of capacity: of two rows of one day, what the later leaves empty the earlier gives. */
function capacityOf(rows: readonly SiteRow[], nowDate: string): Site['capacity'] {
  const steps = new Map<string, { it: number | null; facility: number | null }>();
  for (const { date, it_power_mw: it, facility_power_mw: facility } of rows) {
    if (date === null || (it === null && facility === null)) continue;
    const known = steps.get(date);
    steps.set(date, { it: it ?? known?.it ?? null, facility: facility ?? known?.facility ?? null });
  }
  return [...steps]
    .map(([date, { it, facility }]): Site['capacity'][number] => ({
      date,
      state: date <= nowDate ? 'reported' : 'projected',
      itPowerW: figure(it === null ? null : it * 1e6, 'W', date),
      facilityPowerW: figure(facility === null ? null : facility * 1e6, 'W', date),
      note: null,
    }))
    .sort(byDate);
}

/** One site of the rows that name it; the first of them gives name and place. `nowDate` parts what is reported from projected. */
export function importedSite(id: string, rows: readonly [SiteRow, ...SiteRow[]], nowDate: string): Site {
  const [first] = rows;
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
    coordinates: {
      latitudeDeg: first.latitude_deg ?? 0,
      longitudeDeg: first.longitude_deg ?? 0,
      precision,
      radiusM: radiusM[precision],
      basis: 'reported',
      sources: [importedSourceId],
      note: null,
    },
    status: told('status') ?? 'operating',
    owner: [],
    operator: [],
    tenant: [],
    contractPowerW: null,
    capacity: capacityOf(rows, nowDate),
    accelerators: rows
      .flatMap(({ date, accelerator, accelerators }) =>
        date === null || accelerator === null
          ? []
          : [
              {
                date,
                state: date <= nowDate ? ('reported' as const) : ('projected' as const),
                kind: accelerator,
                count: figure(accelerators, 'accelerators', date),
              },
            ],
      )
      .sort(byDate),
    pue: figure(null, '1', null),
    power: [],
    cooling: null,
    gridFactor: null,
    investmentUsd: [],
    conflicts: [],
    events: [],
  };
}
