import type { Problem, Read } from '../../shared/result';
import type { FactsRelease } from '../types';

/** One thing that Groundtrack shows and did not make. */
interface Credit {
  id: string;
  kind: 'data' | 'imagery' | 'font' | 'model' | 'source' | 'asset';
  title: string;
  author: string;
  licence: string;
  url: string | null;
  note: string | null;
}

const kinds: readonly string[] = ['data', 'imagery', 'font', 'model', 'source', 'asset'];
const CITED = 'Cited; nothing copied but single figures';

function field(entry: object, ...names: string[]): string | null {
  for (const name of names) {
    const value: unknown = Reflect.get(entry, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** The entries of an asset folder's credits.json: a list, or an object that holds one under any key. */
function entries(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.values(raw).find(Array.isArray) ?? [];
}

/**
 * Reads the credits.json of an asset folder. `path` names it in problems: an entry without a title or
 * file, or without a licence, is refused.
 */
export function readCredits(raw: unknown, path: string): Read<Credit[]> {
  const errors: Problem[] = [];
  const value: Credit[] = [];
  entries(raw).forEach((entry, index) => {
    if (typeof entry !== 'object' || entry === null) {
      errors.push({
        path: `${path}: [${index}]`,
        message: 'must be an object with title, author and licence',
      });
      return;
    }
    const title = field(entry, 'title', 'name', 'file');
    const licence = field(entry, 'licence', 'license');
    if (title === null)
      errors.push({ path: `${path}: [${index}].title`, message: 'must say what is credited' });
    if (licence === null)
      errors.push({ path: `${path}: [${index}].licence`, message: 'must name the licence' });
    if (title === null || licence === null) return;
    const kind = field(entry, 'kind') ?? 'asset';
    value.push({
      id: field(entry, 'id', 'file') ?? title,
      kind: (kinds.includes(kind) ? kind : 'asset') as Credit['kind'],
      title,
      author: field(entry, 'author', 'credit', 'publisher') ?? 'unknown',
      licence,
      url: field(entry, 'url', 'source'),
      note: field(entry, 'note', 'made'),
    });
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** All credits in one list: what stands first wins an id; every source of the facts but assumptions follows. */
export function joinCredits(release: FactsRelease, ...lists: Credit[][]): Credit[] {
  const byId = new Map<string, Credit>();
  const sources = Object.values(release.sources).filter((source) => source.kind !== 'assumption');
  const cited = sources.map((source): Credit => {
    const { publisher: author, title, licence, url, published } = source;
    const note = published === null ? null : `Published ${published}`;
    return { id: `source:${source.id}`, kind: 'source', title, author, licence: licence ?? CITED, url, note };
  });
  for (const credit of [...lists.flat(), ...cited]) if (!byId.has(credit.id)) byId.set(credit.id, credit);
  return [...byId.values()];
}
