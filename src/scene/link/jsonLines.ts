import { type JSONPath, visit } from 'jsonc-parser';

/** What a walk over a JSON text finds. Lines and columns count from 1. */
interface JsonLines {
  /** Where the text stops being JSON; null where it is JSON throughout, or as far as it was walked. */
  error: { line: number; column: number; found: string } | null;
  /** Line on which the value at a path begins, by paths such as `story[0].caption.en`. */
  lines: Map<string, number>;
}

/** Brackets within brackets whose places are told; a scene has eight. */
const DEEPEST = 32;

const strictly = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const pathText = (path: JSONPath): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${part}`,
    '',
  );

/**
 * Walks a JSON text for the lines of values. Browsers word and place syntax errors each in their own way; this one is the same
 * everywhere. Linear in the text; ends at the first error, and where all that is asked for is found.
 * @param paths of the values whose lines are wanted; without them the text is walked for its error alone.
 */
export function readJsonLines(text: string, paths: ReadonlySet<string> = new Set()): JsonLines {
  const lines = new Map<string, number>();
  let error = null as JsonLines['error'];
  const enough = new Error('found');
  const begins = (
    _at: number,
    _size: number,
    line: number,
    _column: number,
    path: () => JSONPath,
  ): boolean => {
    const place = path();
    const told = pathText(place);
    if (paths.has(told)) lines.set(told, line + 1);
    if (lines.size === paths.size) throw enough;
    return place.length < DEEPEST;
  };
  const values = {
    onObjectBegin: begins,
    onArrayBegin: begins,
    onLiteralValue: (_value: unknown, ...place: Parameters<typeof begins>) => {
      begins(...place);
    },
  };
  try {
    visit(
      text,
      {
        ...(paths.size > 0 ? values : {}),
        onError: (_code, at, _size, line, column) => {
          const found = text.slice(at, at + 12).split('\n')[0] ?? '';
          error = { line: line + 1, column: column + 1, found };
          throw enough;
        },
      },
      strictly,
    );
  } catch {
    // Enough is known; or brackets within brackets beyond what the walk can follow, and the lines found so far serve.
  }
  return { error, lines };
}
