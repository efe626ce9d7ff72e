import type { SiteMapping } from '../../facts/import/mapping';
import { readPartial } from '../../scene/schema/schema';

/** Where the browser keeps mappings: a list of [header, mapping], the newest first. */
const KEY = 'groundtrack:columns';
/** Headers that are remembered, and the longest of them, letters. */
const MOST = 40;
const LONGEST = 8_000;

const headerOf = (columns: readonly string[]): string => columns.join('\n');

/** What the browser keeps; nothing where it keeps nothing, as in a sandboxed frame, or where what it keeps is broken. */
function kept(): [header: string, mapping: unknown][] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => Array.isArray(each) && each.length === 2) : [];
  } catch {
    return [];
  }
}

/** Remembers how the columns of files with this header are read; where the browser keeps nothing, nothing happens. */
export function rememberMapping(columns: readonly string[], mapping: SiteMapping): void {
  const header = headerOf(columns);
  if (header.length > LONGEST) return;
  const list = [[header, mapping], ...kept().filter(([known]) => known !== header)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A convenience: a browser that keeps nothing asks again.
  }
}

/** How the columns of files with this header were read last; null where that is not known. */
export function rememberedMapping(columns: readonly string[]): SiteMapping | null {
  const header = headerOf(columns);
  const mapping = kept().find(([known]) => known === header)?.[1];
  if (mapping === undefined) return null;
  const read = readPartial({ imports: [{ id: 'known', name: 'known', text: '', mapping }] } as never);
  return (read.ok && read.value.imports?.[0]?.mapping) || null;
}
