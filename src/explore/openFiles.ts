import type { SiteMapping } from '../facts/import/mapping';
import { t } from '../locales/i18n';
import { siteCamera } from '../panels/site/siteCamera';
import { loadTwice } from '../shared/loadTwice';
import { flyTo } from '../store/actions/clock';
import { openColumns } from '../store/actions/columns';
import { takeFile } from '../store/actions/files';
import { keepBoth, type Taken } from '../store/actions/imports';
import { notify } from '../store/actions/moment';
import { tellReading } from '../store/actions/tellReading';
import { siteFileReading } from '../store/sites/importedSites';
import type { Unpacking } from '../store/sites/reading/SiteFileService';
import { rememberedMapping } from '../store/sites/rememberedMapping';
import { stateNow } from '../store/stateNow';

/** No scene file and no list of satellites or sites is larger, bytes; a file beyond is not read at all. */
const LARGEST_BYTES = 100_000_000;
/** Sentences shown of one file; a file that is wrong throughout is told by its first faults. */
const SENTENCES = 3;

/** A file as it is read: see `Unpacking`. */
type TextFile = Exclude<Unpacking, { refusal: string }>;

/** What is needed of a file that is dropped, chosen or pasted. */
type Brought = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

function sentences(faults: { line: number; message: string }[], name: string): string {
  const told = faults.slice(0, SENTENCES).map(({ line, message }) =>
    // A fault of the writing names its line itself.
    message.startsWith(`${name}, `) ? `${message}.` : t('{message} (line {line}).', { message, line }),
  );
  const more = faults.length - told.length;
  if (more > 0) told.push(t('{more, plural, one {One more like this.} other {# more like this.}}', { more }));
  return told.join(' ');
}

/** How the columns of a list are to be read, and whether that is in doubt. */
interface Matched {
  mapping: SiteMapping | null;
  doubtful: boolean;
}

/** A list of a header that was matched before is read as it was then; the guess of another may be in doubt. */
async function matchedBefore(file: TextFile): Promise<Matched> {
  const unasked = { mapping: null, doubtful: false };
  if (file.kind !== 'sites') return unasked;
  const began = performance.now();
  const guess = await import('../store/sites/reading/siteFileReader')
    .then(({ guessedColumns }) => guessedColumns(file.name, file.text))
    .catch(() => null);
  // The tests read it: the guess is there soon after the drop.
  performance.measure('groundtrack:guess', { start: began });
  if (!guess) return unasked;
  const mapping = rememberedMapping(guess.columns);
  return { mapping, doubtful: mapping === null && guess.doubtful };
}

/** Tells what came in, and offers the list where something was left out or changed, and to keep what was replaced. */
function tellImport(taken: Taken, mapping: SiteMapping | null, remark: string | null): void {
  const { sentence, rejected, leftOut, replaced, id } = taken;
  const both = () => {
    const problem = replaced && keepBoth(replaced, id);
    if (problem) notify('warning', `${problem}.`);
  };
  const text = [
    `${sentence}.`,
    remark ? t('The file {remark}.', { remark }) : '',
    replaced ? t('It takes the place of the file of that name.') : '',
    mapping ? t('Its columns are read as you matched them before.') : '',
  ];
  notify('info', text.filter(Boolean).join(' '), {
    ...(leftOut + rejected.length > 0 ? { opens: 'imports' as const } : {}),
    choices: [
      ...(replaced ? [{ words: t('Keep both'), run: both }] : []),
      ...(mapping ? [{ words: t('Columns…'), run: () => openColumns(id) }] : []),
    ],
  });
}

/** Flies to where the sites of files are, all of them in view. */
function showSites(importIds: readonly string[]): void {
  const sites = importIds.flatMap((id) => siteFileReading(stateNow(), id)?.sites ?? []);
  if (sites.length > 0) flyTo(siteCamera(sites));
}

function tell(taken: Taken, { name, remark }: TextFile, mapping: SiteMapping | null): void {
  const { accepted, rejected, kind } = taken;
  if (accepted === 0) notify('error', `${sentences(rejected, name)} ${t('The scene stays as it is.')}`);
  else if (kind !== 'scene') tellImport(taken, mapping, remark);
  else if (rejected.length > 0) notify('info', sentences(rejected, name));
}

const tooLarge = (name: string): string =>
  t('{name} is larger than a scene can be ({size} MB)', { name, size: LARGEST_BYTES / 1e6 });

/** A file as text, whatever it is packed and written in; null, and told, where it cannot be had. */
async function unpacked(file: Brought): Promise<TextFile | null> {
  const { name, size } = file;
  const read = async (): Promise<Unpacking> => {
    const { unpackedFile } = await loadTwice(() => import('../store/sites/reading/siteFileReader'));
    return unpackedFile(name, new Uint8Array(await file.arrayBuffer()));
  };
  const found = size > LARGEST_BYTES ? null : await tellReading(name, read()).catch(() => null);
  if (found && !('refusal' in found)) return found;
  const couldNot = size > LARGEST_BYTES ? tooLarge(name) : t('{name} could not be read', { name });
  const reason = found ? `${name} ${found.refusal}` : couldNot;
  notify('error', `${reason}. ${t('The scene stays as it is.')}`);
  return null;
}

/** Unpacks files one after the other; of several scenes none is opened, which is told. */
async function textsOf(files: readonly Brought[]): Promise<TextFile[]> {
  const read: TextFile[] = [];
  for (const file of files) {
    const text = await unpacked(file);
    if (text !== null) read.push(text);
  }
  const lists = read.filter(({ kind }) => kind !== 'scene');
  if (read.length - lists.length < 2) return read;
  notify('warning', t('One scene opens at a time. Choose one file.'));
  return lists;
}

/**
 * Opens what was dropped, chosen or pasted: a scene file, or lists of satellites and sites, each as one step of undo. What a file is
 * shows by its content; one of the same name and kind as another of the scene takes its place. A file that cannot be read leaves
 * the scene as it is and says why. A list whose columns are guessed with doubt is in at once, with the step to match them beside it.
 * Resolves to whether anything was taken.
 */
export async function openFiles(files: ArrayLike<Brought>): Promise<boolean> {
  const all: (Taken & Matched)[] = [];
  for (const file of await textsOf(Array.from(files))) {
    const matched = await tellReading(file.name, matchedBefore(file));
    const { mapping, doubtful } = matched;
    const how = { replacing: true, mapping: mapping ?? undefined, doubtful };
    const taken = await tellReading(file.name, takeFile(file, how));
    // The step to match its columns says that it gives no site yet.
    if (taken.accepted > 0 || taken.id === '') tell(taken, file, mapping);
    if (taken.id !== '') all.push({ ...taken, ...matched });
  }
  showSites(all.filter(({ kind }) => kind === 'sites').map(({ id }) => id));
  const doubted = all.find(({ doubtful }) => doubtful);
  if (doubted) openColumns(doubted.id, true);
  return all.length > 0;
}
