import { createStore } from 'zustand/vanilla';
import { formatDate, formatNumber } from '../../../locales/format';
import { language, t } from '../../../locales/i18n';
import { gmstRad } from '../../../model/orbit/time';
import { interpolate } from '../../../model/satellites/interpolate';
import type { Ray } from '../../../model/satellites/nearestToRay';
import type { CatalogueFile } from '../../../model/satellites/readCatalogue';
import { earthFixed, indexOfNumber } from '../../../model/satellites/satelliteState';
import { sayFault, sayNote } from '../../../model/satellites/sayFault';
import type { CatalogueFault } from '../../../model/satellites/types';
import { DAY_MS } from '../../../shared/dates';
import type { Problem } from '../../../shared/result';
import type { Vec3 } from '../../../shared/vectors';
import { tellLost } from '../lostSatellites';
import { keepSatellite } from '../satelliteMotions';
import { CatalogueClient } from './catalogueClient';
import { CatalogueFeed, type CataloguePicture, pictureTime } from './catalogueFeed';
import type {
  CatalogueExport,
  CatalogueOpened,
  CatalogueSummary,
  Census,
  Revolution,
  ShownObjects,
} from './catalogueMessages';
import type { CatalogueAnswer, CatalogueAsk, CatalogueVerb } from './catalogueService';

/** One import of the scene: being read, read, or no catalogue at all. */
export type CatalogueEntry = {
  file: CatalogueFile;
  opened: CatalogueOpened | null;
  feed: CatalogueFeed | null;
};

interface CataloguesState {
  /** By id of the import, in the order of the scene. */
  entries: ReadonlyMap<string, CatalogueEntry>;
}

/** What became of the scene's imports: a pure function of them, kept since reading takes a while. Load this file lazily. */
export const catalogues = createStore<CataloguesState>()(() => ({ entries: new Map() }));

let client: CatalogueClient | null = null;

function put(id: string, change: Partial<CatalogueEntry>): void {
  const entries = new Map(catalogues.getState().entries);
  const entry = entries.get(id);
  if (!entry) return;
  entries.set(id, { ...entry, ...change });
  catalogues.setState({ entries });
}

const same = (a: CatalogueFile, b: CatalogueFile): boolean =>
  a.id === b.id && a.name === b.name && a.text === b.text;

function notRead(reason: string): CatalogueOpened {
  const fault: CatalogueFault = { code: 'notRead', line: 1, field: '', values: { reason } };
  return { ok: false, faults: [fault], faultCounts: { notRead: 1 } };
}

/** Tells what the pictures of all catalogues leave out. */
const tellPictures = (): void =>
  tellLost([...catalogues.getState().entries.values()].flatMap(({ feed }) => feed?.lost ?? []));

async function open(file: CatalogueFile, by: CatalogueClient): Promise<void> {
  const opened = await by.ask('open', { file }).then(
    ({ answer }) => answer,
    (reason: unknown) => notRead(String(reason)),
  );
  const entry = catalogues.getState().entries.get(file.id);
  // Meanwhile the scene may have left the file, or have another of this id.
  if (!entry || !same(entry.file, file) || client !== by) return;
  const feed = opened.ok ? new CatalogueFeed(by, file.id, opened.value.count) : null;
  if (feed) feed.onPicture = tellPictures;
  put(file.id, { opened, feed });
}

/** Forgets a file that the scene did not take. */
export async function forgetImport(id: string): Promise<void> {
  const kept = [...catalogues.getState().entries.values()].map(({ file }) => file);
  await followImports(kept.filter((file) => file.id !== id));
}

/** Reads those of `imports` that are not there yet; a file of the same id with another text is read in its place. */
export async function addImports(imports: readonly CatalogueFile[]): Promise<void> {
  const { entries } = catalogues.getState();
  const has = (file: CatalogueFile) => {
    const known = entries.get(file.id);
    return known !== undefined && same(known.file, file);
  };
  if (imports.every(has)) return;
  const kept = [...entries.values()].map(({ file }) => file);
  const ids = new Set(imports.map(({ id }) => id));
  await followImports([...kept.filter(({ id }) => !ids.has(id)), ...imports]);
}

/** Reads what is new among the scene's imports and forgets what is gone. Call with each change of `scene.imports`. */
export async function followImports(imports: readonly CatalogueFile[]): Promise<void> {
  const before = catalogues.getState().entries;
  const entries = new Map<string, CatalogueEntry>();
  const fresh: CatalogueFile[] = [];
  for (const file of imports) {
    const known = before.get(file.id);
    if (known && same(known.file, file)) entries.set(file.id, known);
    else {
      entries.set(file.id, { file, opened: null, feed: null });
      fresh.push(file);
    }
  }
  for (const [id, { feed }] of before) {
    if (entries.get(id)?.feed === feed && entries.has(id)) continue;
    feed?.close();
    if (!entries.has(id)) void answerOf('close', { importId: id });
  }
  catalogues.setState({ entries });
  tellPictures();
  if (fresh.length === 0) return;
  client ??= new CatalogueClient();
  const by = client;
  await Promise.all(fresh.map((file) => open(file, by)));
}

/** Ends the worker and forgets everything; for when the page is left. */
export function closeCatalogues(): void {
  for (const { feed } of catalogues.getState().entries.values()) feed?.close();
  client?.dispose();
  client = null;
  catalogues.setState({ entries: new Map() });
  tellPictures();
}

