import type { Preview } from '../../../facts/import/previewOf';
import type { DetailedSite } from '../../../facts/types';
import { language, type UiLanguage } from '../../../locales/i18n';
import { importsOf } from '../../../scene/schema/importKind';
import type { ImportedFile } from '../../../scene/types';
import { DAY_MS } from '../../../shared/dates';
import { WorkerClient } from '../../../shared/worker';
import { stateNow } from '../../stateNow';
import { readingOfDay } from '../siteReadings';
import type {
  SiteFileAnswer,
  SiteFileAsk,
  SiteFileSummary,
  SiteFileVerb,
  Unpacking,
} from './SiteFileService';
import { keepReading, knownReading, type SiteFileReading } from './siteFileReadings';

type Question = [verb: SiteFileVerb, ask: SiteFileAsk<SiteFileVerb>, language: UiLanguage];

/** No file takes longer on a machine that can show the globe, milliseconds. */
const LIMIT_MS = 30_000;

const client = new WorkerClient<Question, SiteFileAnswer<SiteFileVerb>>({
  script: () => import('./siteFile.worker?worker&url'),
  load: async () => {
    const [{ SiteFileService }, { plainFile }] = await Promise.all([
      import('./SiteFileService'),
      import('./plainFile'),
    ]);
    const service = new SiteFileService(plainFile);
    return (verb, ask) => service.handle(verb, ask);
  },
  limitMs: LIMIT_MS,
});

/** Rejects where the code cannot be loaded, breaks or takes too long. */
async function ask<V extends SiteFileVerb>(verb: V, question: SiteFileAsk<V>): Promise<SiteFileAnswer<V>> {
  const start = performance.now();
  const { answer, where, workMs } = await client.ask(verb, question, language());
  // The tests read it.
  if (verb === 'read') performance.measure('groundtrack:sites', { start, detail: { where, workMs } });
  return answer as SiteFileAnswer<V>;
}

/** The sites of a summary, taken over in parts; null where another file was read meanwhile. */
async function sitesOf({ ticket, count }: SiteFileSummary): Promise<DetailedSite[] | null> {
  const sites: DetailedSite[] = [];
  while (sites.length < count) {
    const part = await ask('part', { ticket, from: sites.length });
    if (!part) return null;
    sites.push(...part);
    // What the world and the list ask for next, a part at a time.
    const { scene, clockMs } = stateNow();
    for (const site of part) readingOfDay(site, scene.basis, Math.floor(clockMs / DAY_MS));
  }
  return sites;
}

async function readFile(file: ImportedFile, taken: readonly string[]): Promise<SiteFileReading> {
  for (;;) {
    const summary = await ask('read', { file, taken });
    const sites = await sitesOf(summary);
    if (sites) return { fileId: file.id, sites, leftOut: summary.leftOut, problems: summary.problems };
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what is read for one is known to the next. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => null);
  return next;
}

/** Reads those of a scene's files of sites that are not known yet, in a worker. Rejects where one cannot be read. */
export function readUnknownSites(imports: readonly ImportedFile[]): Promise<void> {
  return inTurn(async () => {
    const before: SiteFileReading[] = [];
    for (const file of importsOf('sites', imports)) {
      let reading = knownReading(file, before);
      if (!reading) {
        const alone = await readFile(file, []);
        keepReading(file, null, alone);
        reading = knownReading(file, before);
      }
      if (!reading) {
        reading = await readFile(
          file,
          before.flatMap(({ sites }) => sites.map(({ id }) => id)),
        );
        keepReading(file, before, reading);
      }
      before.push(reading);
    }
  });
}

/** What is wrong in one of a scene's files of sites, in the language of now. Rejects as `readUnknownSites`. */
export async function siteFileSummary(
  file: ImportedFile,
  before: readonly SiteFileReading[],
): Promise<SiteFileSummary> {
  const taken = before.flatMap(({ sites }) => sites.map(({ id }) => id));
  return inTurn(() => ask('read', { file, taken }));
}

/** The first rows of a list and how its columns are understood; null where it is no table. Rejects as `readUnknownSites`. */
export const sitePreview = (
  file: Pick<ImportedFile, 'name' | 'text' | 'mapping'>,
): Promise<Preview | null> => {
  const { name, text, mapping } = file;
  return ask('preview', { name, text, mapping });
};

/** The columns of a list and whether what they hold is in doubt; null where it is no table. Rejects as `readUnknownSites`. */
export const guessedColumns = (name: string, text: string): Promise<SiteFileAnswer<'guess'>> =>
  ask('guess', { name, text });

/** The text of a dropped file and what it holds, or why it is none. Rejects as `readUnknownSites`. */
export const unpackedFile = (name: string, bytes: Uint8Array): Promise<Unpacking> =>
  ask('unpack', { name, bytes });
