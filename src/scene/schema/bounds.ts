import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import { deepestLevel, longestList, mostValues } from './limits';
import { joinPath } from './problems';

interface Place {
  value: object;
  within: Place | null;
  step: string;
  level: number;
}

function pathOf(place: Place): string {
  const steps: (string | number)[] = [];
  for (let at = place; at.within; at = at.within)
    steps.unshift(Array.isArray(at.within.value) ? Number(at.step) : at.step);
  return joinPath(steps);
}

/** Items of a list, bytes of a buffer: what walking over it would cost. */
const lengthOf = (value: object): number =>
  Array.isArray(value) ? value.length : ArrayBuffer.isView(value) ? value.byteLength : 0;

/**
 * Where a value is more than any scene can be; null where it is not. Asked before anything else is done with a value: it
 * follows no more of it than the limits allow, circles included; what is nested deeper than a scene, the schema does not follow either.
 */
export function boundsProblem(input: object, prefix: string): Problem | null {
  const waiting: Place[] = [{ value: input, within: null, step: '', level: 1 }];
  let values = 0;
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, level } = place;
    let tooMuch = lengthOf(value) > longestList;
    if (!tooMuch) {
      for (const step in value) {
        values += 1;
        tooMuch = values > mostValues;
        if (tooMuch) break;
        const inner = (value as Record<string, unknown>)[step];
        if (typeof inner === 'object' && inner !== null && level < deepestLevel)
          waiting.push({ value: inner, within: place, step, level: level + 1 });
      }
    }
    if (!tooMuch) continue;
    return tooMuchAt(pathOf(place), prefix);
  }
  return null;
}

function tooMuchAt(inside: string, prefix: string): Problem {
  const message = t(
    '{place} is more than a scene can hold: {values, number} values in all, {items, number} in a list',
    {
      place: `${prefix}${inside || t('the scene')}`,
      values: mostValues,
      items: longestList,
    },
  );
  return { path: `${prefix}${inside}`, message };
}

/** Where the string that begins at a place ends: its closing quote, or the end of the text. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** As `boundsProblem` of a JSON text that is not read yet: null unless it has ten times what a scene can hold, which costs seconds to read. */
export function textBoundsProblem(text: string, prefix: string): Problem | null {
  let commas = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = stringEnd(text, at);
    else if (letter === ',' && ++commas > 10 * mostValues) return tooMuchAt('', prefix);
  }
  return null;
}
