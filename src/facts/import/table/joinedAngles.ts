import { headerOf } from '../guess/header';
import type { Table, TableRow } from './table';

/** Words for the two axes and for the parts of an angle, as `headerOf` folds them. */
const axes = [
  /^(?:lat|latitude|breite|breitengrad)$/,
  /^(?:lon|lng|long|longitude|lange|laenge|langengrad)$/,
];
const parts = {
  degrees: /^(?:d|deg|degs|degree|degrees|grad)$/,
  minutes: /^(?:m|min|mins|minute|minutes|minuten)$/,
  seconds: /^(?:s|sec|secs|second|seconds|sekunden)$/,
  side: /^(?:dir|direction|hem|hemisphere|ns|ew)$/,
};

/** Places of the columns of one angle; null where it is not in degrees and minutes side by side. */
function columnsOf(
  words: readonly (readonly string[])[],
  axis: RegExp,
): Record<keyof typeof parts, number> | null {
  const placeOf = (part: RegExp): number =>
    words.findIndex((each) => each.some((word) => axis.test(word)) && each.some((word) => part.test(word)));
  const [degrees, minutes] = [placeOf(parts.degrees), placeOf(parts.minutes)];
  if (degrees < 0 || minutes < 0) return null;
  return { degrees, minutes, seconds: placeOf(parts.seconds), side: placeOf(parts.side) };
}

/** Words of a header, those in brackets too: `Lat (min)`. */
const wordsOfHeader = (name: string): readonly string[] =>
  headerOf(name.replace(/[()[\]（）【】]/g, ' ')).words;

/**
 * A table whose angles stand in columns of degrees, minutes and seconds with each of them in one: without, a place is a degree off.
 * Degrees with decimals have no minutes beside them: `lat_min` is then the edge of a box.
 */
export function joinedAngles(table: Table): Table {
  const words = table.columns.map(wordsOfHeader);
  const angles = axes.flatMap((axis) => columnsOf(words, axis) ?? []);
  if (angles.length < axes.length) return table;
  const hasDecimals = ({ cells }: TableRow) =>
    angles.some(({ degrees }) => /\d[.,]0*[1-9]/.test(cells[degrees] ?? ''));
  if (table.rows.some(hasDecimals)) return table;
  const joined = angles.flatMap(({ minutes, seconds, side }) => [minutes, seconds, side]);
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, at) => !joined.includes(at));
  const rows = table.rows.map((row) => {
    const cells = [...row.cells];
    for (const { degrees, minutes, seconds, side } of angles) {
      const [d = '', m = '', s = '', way = ''] = [degrees, minutes, seconds, side].map((at) =>
        cells[at]?.trim().replace(/[.,]0+$/, ''),
      );
      if (d !== '') cells[degrees] = `${d}°${m && ` ${m}′`}${s && ` ${s}″`}${way && ` ${way}`}`;
    }
    return { ...row, cells: kept(cells) };
  });
  return { ...table, columns: kept(table.columns), rows };
}
