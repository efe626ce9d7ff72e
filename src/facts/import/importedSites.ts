import { msg } from '../../locales/i18n';
import { noDay } from '../noDay';
import type { DetailedSite, Figure, Party, SiteStatus } from '../types';
import type { SiteRow } from './cells/readCells';
import { importedSourceId } from './importedSource';
import type { PlacedRow } from './placedRows';
import { reachM } from './table/shapes';

/** Radius of the circle that surely holds a place, by how exactly it is known, in m. */
const radiusM = { building: 300, site: 1_500, town: 10_000, region: 25_000, country: 300_000 } as const;

const precisions = Object.keys(radiusM) as (keyof typeof radiusM)[];

/** How exactly a place is known whose polygons reach so far from their middle, m; a point is one of a site. */
const precisionOf = (reach: number): keyof typeof radiusM =>
  reach === 0 ? 'site' : (precisions.find((each) => radiusM[each] >= reach) ?? 'country');

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

/** Said of a power whose day the file does not tell. */
const atEveryDate = msg('The file tells no day: shown at every date').id;
const asOfRelease = msg('The file tells no day: taken as of the release of the facts').id;

/** Makes the figures of one file, each with the lines that say it. */
class Figures {
  constructor(
    private readonly fileId: string,
    /** Day of the release: what is later is a projection. */
    readonly nowDate: string,
  ) {}

  of(value: number | null, unit: string, asOf: string | null, lines: readonly (number | null)[]): Figure {
    const sources = [...new Set(lines)]
      .slice(0, MOST_LINES)
      .map((line) => importedSourceId(this.fileId, line));
    const basis = lines.length > 1 ? 'derived' : 'reported';
    return { value, low: null, high: null, unit, basis, sources, asOf, note: null };
  }

  /**
   * Day from which a row stands. One without a day stands at every date, for a list is shown at whatever date the scene has; as of the
   * release where it is yet to be built, or other rows of its site tell their days and would supersede it.
   */
  dayOf(row: SiteRow, rows: readonly PlacedRow[]): string {
    if (row.date) return row.date.day;
    const isAlone = rows.every((other) => other.row.date === null);
    return isAlone && this.stateOf(row) === 'reported' ? noDay : this.nowDate;
  }

  /** Whether a row has happened: it is dated by now, or where its day is not told exactly, it does not say that it is yet to be built. */
  stateOf({ date, status }: SiteRow): 'reported' | 'projected' {
    const isExact = date?.exact === 'day';
    if (!isExact && (status === 'construction' || status === 'announced')) return 'projected';
    return (date?.day ?? this.nowDate) <= this.nowDate ? 'reported' : 'projected';
  }
}

/** Most lines that one figure names as its sources. */
const MOST_LINES = 20;

type Told = { value: number; lines: (number | null)[] } | null;

interface Step {
  date: string;
  state: 'reported' | 'projected';
  it: Told;
  facility: Told;
  line: number | null;
  isDated: boolean;
}

/** Of two rows of one day, what the later leaves empty the earlier gives; parts without a day add up. */
function laterOf(known: Told, value: number | null, line: number | null, addsUp: boolean): Told {
  if (value === null) return known;
  if (!addsUp || !known) return { value, lines: [line] };
  if (known.lines.length < MOST_LINES) known.lines.push(line);
  return { value: known.value + value, lines: known.lines };
}

