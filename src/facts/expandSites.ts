import type { CapacityRow, DetailedSite, Figure, Site } from './types';

/** What a vintage of the publisher's tables says in the same way of every row. */
export interface VintageRule {
  /** Id in sources.json. */
  source: string;
  asOf: string;
  /** ISO day of the table: a row dated later is a projection. */
  day: string;
}

/** What is beside the table's own words in a row. */
interface Remark {
  note?: string;
  sources?: readonly string[];
  /** When an earlier source told of it. */
  told?: string;
}
/** A row of the table: IT and facility power in megawatts as it writes them; null is unknown. */
export type ShortCapacity = readonly [
  date: string,
  itMw: number | null,
  facilityMw: number | null,
  remark?: Remark,
];
/** A count of the table; `disclosed` where the operator has told it. */
export type ShortAccelerators = readonly [
  date: string,
  kind: string,
  count: number,
  told: 'disclosed' | 'estimated',
  remark?: Remark,
];
/** A name and how sure it is, by the table. */
export type ShortParty = readonly [name: string, confidence: 'high' | 'medium' | 'low'];

type Party = Site['owner'][number];

/** A site as `rows/sites.json` holds it: the table's rows short, others whole. */
export interface ShortSite extends Omit<Site, 'capacity' | 'owner'> {
  capacity: readonly (ShortCapacity | CapacityRow)[];
  owner: readonly (ShortParty | Party)[];
}
export interface SitesFile {
  table: VintageRule;
  sites: readonly ShortSite[];
}

type Details = Omit<DetailedSite, keyof Site | 'footprints' | 'statusTold'> & {
  place: Omit<DetailedSite['coordinates'], keyof Site['coordinates']>;
};
/** What else is known of a site, as `rows/siteDetails.json` holds it. */
export type ShortDetails = Omit<Details, 'accelerators' | 'operator' | 'tenant'> & {
  operator: readonly (ShortParty | Party)[];
  tenant: readonly (ShortParty | Party)[];
  accelerators: readonly (ShortAccelerators | DetailedSite['accelerators'][number])[];
};
export interface DetailsFile {
  table: VintageRule;
  chips: VintageRule;
  sites: Readonly<Record<string, ShortDetails>>;
}

/** The publisher's own words: within a factor of 1.4 of the true value about four times in five. */
const IT_FACTOR = 1.4;
/** To a tenth of a megawatt, W: no estimate is finer. */
const toTenthMw = (mw: number): number => Math.round(mw * 10) * 1e5;
const wattsOf = (mw: number): number => Math.round(mw * 1e6);

const figureOf = (
  value: number | null,
  unit: string,
  basis: Figure['basis'],
  rule: VintageRule,
  remark: Remark,
): Figure => ({
  value,
  low: null,
  high: null,
  unit,
  basis,
  sources: [rule.source, ...(remark.sources ?? [])],
  asOf: rule.asOf,
  note: null,
});

/** A row of the table with all that its vintage says: estimates of what stands, projections of what does not. */
function capacityRow([date, itMw, facilityMw, remark = {}]: ShortCapacity, rule: VintageRule): CapacityRow {
  const state = date <= rule.day ? 'reported' : 'projected';
  const basis = state === 'reported' ? 'estimated' : 'projected';
  const power = (mw: number | null) =>
    figureOf(mw === null ? null : wattsOf(mw), 'W', basis, rule, { sources: remark.sources ?? [] });
  const it = power(itMw);
  const range = itMw ? { low: toTenthMw(itMw / IT_FACTOR), high: toTenthMw(itMw * IT_FACTOR) } : {};
  return {
    date,
    state,
    itPowerW: { ...it, ...range },
    facilityPowerW: power(facilityMw),
    note: remark.note ?? null,
    ...(remark.told && { told: remark.told }),
  };
}

/** A count of the table with all that its vintage says. */
function acceleratorRow(
  [date, kind, count, told, remark = {}]: ShortAccelerators,
  rule: VintageRule,
): DetailedSite['accelerators'][number] {
  const state = date <= rule.day ? 'reported' : 'projected';
  const basis = state === 'projected' ? 'projected' : told === 'disclosed' ? 'reported' : 'estimated';
  return {
    date,
    state,
    kind,
    count: { ...figureOf(count, 'accelerators', basis, rule, remark), note: remark.note ?? null },
  };
}

const isShort = <T extends readonly unknown[]>(row: T | object): row is T => Array.isArray(row);

const parties = (list: readonly (ShortParty | Party)[], { source }: VintageRule): Party[] =>
  list.map((each) =>
    isShort<ShortParty>(each) ? { name: each[0], confidence: each[1], sources: [source], note: null } : each,
  );

/** The sites of a release as the first picture needs them. */
export const expandSites = ({ table, sites }: SitesFile): Site[] =>
  sites.map((site) => ({
    ...site,
    owner: parties(site.owner, table),
    capacity: site.capacity.map((row) => (isShort<ShortCapacity>(row) ? capacityRow(row, table) : row)),
  }));

/** A site with all that is known of it. */
export function withDetails(
  site: Site,
  { place, ...rest }: ShortDetails,
  { table, chips }: Pick<DetailsFile, 'table' | 'chips'>,
): DetailedSite {
  return {
    ...site,
    ...rest,
    operator: parties(rest.operator, table),
    tenant: parties(rest.tenant, table),
    coordinates: { ...site.coordinates, ...place },
    accelerators: rest.accelerators.map((row) =>
      isShort<ShortAccelerators>(row) ? acceleratorRow(row, chips) : row,
    ),
  };
}
