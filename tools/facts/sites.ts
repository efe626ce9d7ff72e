import type { ShortAccelerators, ShortCapacity, ShortDetails, ShortSite } from '../../src/facts/expandSites';
import type { Basis, CapacityRow, DetailedSite, Figure } from '../../src/facts/types';
import type { ChipRow, MainRow, TimelineRow, Vintage } from './epoch';
import type { Place } from './places';
import { Refused } from './table';

type Remark = NonNullable<ShortCapacity[3]>;

/** What we lay over the rows of the tables at one site. */
export interface Curated extends Partial<Omit<DetailedSite, 'capacity' | 'accelerators'>> {
  id: string;
  /** Of a site that no table has: all of it. */
  capacity?: readonly CapacityRow[];
  accelerators?: DetailedSite['accelerators'];
  /** By date of a row: a note, and sources beside the table's. */
  capacityRemarks?: Readonly<Record<string, Remark>>;
  /** By date and kind, such as `2025-07-22 gb200`. */
  acceleratorRemarks?: Readonly<Record<string, Remark>>;
}

/** All that a site of the tables is made from. */
export interface Ingredients {
  /** The oldest first. The newest has the timelines that count. */
  vintages: readonly Vintage[];
  places: ReadonlyMap<string, Place>;
  /** Grid factor by region, such as `Ohio, United States`, or by site, such as `site goodnight`; what is not there has none. */
  gridFactors: Readonly<Record<string, string | null>>;
}

const chipKinds: Readonly<Record<string, string>> = {
  A100: 'a100',
  'Ascend 910C': 'ascend-910c',
  B200: 'gb200',
  B300: 'gb300',
  H100: 'h100',
  H20: 'h20',
  H200: 'h200',
  R200: 'r200',
  R300: 'r200',
  Rubin: 'r200',
  'TPU v4': 'tpu-v4',
  'TPU v5e': 'tpu-v5e',
  'TPU v5p': 'tpu-v5p',
  'TPU v6e': 'tpu-v6e',
  'TPU v7': 'tpu-v7',
  Trainium2: 'trainium2',
  Trainium3: 'trainium3',
};
const levels = { confident: 'high', likely: 'medium', speculative: 'low' } as const;

const W_PER_MW = 1e6;
const figure = (
  value: number | null,
  unit: string,
  basis: Basis,
  source: string,
  more: Partial<Figure> = {},
): Figure => ({
  value,
  low: null,
  high: null,
  unit,
  basis,
  sources: [source],
  asOf: source.replace(/^epoch-/, ''),
  note: null,
  ...more,
});

/** `Anthropic #confident, Cursor #likely` as parties; without a mark, medium. */
function partiesOf(text: string): ShortSite['owner'] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, name = each, mark] = /^(.*?)\s*(?:#(\w+))?$/.exec(each) ?? [];
      return [name, levels[mark as keyof typeof levels] ?? 'medium'] as const;
    });
}

/** Rows with a figure: one without is an observation of the site alone. */
const known = (rows: readonly TimelineRow[]): TimelineRow[] =>
  rows.filter(({ itMw, facilityMw }) => itMw !== null || facilityMw !== null);

/** The steps of a timeline: a row that repeats the one before it is an observation, and so is a first zero. */
export const stepsIn = (rows: readonly TimelineRow[]): TimelineRow[] =>
  known(rows).filter((row, index, all) => {
    const before = all[index - 1];
    return row.itMw !== (before?.itMw ?? 0) || row.facilityMw !== (before?.facilityMw ?? 0);
  });

function stepsOf(rows: readonly TimelineRow[], remarks: Curated['capacityRemarks'] = {}): ShortCapacity[] {
  return stepsIn(rows).map(({ date, itMw, facilityMw }) => {
    const remark = remarks[date];
    return remark ? [date, itMw, facilityMw, remark] : [date, itMw, facilityMw];
  });
}

/** What is installed by kind: a count that repeats the one before says nothing new. */
function acceleratorsOf(
  rows: readonly ChipRow[],
  remarks: Curated['acceleratorRemarks'] = {},
): ShortAccelerators[] {
  const last = new Map<string, number>();
  return [...rows]
    .sort((a, b) => a.date.localeCompare(b.date) || a.chip.localeCompare(b.chip))
    .flatMap(({ date, chip, count, disclosed, path }): ShortAccelerators[] => {
      const kind = chipKinds[chip];
      if (!kind)
        throw new Refused([{ path, message: `Chip type "${chip}" is in no row of accelerators.json` }]);
      if (last.get(kind) === count) return [];
      last.set(kind, count);
      const remark = remarks[`${date} ${kind}`];
      const told = disclosed ? 'disclosed' : 'estimated';
      return [remark ? [date, kind, count, told, remark] : [date, kind, count, told]];
    });
}

const at = (rows: readonly TimelineRow[] | undefined, day: string): number | null =>
  rows?.filter(({ date }) => date <= day).at(-1)?.itMw ?? null;

/** What each vintage held to be the IT power of its day, where a later one changed the past; null where none did. */
function revisionOf(name: string, vintages: readonly Vintage[]): DetailedSite['conflicts'][number] | null {
  const told = vintages.flatMap(({ source, sites }) =>
    (sites.get(name)?.itNowMw ?? []).map(([day, mw]) => ({ day, mw, source })),
  );
  const newest = vintages.at(-1);
  const known = newest?.timelines.get(name);
  const changed = told.filter(({ day, mw }) => {
    const now = at(known, day);
    return now !== null && Math.abs(now - mw) >= 0.5;
  });
  // Where a step was only moved in time, the tables agree on what stands.
  if (changed.length === 0 || new Set(told.map(({ mw }) => mw)).size === 1) return null;
  const figures = told.map(({ day, mw, source }) =>
    figure(mw * W_PER_MW, 'W', 'estimated', source, { asOf: day }),
  );
  return {
    quantity: 'IT power at the day of each table',
    figures,
    note: 'Each table of the publisher models the past anew; the newest one counts here.',
  };
}

