import { type Message, msg, t } from '../../locales/i18n';
import { largestImportLetters } from '../../scene/schema/limits';

/** Who is asked, and nobody else. */
export const celestrakHost = 'celestrak.org';

/** Groups by what CelesTrak calls them; names of constellations are not translated. */
export const celestrakGroups: readonly { id: string; title: Message | string }[] = [
  { id: 'starlink', title: 'Starlink' },
  { id: 'stations', title: msg('Space stations') },
  { id: 'active', title: msg('All active satellites') },
  { id: 'last-30-days', title: msg('Launched within the last month') },
  { id: 'visual', title: msg('The brightest') },
  { id: 'oneweb', title: 'OneWeb' },
  { id: 'kuiper', title: 'Kuiper' },
  { id: 'qianfan', title: 'Qianfan' },
  { id: 'hulianwang', title: 'Hulianwang' },
  { id: 'iridium-NEXT', title: 'Iridium NEXT' },
  { id: 'planet', title: 'Planet' },
  { id: 'geo', title: msg('Geostationary orbit') },
  { id: 'gps-ops', title: 'GPS' },
  { id: 'galileo', title: 'Galileo' },
  { id: 'beidou', title: 'BeiDou' },
  { id: 'weather', title: msg('Weather') },
  { id: 'science', title: msg('Science') },
  { id: 'cubesat', title: msg('CubeSats') },
  { id: 'amateur', title: msg('Amateur radio') },
];

/** Where an imported file comes from, if it is named as those that are fetched. */
export const isOfCelestrak = (name: string): boolean => name.startsWith('CelesTrak ');

/** The address of a group as CelesTrak documents it (gp-data-formats.php): OMM as CSV, which has room for numbers of nine digits. */
export const celestrakAddress = (group: string): string =>
  `https://${celestrakHost}/NORAD/elements/gp.php?GROUP=${encodeURIComponent(group)}&FORMAT=CSV`;

/** A group as a file, or why it is not to be had: a sentence without its stop. */
export type GroupAnswer = { ok: true; file: { name: string; text: string } } | { ok: false; message: string };

/** What is not the same in tests. */
export interface GroupOptions {
  fetch: typeof fetch;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  /** Longest that an answer may take, milliseconds, and largest that it may be, bytes. */
  longestMs: number;
  largestBytes: number;
}

/** CelesTrak has new elements once in two hours, and asks not to be asked more often. */
const EVERY_MS = 2 * 3_600_000;

const answers = new Map<string, { atMs: number; answer: Promise<GroupAnswer>; isKept: boolean }>();

/** Forgets what was answered, as a new page does. */
export const forgetGroups = (): void => answers.clear();

const refused = (message: string): GroupAnswer => ({ ok: false, message });

/** A body as text, up to so many bytes; null where it is larger. */
async function textOf(response: Response, largestBytes: number): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > largestBytes) return null;
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > largestBytes) {
      void reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Why an answer holds no elements; null where it does. */
function problemOf(status: number, text: string): string | null {
  const host = celestrakHost;
  if (/has not updated since/i.test(text))
    return t('{host} has nothing newer than what was fetched from this connection within two hours', {
      host,
    });
  if (/^\s*(?:Invalid query|No GP data found)/i.test(text))
    return t('{host} does not know this group', { host });
  if (status !== 200) return t('{host} refused: its answer was {status}', { host, status });
  return /^\uFEFF?\s*"?OBJECT_NAME"?,/.test(text)
    ? null
    : t('The answer of {host} is no table of elements', { host });
}

async function ask(
  group: string,
  { fetch: get, longestMs, largestBytes }: GroupOptions,
): Promise<{ answer: GroupAnswer; isKept: boolean }> {
  const host = celestrakHost;
  const signal = AbortSignal.timeout(longestMs);
  try {
    const response = await get(celestrakAddress(group), {
      signal,
      credentials: 'omit',
      // Its owner counts answers that send elsewhere as faults of whoever asked.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const text = await textOf(response, largestBytes);
    if (text === null)
      return {
        answer: refused(
          t('The answer of {host} is larger than {size} MB', { host, size: Math.round(largestBytes / 1e6) }),
        ),
        isKept: true,
      };
    const problem = problemOf(response.status, text);
    if (problem !== null) return { answer: refused(problem), isKept: true };
    return { answer: { ok: true, file: { name: `CelesTrak ${group}.csv`, text } }, isKept: true };
  } catch {
    const message = signal.aborted
      ? t('{host} took longer than {n} seconds', { host, n: Math.round(longestMs / 1000) })
      : t('{host} could not be reached from this page', { host });
    return { answer: refused(message), isKept: false };
  }
}

/**
 * A group of satellites from CelesTrak. Asks its host, once in two hours at most for each group while the page is open, refusals
 * counted; only what never arrived may be asked for again at once. Never rejects.
 */
export function fetchGroup(group: string, options: Partial<GroupOptions> = {}): Promise<GroupAnswer> {
  const all: GroupOptions = {
    fetch: (...args) => fetch(...args),
    now: () => Date.now(),
    longestMs: 30_000,
    largestBytes: largestImportLetters,
    ...options,
  };
  const known = answers.get(group);
  if (known?.isKept && all.now() - known.atMs < EVERY_MS) return known.answer;
  const asked = ask(group, all);
  const entry = { atMs: all.now(), answer: asked.then(({ answer }) => answer), isKept: true };
  answers.set(group, entry);
  void asked.then(({ isKept }) => {
    entry.isKept = isKept;
  });
  return entry.answer;
}
