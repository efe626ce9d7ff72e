/** What a walk over a JSON text finds. Lines and columns count from 1. */
interface JsonLines {
  /** Where the text stops being JSON; null where it is JSON throughout. */
  error: { line: number; column: number; found: string } | null;
  /** Line on which the value at a path begins, by paths such as `story[0].caption.en`. */
  lines: Map<string, number>;
}

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids within a string
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|$)/y;

interface Level {
  path: string;
  list: boolean;
  index: number;
}

/** What may come next: a value, a key, a colon, a comma or closing bracket, or nothing more. */
type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'more' | 'nothing';

class Walk {
  readonly lines = new Map<string, number>();
  readonly levels: Level[] = [];
  wanted: Wanted = 'value';
  #path = '';

  /** Takes one token; false where it may not stand here. */
  take(
    mark: string | undefined,
    string: string | undefined,
    plain: string | undefined,
    line: number,
  ): boolean {
    const level = this.levels.at(-1);
    if (mark === ']' || mark === '}') return this.#close(mark, level);
    if (mark === ',') return this.#comma(level);
    if (mark === ':') {
      const fits = this.wanted === 'colon';
      this.wanted = 'value';
      return fits;
    }
    if (string !== undefined && (this.wanted === 'key' || this.wanted === 'keyOrEnd') && level) {
      this.#path = `${level.path}${level.path === '' ? '' : '.'}${JSON.parse(string) as string}`;
      this.wanted = 'colon';
      return true;
    }
    if (this.wanted !== 'value' && this.wanted !== 'valueOrEnd') return false;
    if (level?.list) this.#path = `${level.path}[${level.index}]`;
    this.lines.set(this.#path, line);
    if (mark === undefined) {
      if (string === undefined && plain === undefined) return false;
      this.#after();
      return true;
    }
    this.levels.push({ path: this.#path, list: mark === '[', index: 0 });
    this.wanted = mark === '[' ? 'valueOrEnd' : 'keyOrEnd';
    return true;
  }

  #after(): void {
    this.wanted = this.levels.length === 0 ? 'nothing' : 'more';
  }

  #close(mark: string, level: Level | undefined): boolean {
    const ready = this.wanted === 'more' || this.wanted === (mark === ']' ? 'valueOrEnd' : 'keyOrEnd');
    if (!level || level.list !== (mark === ']') || !ready) return false;
    this.levels.pop();
    this.#after();
    return true;
  }

  #comma(level: Level | undefined): boolean {
    if (this.wanted !== 'more' || !level) return false;
    level.index += 1;
    this.wanted = level.list ? 'value' : 'key';
    return true;
  }
}

/** Walks a JSON text for its lines. Browsers word and place syntax errors each in their own way; this one is the same everywhere. */
export function readJsonLines(text: string): JsonLines {
  const walk = new Walk();
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  let line = 1;
  let at = 0;
  const place = (position: number) => {
    while (line < starts.length && (starts[line] ?? 0) <= position) line += 1;
    return line;
  };
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    const [whole = '', mark, string, plain] = match ?? [];
    const size = (mark ?? string ?? plain ?? '').length;
    const start = match
      ? at + whole.length - size
      : at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    if (match && size === 0 && walk.wanted === 'nothing') return { error: null, lines: walk.lines };
    place(start);
    if (!match || size === 0 || !walk.take(mark, string, plain, line)) {
      const column = start - (starts[line - 1] ?? 0) + 1;
      return {
        error: { line, column, found: text.slice(start, start + 12).split('\n')[0] ?? '' },
        lines: walk.lines,
      };
    }
    at = start + size;
  }
}
