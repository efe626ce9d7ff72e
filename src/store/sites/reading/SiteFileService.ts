import type { UnpackedFile, unpackFile } from '../../../facts/import/bytes/unpackFile';
import { guessMapping } from '../../../facts/import/guess/guessMapping';
import { kindOfFile } from '../../../facts/import/kindOfFile';
import type { SiteMapping } from '../../../facts/import/mapping';
import { NoteList, type SiteNote } from '../../../facts/import/notes';
import { type Preview, previewInSteps } from '../../../facts/import/previewOf';
import { isPlaced, readSitesInSteps } from '../../../facts/import/readSites';
import { readTable } from '../../../facts/import/table/readTable';
import type { DetailedSite } from '../../../facts/types';
import type { FileKind } from '../../../scene/schema/importKind';
import type { ImportedFile } from '../../../scene/types';
import type { Steps } from '../../../shared/steps';

/** What became of a file, without its sites: these come in parts. */
export interface SiteFileSummary {
  /** By which its sites are asked for. */
  ticket: number;
  /** Sites that were taken. */
  count: number;
  /** Rows or features that could not be read. */
  leftOut: number;
  /** What is wrong or was changed, in the language asked for. */
  problems: readonly SiteNote[];
}

/** What is known of a list before its rows are read. */
interface ColumnGuess {
  columns: readonly string[];
  doubtful: boolean;
}

interface PreviewAsk {
  name: string;
  text: string;
  /** Without it the mapping is guessed. */
  mapping?: SiteMapping | undefined;
}

interface ReadAsk {
  file: ImportedFile;
  /** Ids that earlier files have taken. */
  taken: readonly string[];
}

interface PartAsk {
  ticket: number;
  /** Number of the first site, from 0. */
  from: number;
}

/** What may be asked about a file of sites: see the methods of `SiteFileService`. */
export type SiteFileVerb = 'unpack' | 'guess' | 'preview' | 'read' | 'part';
export type SiteFileAsk<V extends SiteFileVerb> = Parameters<SiteFileService[V]>[0];
export type SiteFileAnswer<V extends SiteFileVerb> =
  ReturnType<SiteFileService[V]> extends Steps<infer A> | Promise<infer A> ? A : never;

/** A dropped file as text, with what it holds; or why it is none, as a sentence without the file's name. */
export type Unpacking = (UnpackedFile & { kind: FileKind }) | { refusal: string };

/** Sites in one part: a page takes them over in a few milliseconds. */
const PART = 200;

/** Reads files of sites, in a worker or, where there is none, on the page. */
export class SiteFileService {
  readonly #unpackFile: typeof unpackFile;
  #tickets = 0;
  readonly #kept = new Map<number, readonly DetailedSite[]>();

  /** @param unpack makes a text of a file's bytes. */
  constructor(unpack: typeof unpackFile) {
    this.#unpackFile = unpack;
  }

  handle<V extends SiteFileVerb>(
    verb: V,
    ask: SiteFileAsk<V>,
  ): Steps<SiteFileAnswer<V>> | Promise<SiteFileAnswer<V>> {
    return this[verb](ask as never) as Steps<SiteFileAnswer<V>> | Promise<SiteFileAnswer<V>>;
  }

  /** The text of a file of whatever kind and encoding, and what it holds. */
  async unpack({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Unpacking> {
    const read = await this.#unpackFile(name, bytes);
    return 'refusal' in read ? read : { ...read, kind: kindOfFile(read) };
  }

  /** The columns of a list and whether what they hold is in doubt, before its rows are read; null where it is no table. */
  *guess({ name, text }: { name: string; text: string }): Steps<ColumnGuess | null> {
    yield;
    const table = yield* readTable(name, text, new NoteList(name));
    if ('refusal' in table) return null;
    yield;
    const { mapping, doubts } = yield* guessMapping(table);
    return { columns: table.columns, doubtful: doubts.length > 0 || !isPlaced(table, mapping) };
  }

  /** The first rows of a list, and how its columns are understood. */
  *preview({ name, text, mapping }: PreviewAsk): Steps<Preview | null> {
    yield;
    return yield* previewInSteps(name, text, mapping);
  }

  /** Reads a file and keeps its sites until the last of them is taken or the next file is read. */
  *read({ file, taken }: ReadAsk): Steps<SiteFileSummary> {
    yield;
    const { id, name, text, mapping } = file;
    const read = yield* readSitesInSteps(name, text, { fileId: id, others: new Set(taken), mapping });
    const sites = read.ok ? read.value.sites : [];
    this.#tickets += 1;
    this.#kept.clear();
    this.#kept.set(this.#tickets, sites);
    return {
      ticket: this.#tickets,
      count: sites.length,
      leftOut: read.ok ? read.value.leftOut : read.leftOut,
      problems: read.ok ? read.notes : read.errors,
    };
  }

  /** The next sites of a file that was read; null where they are not kept any more. */
  *part({ ticket, from }: PartAsk): Steps<readonly DetailedSite[] | null> {
    yield;
    const sites = this.#kept.get(ticket);
    if (sites && from + PART >= sites.length) this.#kept.delete(ticket);
    return sites?.slice(from, from + PART) ?? null;
  }
}
