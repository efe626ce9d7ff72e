/** A piece of JSON: a bracket, the text of a string, a bare value; `broken` where there is none, `cut` where the text ends within. */
export type JsonToken =
  | { kind: '{' | '}' | '[' | ']' | ':' | 'broken' | 'cut'; text: ''; at: number; line: number }
  | { kind: 'string' | 'value'; text: string; at: number; line: number };

const gap = /[\s,]*/y;
const bare = /[^\s,:{}[\]"]{1,400}/y;
const scalar = /^(?:-?\d{1,200}(?:\.\d{1,200})?(?:[eE][+-]?\d{1,3})?|true|false|null)$/;
const marks = '{}[]:';
/** Letters of an object that is read at once, at most. */
const longestFlat = 8_192;

/** Index of the quote that ends a string that begins before `from`; -1 where none does. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

/** The letters of a string as it is written between its quotes; null where it is none. */
function plain(written: string): string | null {
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return null;
  }
}

/**
 * Pieces of a JSON text, one after another, each letter looked at once. Commas are passed over.
 */
export class JsonTokens {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #nextBreak: number;
  /** The next closing bracket of an object, not before the last one asked for; -1 where there is none. */
  #nextClose: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextBreak = text.indexOf('\n');
    this.#nextClose = text.indexOf('}');
  }

  /**
   * The object whose bracket was the last piece, where it is a flat one of some thousand letters: read at once, and gone past.
   * null where it is not, or is broken; then its pieces come one by one.
   */
  flatObject(): Record<string, unknown> | null {
    const text = this.#text;
    const start = this.#at - 1;
    if (this.#nextClose >= 0 && this.#nextClose < start) this.#nextClose = text.indexOf('}', start);
    const end = this.#nextClose + 1;
    if (end === 0 || end - start > longestFlat) return null;
    const nextOpen = text.indexOf('{', start + 1);
    if (nextOpen >= 0 && nextOpen < end) return null;
    try {
      const object = JSON.parse(text.slice(start, end)) as Record<string, unknown>;
      this.#step(end);
      return object;
    } catch {
      return null;
    }
  }

  #step(to: number): void {
    while (this.#nextBreak >= 0 && this.#nextBreak < to) {
      this.#line += 1;
      this.#nextBreak = this.#text.indexOf('\n', this.#nextBreak + 1);
    }
    this.#at = to;
  }

  /** The next piece; null at the end. */
  next(): JsonToken | null {
    const text = this.#text;
    gap.lastIndex = this.#at;
    gap.test(text);
    this.#step(gap.lastIndex);
    const at = this.#at;
    if (at >= text.length) return null;
    const place = { at, line: this.#line };
    const letter = text[at]!;
    if (marks.includes(letter)) {
      this.#at += 1;
      return { kind: letter as '{', text: '', ...place };
    }
    if (letter === '"') return this.#string(place);
    bare.lastIndex = at;
    const found = bare.exec(text)?.[0] ?? '';
    if (!scalar.test(found)) return this.#broken(place);
    this.#at += found.length;
    return { kind: 'value', text: found, ...place };
  }

  #string(place: { at: number; line: number }): JsonToken {
    const end = endOfString(this.#text, this.#at + 1);
    // A string that goes over the end of its line was never closed.
    if (this.#nextBreak >= 0 && (end < 0 || this.#nextBreak < end)) return this.#broken(place);
    if (end < 0) {
      this.#at = this.#text.length;
      return { kind: 'cut', text: '', ...place };
    }
    const written = plain(this.#text.slice(this.#at + 1, end));
    if (written === null) return this.#broken(place);
    this.#at = end + 1;
    return { kind: 'string', text: written, ...place };
  }

  #broken(place: { at: number; line: number }): JsonToken {
    this.skip();
    return { kind: 'broken', text: '', ...place };
  }

  /** Goes on at the next object: what is between is not JSON as it should be. */
  skip(): void {
    const next = this.#text.indexOf('{', this.#at + 1);
    this.#step(next < 0 ? this.#text.length : next);
  }
}
