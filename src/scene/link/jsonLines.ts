import { type JSONPath, visit } from 'jsonc-parser';

/** What a walk over a JSON text finds. Lines and columns count from 1. */
interface JsonLines {
  /** Where the text stops being JSON; null where it is JSON throughout. */
  error: { line: number; column: number; found: string } | null;
  /** Line on which the value at a path begins, by paths such as `story[0].caption.en`. */
  lines: Map<string, number>;
}

/** Brackets within brackets whose places are told; a scene has six. */
const DEEPEST = 32;

const strictly = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const pathText = (path: JSONPath): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${part}`,
    '',
  );

/** Walks a JSON text for its lines. Browsers word and place syntax errors each in their own way; this one is the same everywhere. */
export function readJsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let error = null as JsonLines['error'];
  const begins = (
    _at: number,
    _size: number,
    line: number,
    _column: number,
    path: () => JSONPath,
  ): boolean => {
    const place = path();
    lines.set(pathText(place), line + 1);
    return place.length < DEEPEST;
  };
  try {
    visit(
      text,
      {
        onObjectBegin: begins,
        onArrayBegin: begins,
        onLiteralValue: (_value, ...place) => {
          begins(...place);
        },
        onError: (_code, at, _size, line, column) => {
          const found = text.slice(at, at + 12).split('\n')[0] ?? '';
          error ??= { line: line + 1, column: column + 1, found };
        },
      },
      strictly,
    );
  } catch {
    // Brackets within brackets beyond what the walk can follow: the lines found so far serve.
  }
  return { error, lines };
}
