import { t } from '../../../locales/i18n';
import type { NoteList } from '../notes';
import { linesOfMembers } from './linesOfMembers';
import type { JsonRead } from './parseJson';
import { ColumnsMet, MOST_ROWS, type Refusal, type Table, type TableRow, tooManyRows } from './table';

type Bag = { [key: string]: unknown };
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deepest nesting of a record that is followed, and of what wraps a list of records. */
const DEEPEST = 4;

/** A number so written that a point in it can only be the decimal sign. */
const numberText = (value: number): string =>
  /^-?\d{1,3}\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? String(value) : '';
}

/** A value with its type beside it, as answers of SPARQL have it. */
const isTypedValue = (value: unknown): value is Bag =>
  isBag(value) &&
  typeof value.type === 'string' &&
  'value' in value &&
  Object.keys(value).every((key) => /^(?:type|value|datatype|xml:lang)$/.test(key));

/** A record with the place of its middle for its own where it has none, as OpenStreetMap's ways have it. */
function withCenter(record: Bag): Bag {
  const { center, ...more } = record;
  return isBag(center) && record.lat === undefined ? { ...more, ...center } : record;
}

/**
 * Puts a value of a record under its key: what is nested by its path, `location.lat`; two numbers of a list as `52.5, 13.4`; other
 * lists parted by bars; geometry as JSON.
 */
export function putValue(met: ColumnsMet, cells: string[], key: string, value: unknown, depth = 0): void {
  if (Array.isArray(value)) {
    const isPair = value.length === 2 && value.every((each) => typeof each === 'number');
    const texts = value
      .slice(0, 50)
      .map(textOf)
      .filter((text) => text !== '');
    met.put(cells, key, texts.join(isPair ? ', ' : ' | '));
  } else if (isTypedValue(value)) {
    met.put(cells, key, textOf(value.value));
  } else if (isBag(value)) {
    if (
      typeof value.type === 'string' &&
      Array.isArray(value.coordinates) &&
      value.coordinates.length < 10_000
    )
      met.put(cells, key, JSON.stringify(value));
    else if (depth < DEEPEST)
      for (const [inner, each] of Object.entries(value))
        putValue(met, cells, `${key}.${inner}`, each, depth + 1);
  } else met.put(cells, key, textOf(value));
}

/** A list of objects within a value. */
interface Found {
  list: readonly unknown[];
  /** Its key in the outermost object; null for the outermost list itself, undefined where it lies deeper. */
  key: string | null | undefined;
}

const objectsIn = (list: readonly unknown[]): number => list.filter(isBag).length;

/** The longest list of objects in a value; an object of objects is one too. */
function recordsOf(value: unknown, depth = 0): Found | null {
  if (Array.isArray(value))
    return objectsIn(value) > 0 ? { list: value, key: depth === 0 ? null : undefined } : null;
  if (!isBag(value) || depth > DEEPEST) return null;
  let best: Found | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const found =
      Array.isArray(inner) && objectsIn(inner) > 0 ? { list: inner, key } : recordsOf(inner, depth + 1);
    if (found && (!best || found.list.length > best.list.length))
      best = { list: found.list, key: depth === 0 && found.list === inner ? key : undefined };
  }
  const values = Object.values(value);
  const isMap = values.length > 1 && objectsIn(values) === values.length;
  return best ?? (isMap ? { list: values, key: undefined } : null);
}

/** Objects with their places among them, as a list, wrapped in an object, or line by line. */
export function jsonTable(
  name: string,
  text: string,
  { values, isSequence }: JsonRead,
  notes: NoteList,
): Table | Refusal {
  const whole = values[0]?.value;
  const found = isSequence ? { list: values.map(({ value }) => value), key: undefined } : recordsOf(whole);
  const list = found?.list ?? (isBag(whole) ? [whole] : null);
  if (!list) return { refusal: { path: name, message: t('holds no list of objects with coordinates') } };
  if (list.length > MOST_ROWS) return { refusal: { path: name, message: tooManyRows() } };
  const counted = !isSequence && found && found.key !== undefined ? linesOfMembers(text, found.key) : [];
  const lines = isSequence ? values.map(({ line }) => line) : counted.length === list.length ? counted : [];
  const met = new ColumnsMet();
  const rows: (TableRow & { cells: string[] })[] = [];
  for (const [index, record] of list.entries()) {
    if (!isBag(record)) continue;
    const cells: string[] = [];
    for (const [key, value] of Object.entries(withCenter(record))) putValue(met, cells, key, value);
    const member = isSequence ? '' : `${found?.key ?? ''}[${index}]`;
    rows.push({ line: lines[index] ?? null, number: index + 1, member, cells, shape: null });
  }
  met.tellBeyond(name, notes);
  met.filled(rows);
  return { format: 'json', columns: met.names, rows, headerLine: 1, outlines: [] };
}