function statusOf(rows: readonly TimelineRow[], day: string): DetailedSite['status'] {
  if ((at(rows, day) ?? 0) > 0) return 'operating';
  return rows.some(({ date }) => date <= day) ? 'construction' : 'announced';
}

function pueOf(rows: readonly TimelineRow[], source: string): Figure {
  const last = rows.filter(({ itMw, facilityMw }) => itMw && facilityMw).at(-1);
  const value = last?.itMw && last.facilityMw ? Math.round((last.facilityMw / last.itMw) * 100) / 100 : null;
  return figure(value, '1', 'derived', source, { note: 'Facility power over IT power of the last row.' });
}

const unreported: DetailedSite['power'][number] = {
  kind: 'unknown',
  label: 'Supply not published',
  date: null,
  powerW: {
    value: null,
    low: null,
    high: null,
    unit: 'W',
    basis: 'estimated',
    sources: [],
    asOf: null,
    note: null,
  },
};

function costOf(name: string, vintages: readonly Vintage[]): DetailedSite['investmentUsd'] {
  const told = [...vintages].reverse().find(({ sites }) => sites.get(name)?.costBillionUsd);
  const billions = told?.sites.get(name)?.costBillionUsd;
  if (!told || !billions) return [];
  const note = 'The publisher’s model: one price a watt of IT power at every site, in dollars of 2025.';
  const usd = Math.round(billions * 1e9);
  return [
    {
      label: 'Capital cost of what runs, modelled',
      figure: figure(usd, 'USD', 'estimated', told.source, { note }),
    },
  ];
}

function placedAt(place: Place): DetailedSite['coordinates'] {
  const { latitudeDeg, longitudeDeg, precision, radiusM, source, note } = place;
  const drawn = place.confidence !== 'low';
  return {
    latitudeDeg,
    longitudeDeg,
    precision,
    radiusM,
    basis: drawn ? 'reported' : 'estimated',
    sources: [source],
    note,
  };
}

/** A site's own row goes before that of its region, and may be null: its grid is not told. */
const gridOf = ({ id, region, country }: Place, grids: Ingredients['gridFactors']): string | null =>
  (`site ${id}` in grids ? grids[`site ${id}`] : grids[`${region}, ${country}`]) ?? null;

/** The halves of a site: what the first picture asks for, and the rest. */
export interface SiteHalves {
  core: ShortSite;
  details: ShortDetails;
}

/** The earliest of some dates; null where none is told. */
export const earliest = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.filter((each) => typeof each === 'string').sort()[0] ?? null;

/** The halves of a site that is known whole. */
export function halvesOf(
  site: Omit<ShortSite, 'coordinates'> & Omit<ShortDetails, 'place'> & Pick<DetailedSite, 'coordinates'>,
): SiteHalves {
  const {
    operator,
    tenant,
    accelerators,
    pue,
    power,
    cooling,
    gridFactor,
    investmentUsd,
    conflicts,
    events,
    coordinates,
    ...core
  } = site;
  const { basis, sources, note, ...where } = coordinates;
  return {
    core: { ...core, coordinates: where },
    details: {
      place: { basis, sources, note },
      operator,
      tenant,
      accelerators,
      pue,
      power,
      cooling,
      gridFactor,
      investmentUsd,
      conflicts,
      events,
    },
  };
}

/**
 * A site of the tables with what we know beside them. The newest vintage's timeline counts; chips come from the newest vintage
 * that has a table of them. A field of `curated` takes the place of the table's, but conflicts are laid side by side.
 * @throws {Refused} for a site without a place, and for a chip that is in no row.
 */
export function siteOf(
  main: MainRow,
  { vintages, places, gridFactors }: Ingredients,
  curated: Curated | undefined,
): SiteHalves {
  const place = places.get(main.name);
  const newest = vintages.at(-1);
  if (!place || !newest)
    throw new Refused([{ path: main.path, message: `"${main.name}" has no row in places.csv` }]);
  const rows = newest.timelines.get(main.name) ?? [];
  const {
    capacityRemarks,
    acceleratorRemarks,
    conflicts = [],
    capacity: _,
    accelerators: __,
    ...ours
  } = curated ?? { id: place.id };
  const chips = [...vintages].reverse().find((vintage) => vintage.chips !== null)?.chips;
  const revision = revisionOf(main.name, vintages);
  return halvesOf({
    name: main.name,
    kind: 'data-centre',
    town: place.town,
    region: place.region,
    country: place.country,
    coordinates: placedAt(place),
    status: statusOf(rows, newest.day),
    told: earliest([
      rows[0]?.date,
      ours.contractPowerW?.asOf,
      ...(ours.events ?? []).map(({ date }) => date),
    ]),
    begun: rows[0]?.itMw === 0 && rows[0].date <= newest.day ? rows[0].date : null,
    owner: partiesOf(main.owner),
    operator: [],
    tenant: partiesOf(main.users),
    contractPowerW: null,
    capacity: stepsOf(rows, capacityRemarks),
    accelerators: acceleratorsOf(chips?.get(main.name) ?? [], acceleratorRemarks),
    pue: pueOf(rows, newest.source),
    power: [{ ...unreported, powerW: { ...unreported.powerW, sources: [newest.source] } }],
    cooling: null,
    gridFactor: gridOf(place, gridFactors),
    investmentUsd: costOf(main.name, vintages),
    events: [],
    ...ours,
    conflicts: [...conflicts, ...(revision ? [revision] : [])],
  });
}
