import { type Collector, type FormatReader, recordsASlice } from '../types';
import { type OmmFields, ommElements } from './omm';

const quote = 34;
const backslash = 92;
const open = 123;
const close = 125;

/** Objects without an end, or with one far away, after which the rest is given up: each is gone through to its end. */
const mostHidden = 20;
/** Letters of an object that is no more one record. */
const longObject = 100_000;

/** Index after the object that begins at `start`, or -1 where it does not end. Text in quotes is passed over. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let k = start; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code === quote) {
      k += 1;
      while (k < text.length && text.charCodeAt(k) !== quote) k += text.charCodeAt(k) === backslash ? 2 : 1;
    } else if (code === open) depth += 1;
    else if (code === close && --depth === 0) return k + 1;
  }
  return -1;
}

/** False where the text is no object of JSON. */
function takeObject(slice: string, line: number, into: Collector): boolean {
  let fields: OmmFields;
  try {
    fields = JSON.parse(slice) as OmmFields;
  } catch {
    into.fault({ code: 'syntax', line, field: '', values: { format: 'JSON' } }, true);
    return false;
  }
  const read = ommElements(fields, line);
  if ('code' in read) into.fault(read, true);
  else into.add(read);
  return true;
}

/**
 * Orbit mean-elements messages as JSON: a list of objects, or one object. Objects are parsed one by one, so that one that is
 * broken does not take the others along.
 */
export const readOmmJson: FormatReader = function* (text, into) {
  let at = 0;
  let line = 1;
  let count = 0;
  let hidden = 0;
  let nextBreak = text.indexOf('\n');
  const step = (to: number) => {
    for (; nextBreak >= 0 && nextBreak < to; nextBreak = text.indexOf('\n', nextBreak + 1)) line += 1;
    at = to;
  };
  while (at < text.length) {
    const start = text.indexOf('{', at);
    const between = text.slice(at, start < 0 ? text.length : start);
    if (/[^\s,[\]]/.test(between))
      into.fault({ code: 'syntax', line, field: '', values: { format: 'JSON' } });
    if (start < 0) return;
    step(start);
    const end = endOfObject(text, start);
    const next = text.indexOf('{', start + 1);
    if (end < 0) into.fault({ code: 'cutOff', line, field: '', values: {} }, true);
    if (end >= 0 && (takeObject(text.slice(start, end), line, into) || next < 0 || next > end)) step(end);
    else {
      // A quote or brace too many or too few hides what follows: go on at the next object, if there is one.
      if (end < 0 || end - start > longObject) hidden += 1;
      if (next < 0 || hidden === mostHidden) return;
      step(next);
    }
    if (++count % recordsASlice === 0) yield;
  }
};
