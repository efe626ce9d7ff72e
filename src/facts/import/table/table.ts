import { t } from '../../../locales/i18n';
import type { Problem } from '../../../shared/result';
import type { NoteList } from '../notes';

/** Degrees, WGS 84; longitude first, as GeoJSON has it. */
export type Corner = readonly [longitudeDeg: number, latitudeDeg: number];

/** Where a row of a file with geometry lies. */
export interface Shape {
  point: Corner;
  /** Outer rings of the polygons of the row, counter-clockwise and open; none for a point. */
  rings: readonly (readonly Corner[])[];
}

/** One row of a table, one feature, one placemark, one object. */
export interface TableRow {
  /** Line on which it begins, from 1; null where it is not known. */
  line: number | null;
  /** Its number in the file, from 1. */
  number: number;
  /** Where it stands in a file that is no table, such as `features[3]`; empty in a table. */
  member: string;
  /** A text for each column of the table; empty where there is none. */
  cells: readonly string[];
  /** Null in a format without geometry: the columns say where. */
  shape: Shape | null;
}

/** A polygon that says of which site of its file it is an outline. */
export interface OutlineFeature {
  properties: Readonly<Record<string, unknown>>;
  rings: readonly (readonly Corner[])[];
  line: number | null;
  number: number;
  member: string;
}

/** A file as rows of texts, before anything is guessed of them. */
export interface Table {
  format: 'csv' | 'json' | 'geojson' | 'kml' | 'gpx';
  /** The file's own headers, at most 200 letters each; a second of the same text is `Header#2`, an empty one `#3` by its place. */
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Line of the header, from 1; of a file without one, of the first row. */
  headerLine: number;
  outlines: readonly OutlineFeature[];
}

/** Why a file is no list of places. */
export interface Refusal {
  refusal: Problem;
}

/** Most rows of a file. */
export const MOST_ROWS = 50_000;
/** Most columns that are read; what stands further right is passed over. */
export const MOST_COLUMNS = 256;
const LONGEST_HEADER = 200;

/** Why a file with so many rows is not read. */
export const tooManyRows = (): string => t('has more than {most, number} rows; part it', { most: MOST_ROWS });

/** What is said of columns beyond the last that is read. */
export const tooManyColumns = (most: number): string =>
  t('has more columns than {most, number}; those beyond were passed over', { most });

/** Names by which an object's own keys would be taken for others. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Headers as they are called from now on: unique, with a word for those that are empty. */
export function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.slice(0, MOST_COLUMNS).map((header, index) => {
    const plain = header
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_HEADER - 4);
    if (plain === '' || reserved.has(plain)) return `#${index + 1}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}#${count}`;
  });
}

/** Columns of records that bring their own keys, in the order in which the keys are met. */
export class ColumnsMet {
  private readonly places = new Map<string, number>();
  /** Texts under a key beyond the last column that is read. */
  private beyond = 0;

  /** Place of a key; null where there are too many. */
  placeOf(key: string): number | null {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (this.places.size >= MOST_COLUMNS) return null;
    this.places.set(key, this.places.size);
    return this.places.size - 1;
  }

  /** Puts a text under its key. */
  put(cells: string[], key: string, text: string): void {
    const place = this.placeOf(key);
    if (place === null) this.beyond += 1;
    else cells[place] = text;
  }

  get names(): string[] {
    return columnNames([...this.places.keys()]);
  }

  tellBeyond(name: string, notes: NoteList): void {
    if (this.beyond > 0) notes.tell('columns', { path: name, message: tooManyColumns(MOST_COLUMNS) });
  }

  /** A text for each column of every row. */
  filled(rows: readonly { cells: string[] }[]): void {
    for (const { cells } of rows) for (let k = 0; k < this.places.size; k++) cells[k] = cells[k] ?? '';
  }
}