/** The answer of the catalogues; null where there are none, or none that answers. */
async function answerOf<V extends CatalogueVerb>(
  verb: V,
  ask: CatalogueAsk<V>,
): Promise<CatalogueAnswer<V> | null> {
  const done = await client?.ask(verb, ask).catch(() => null);
  return done?.answer ?? null;
}

/** Satellites by name, catalogue number or designator in all catalogues, best first, 50 at most. */
export const searchCatalogues = async (text: string): Promise<CatalogueAnswer<'search'>> =>
  (await answerOf('search', { text })) ?? [];

/** One satellite exactly as SGP4 has it at a time; null where no catalogue has the number. */
export async function findSatellite(
  catalogueNumber: number,
  timeMs: number,
): Promise<CatalogueAnswer<'state'>> {
  const state = await answerOf('state', { catalogueNumber, timeMs });
  if (state) keepSatellite({ state, timeMs });
  return state;
}

/** Catalogue number of the satellite that the picture shows nearest to a ray; null where there is none. */
export const pickSatellite = (
  importId: string,
  ray: Ray,
  picture: CataloguePicture,
  clockMs: number,
  shown?: ShownObjects,
): Promise<number | null> =>
  answerOf('pick', { importId, ray, picture: pictureTime(picture, clockMs), ...(shown && { shown }) });

/** One revolution of a satellite about a time; null where there is none to draw. */
export const satelliteRevolution = (
  importId: string,
  catalogueNumber: number,
  timeMs: number,
): Promise<Revolution | null> => answerOf('revolution', { importId, catalogueNumber, timeMs });

/** Number of an object in its catalogue's keyframes by its catalogue number; -1 where it is not there. */
export const indexIn = (summary: CatalogueSummary, catalogueNumber: number): number =>
  indexOfNumber(summary, catalogueNumber);

/** Earth-fixed place of an object as the picture shows it at the clock's time, metres; null where it has none. */
export function placeIn(
  { earlier, later, share, stepS }: CataloguePicture,
  index: number,
  clockMs: number,
): Vec3 | null {
  const position = interpolate(earlier.states, later.states, index, share, stepS);
  return position && earthFixed(position, gmstRad(clockMs));
}

/**
 * Calls `visit` with the Earth-fixed place (m) of each object that has one, as the picture shows it at the clock's time. The
 * place is the same array each time.
 */
export function eachPlaceIn(
  { earlier, later, share, stepS }: CataloguePicture,
  clockMs: number,
  visit: (index: number, placeM: Vec3) => void,
): void {
  // Where the axes of the Earth-fixed frame point: turned once, not for each object.
  const east = earthFixed([1, 0, 0], gmstRad(clockMs));
  const place: [number, number, number] = [0, 0, 0];
  for (let index = 0; index < earlier.count; index++) {
    const position = interpolate(earlier.states, later.states, index, share, stepS);
    if (!position) continue;
    place[0] = east[0] * position[0] - east[1] * position[1];
    place[1] = east[1] * position[0] + east[0] * position[1];
    place[2] = position[2];
    visit(index, place);
  }
}

/** The listed faults of a file as sentences, in the active language. */
export function catalogueProblems(entry: CatalogueEntry): Problem[] {
  const { opened, file } = entry;
  if (!opened) return [];
  return (opened.ok ? opened.value.faults : opened.faults).map((fault) => sayFault(fault, file.name));
}

/** What else is told of a file, each kind once, in the active language. */
export const catalogueNotes = ({ opened, file }: CatalogueEntry): Problem[] =>
  opened?.ok ? opened.value.notes.map((note) => sayNote(note, file.name)) : [];

/** How fit a file's satellites are for a time; null where it has none. */
export const catalogueCensus = (importId: string, timeMs: number): Promise<Census | null> =>
  answerOf('census', { importId, timeMs });

/** The satellites that the picture shows, as OMM in CSV; null where there are none. `sources`: what is said of each import, by id. */
export const exportCatalogues = (
  timeMs: number,
  shown: ShownObjects,
  sources: Record<string, string>,
): Promise<CatalogueExport | null> => answerOf('export', { timeMs, shown, sources });

/** How old elements are at a time, and how many objects they no longer serve: sentences without their stop. */
export function censusSentences({ epochMs, lostCount }: Census, timeMs: number): string[] {
  const lang = language();
  const date = formatDate(new Date(epochMs).toISOString().slice(0, 10), lang);
  const days = Math.floor(Math.abs(timeMs - epochMs) / DAY_MS);
  const age =
    days < 365
      ? t(
          '{days, plural, =0 {elements of {date}} one {elements of {date}, a day from the time shown} other {elements of {date}, # days from the time shown}}',
          { date, days },
        )
      : t('elements of {date}, {years} years from the time shown', {
          date,
          years: formatNumber(days / 365.25, lang, 2),
        });
  const lost = t(
    '{n, plural, one {one satellite is no longer computable from them and not drawn} other {# satellites are no longer computable from them and not drawn}}',
    { n: lostCount },
  );
  return lostCount > 0 ? [age, lost] : [age];
}

/** What was read of a file, in a sentence. */
export function catalogueSentence(
  { name, count, rejectedCount }: CatalogueSummary,
  census: Census | null,
  timeMs: number,
): string {
  const read = t('{name}: {count, plural, one {# satellite} other {# satellites}}', { name, count });
  const rejected =
    rejectedCount > 0
      ? t('{n, plural, one {# faulty record was left out} other {# faulty records were left out}}', {
          n: rejectedCount,
        })
      : '';
  const told = census ? censusSentences(census, timeMs) : [];
  return [read, ...told, rejected].filter((part) => part !== '').join('; ');
}