/** Steps of capacity in order of their days; rows without a day are parts that add up. */
function capacityOf(rows: readonly PlacedRow[], figures: Figures): DetailedSite['capacity'] {
  const steps = new Map<string, Step>();
  for (const { row, line } of rows) {
    const { date, it_power_mw: it, facility_power_mw: facility } = row;
    if (it === null && facility === null) continue;
    const state = figures.stateOf(row);
    const day = figures.dayOf(row, rows);
    const key = `${day} ${state} ${date === null}`;
    const known = steps.get(key);
    steps.set(key, {
      date: day,
      state,
      it: laterOf(known?.it ?? null, it, line, date === null),
      facility: laterOf(known?.facility ?? null, facility, line, date === null),
      line,
      isDated: date !== null,
    });
  }
  const watts = (told: Told, { date, line, isDated }: Step): Figure =>
    figures.of(told && told.value * 1e6, 'W', isDated ? date : null, told?.lines ?? [line]);
  return withWhatStands([...steps.values()].sort(byDate)).map((step) => ({
    date: step.date,
    state: step.state,
    itPowerW: watts(step.it, step),
    facilityPowerW: watts(step.facility, step),
    note: step.isDated ? null : step.date === noDay ? atEveryDate : asOfRelease,
  }));
}

/** Parts that are to come, without a day, stand beside those that stand: their step is the sum. */
function withWhatStands(steps: readonly Step[]): Step[] {
  const stands = steps.find(({ isDated, state }) => !isDated && state === 'reported');
  const plus = (a: Told, b: Told): Told =>
    a && b ? { value: a.value + b.value, lines: [...a.lines, ...b.lines] } : (a ?? b);
  const summed = steps.map((step) =>
    stands && !step.isDated && step.state === 'projected'
      ? { ...step, it: plus(step.it, stands.it), facility: plus(step.facility, stands.facility) }
      : step,
  );
  // Of one day what stands comes before what is to come.
  return summed.sort((a, b) => byDate(a, b) || (a.state === b.state ? 0 : a.state === 'reported' ? -1 : 1));
}

function acceleratorsOf(rows: readonly PlacedRow[], figures: Figures): DetailedSite['accelerators'] {
  return rows
    .flatMap(({ row, line }): DetailedSite['accelerators'] =>
      row.accelerator === null || row.accelerators === null
        ? []
        : [
            {
              date: figures.dayOf(row, rows),
              state: figures.stateOf(row),
              kind: row.accelerator,
              count: figures.of(row.accelerators, 'accelerators', row.date?.day ?? null, [line]),
            },
          ],
    )
    .sort(byDate);
}

const standing: readonly SiteStatus[] = ['operating', 'construction', 'announced', 'withdrawn'];

/** Status of a site: of dated rows the last that tells one, else what is furthest. */
function statusOf(rows: readonly SiteRow[]): SiteStatus | null {
  const told = rows.filter(({ status }) => status !== null);
  if (rows.some(({ date }) => date !== null)) return told.at(-1)?.status ?? null;
  return standing.find((status) => told.some((row) => row.status === status)) ?? null;
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
  const [{ row: first, line, rings }] = placed;
  const rows = placed.map(({ row }) => row);
  const figures = new Figures(fileId, nowDate);
  const sources = [importedSourceId(fileId, line)];
  const party = (name: string): Party => ({ name, confidence: 'low', sources, note: null });
  const told = <K extends keyof SiteRow>(key: K): SiteRow[K] =>
    rows.map((row) => row[key]).findLast((value) => value !== null) ?? first[key];
  const reach = reachM(rings);
  const precision = told('precision') ?? precisionOf(reach);
  const status = statusOf(rows);
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
      radiusM: Math.max(radiusM[precision], Math.min(1e6, Math.ceil(reach))),
      basis: 'reported',
      sources,
      note: null,
    },
    status: status ?? 'operating',
    owner: (told('owner') ?? []).map(party),
    operator: (told('operator') ?? []).map(party),
    tenant: [],
    contractPowerW: null,
    capacity: capacityOf(placed, figures),
    accelerators: acceleratorsOf(placed, figures),
    pue: figures.of(null, '1', null, [line]),
    power: [],
    cooling: null,
    gridFactor: null,
    investmentUsd: [],
    conflicts: [],
    events: [],
    footprints: null,
    statusTold: status !== null,
    sourcesTold: [...new Set(rows.flatMap((row) => row.sources ?? []))].slice(0, MOST_LINES),
  };
}
