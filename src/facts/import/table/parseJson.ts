import { t } from '../../../locales/i18n';
import type { NoteList } from '../notes';
import { lineOf } from './linesOfMembers';
import type { Refusal } from './table';

/** One or more JSON values of a text, each with the line on which it begins where they are parted by lines. */
export interface JsonRead {
  values: { value: unknown; line: number }[];
  /** Whether each line is a value of its own. */
  isSequence: boolean;
}

/** The refusal of a text that is no JSON, where it breaks. */
function brokenJson(name: string, text: string, error: unknown): Refusal {
  const { message } = error as Error;
  const at = /position (\d+)/.exec(message)?.[1];
  // Firefox tells line and column itself.
  const told = /line (\d+) column (\d+)/.exec(message);
  const found = told ? { line: Number(told[1]), column: Number(told[2]) } : null;
  const place = at === undefined ? found : lineOf(text, Number(at));
  const path = place ? `${name}: line ${place.line}, column ${place.column}` : name;
  // The reason may quote the text at length.
  const reason = message.length > 160 ? `${message.slice(0, 160)}…` : message;
  return { refusal: { path, message: t('is not readable as JSON: {reason}', { reason }), ...(place ?? {}) } };
}

/** Deepest nesting of JSON that is read: GeoJSON needs twelve levels. */
const DEEPEST = 100;

/** Whether braces and brackets are nested deeper than anything that is a list of places. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}

/** Newline-delimited values, also with a record separator (RFC 8142) before each; lines that are none are told. */
function sequenceOf(name: string, text: string, notes: NoteList): JsonRead['values'] {
  const values: JsonRead['values'] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const part = raw.replaceAll('\u001E', '').trim();
    if (part === '') return;
    const line = index + 1;
    try {
      values.push({ value: JSON.parse(part), line });
    } catch {
      const message = t('is not readable as JSON, as the lines before it are; the line was left out');
      notes.tell('sequence', { path: `${name}: line ${line}`, message, line, leftOutRow: line });
    }
  });
  return values;
}

const isWhole = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};

/** Reads JSON, or values line by line. */
export function parseJson(name: string, raw: string, notes: NoteList): JsonRead | Refusal {
  const text = raw.replace(/^\uFEFF/, '');
  if (isTooDeep(text))
    return { refusal: { path: name, message: t('is nested deeper than {most} levels', { most: DEEPEST }) } };
  try {
    return { values: [{ value: JSON.parse(text), line: 1 }], isSequence: false };
  } catch (error) {
    const first = text
      .slice(0, 1_000_000)
      .split(/\r\n|\r|\n/, 50)
      .map((line) => line.replaceAll('\u001E', '').trim());
    const begin = first.find((line) => line !== '') ?? '';
    if (!/^[[{]/.test(begin) || !isWhole(begin)) return brokenJson(name, text, error);
    return { values: sequenceOf(name, text, notes), isSequence: true };
  }
}
