import { noDay } from '../noDay';
import type { DetailedSite, Figure, Site, SiteStatus, Source } from '../types';

/** Sites that are written to a file, and what stands behind them. */
export interface SiteExport {
  sites: readonly DetailedSite[];
  /** Status on the day that is shown; null where nobody has told it. */
  statusOf: (site: Site) => SiteStatus | null;
  /** Null for an id that is known no more. */
  sourceOf: (id: string) => Source | null;
  /** Id of the facts release, and the day that is shown, like `2026-11-30`. */
  facts: string;
  day: string;
}

/** What is dated of a site: power from that day on, or accelerators of one kind in all. */
export interface DatedRow {
  date: string | null;
  state: 'reported' | 'projected' | null;
  itPowerW: Figure | null;
  facilityPowerW: Figure | null;
  accelerator: string | null;
  accelerators: Figure | null;
  /** Ids of the sources of its figures. */
  sources: readonly string[];
}

const bare: DatedRow = {
  date: null,
  state: null,
  itPowerW: null,
  facilityPowerW: null,
  accelerator: null,
  accelerators: null,
  sources: [],
};

/** A row's day; null where its list tells none. */
const told = (date: string): string | null => (date === noDay ? null : date);

/** The dated rows of a site in order of time; one without a date where nothing of it is dated. */
export function datedRows({ capacity, accelerators }: DetailedSite): DatedRow[] {
  const power = capacity.map(
    ({ date, state, itPowerW, facilityPowerW }): DatedRow => ({
      ...bare,
      date: told(date),
      state,
      itPowerW,
      facilityPowerW,
      sources: [...itPowerW.sources, ...facilityPowerW.sources],
    }),
  );
  const chips = accelerators.map(
    ({ date, state, kind, count }): DatedRow => ({
      ...bare,
      date: told(date),
      state,
      accelerator: kind,
      accelerators: count,
      sources: count.sources,
    }),
  );
  const rows = [...power, ...chips].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return rows.length > 0 ? rows : [bare];
}

/** The sources of some ids, each once. */
export const sourcesOf = ({ sourceOf }: SiteExport, ids: readonly string[]): Source[] =>
  [...new Set(ids)].flatMap((id) => sourceOf(id) ?? []);

/** Everything that stands behind a site: its place, its parties and what is dated of it. */
export const idsBehind = (site: DetailedSite): string[] => [
  ...site.coordinates.sources,
  ...[...site.owner, ...site.operator].flatMap(({ sources }) => sources),
  ...datedRows(site).flatMap(({ sources }) => sources),
];

/** A source in a line: who says it, where. */
export const sourceLine = ({ publisher, title, url }: Source): string =>
  [`${publisher}: ${title}`, url].filter(Boolean).join(', ');

/** The licences of sources, each once with whose it is. */
export const licencesOf = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap(({ licence, publisher }) => (licence ? [`${publisher}: ${licence}`] : []))),
];

/** Megawatts; null is unknown. */
export const megawatts = (watts: number | null | undefined): number | null =>
  watts === null || watts === undefined ? null : watts / 1e6;

export const partyNames = (parties: DetailedSite['owner']): string =>
  parties.map(({ name }) => name).join(' | ');
