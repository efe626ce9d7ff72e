import { finish } from '../../../shared/steps';
import { messageKind } from '../otherMessages';
import { isTleLine, readTle, type TleLine, tleElements } from '../tle';
import { type Collector, type FormatReader, recordsASlice } from '../types';
import { canonicalField, countOfElements, type OmmFields } from './canonicalField';
import { type JsonToken, JsonTokens } from './jsonTokens';
import { takeOmm } from './omm';

/** Brackets within brackets at most: APIs wrap their records in five. */
const deepest = 64;

/** An object or a list that is open. */
interface Level {
  isList: boolean;
  /** Where it begins. */
  line: number;
  /** The name whose value comes next, and whether its colon was there. */
  key: string | null;
  colon: boolean;
  fields: OmmFields;
  /** Lines of a TLE among its values, and in a list the text before them. */
  first: TleLine | null;
  name: string;
  /** Whether anything is in it. */
  filled: boolean;
}

const levelOf = (isList: boolean, line: number): Level => ({
  isList,
  line,
  key: null,
  colon: false,
  fields: {},
  first: null,
  name: '',
  filled: false,
});

const isWhole = ({ fields: f }: Level): boolean =>
  f.OBJECT_NAME !== undefined && f.EPOCH !== undefined && f.MEAN_MOTION !== undefined;
const hasPart = ({ fields }: Level): boolean =>
  countOfElements((field) => fields[field] !== undefined) > 0 || fields.TLE_LINE1 !== undefined;

/** A text that holds two lines or many: a whole file of TLE as one string. */
function takeText(level: Level, text: string, line: number, into: Collector): boolean {
  const lines = text.split(/\r\n|\r|\n/, 4).filter((each) => each.trim() !== '');
  const at = lines.findIndex((each) => isTleLine(each));
  if (at < 0 || lines.length < 2) return false;
  if (!level.isList && lines.length === at + 2 && isTleLine(lines[at + 1]!, true)) {
    level.fields.TLE_LINE1 = lines[at]!;
    level.fields.TLE_LINE2 = lines[at + 1]!;
    if (at > 0) level.fields.OBJECT_NAME ??= lines[at - 1]!;
    return true;
  }
  finish(
    readTle(text, {
      add: (elements) => into.add({ ...elements, line }),
      fault: (fault, rejects) => into.fault({ ...fault, line }, rejects),
      note: (code) => into.note(code, line),
    }),
  );
  return true;
}

/** Lines of a TLE, or one text with several, as APIs and lists have them. */
function takeString(level: Level, text: string, line: number, into: Collector): void {
  const { key, isList } = level;
  if (/[\r\n]/.test(text) && takeText(level, text, line, into)) return;
  if (isTleLine(text)) level.first = { text: text.trimEnd(), line };
  else if (level.first && isTleLine(text, true)) {
    if (isList) {
      const read = tleElements(level.first, { text: text.trimEnd(), line }, level.name);
      if ('code' in read) into.fault(read, true);
      else into.add(read);
      level.name = '';
    } else {
      level.fields.TLE_LINE1 = level.first.text;
      level.fields.TLE_LINE2 = text.trimEnd();
    }
    level.first = null;
  } else if (isList) level.name = text.replace(/^0 /, '').slice(0, 60);
  const field = key === null ? null : canonicalField(key);
  if (field && field !== 'TLE_LINE1' && field !== 'TLE_LINE2') level.fields[field] ??= text.slice(0, 200);
}

/**
 * What becomes of an object at its end: its record, if it is one by itself; else what it has goes to the object around it, since
 * APIs and NDM/JSON part a record into groups.
 */
function closeLevel(level: Level, around: Level | undefined, into: Collector): void {
  const { fields, line } = level;
  if (level.isList) return;
  const inList = !around || around.isList;
  if (isWhole(level) || (inList && hasPart(level))) takeOmm(fields, line, into);
  else if (inList) {
    if (fields.NORAD_CAT_ID !== undefined || !level.filled) takeOmm(fields, line, into);
  } else if (
    hasPart(level) &&
    hasPart(around) &&
    fields.EPOCH !== undefined &&
    around.fields.EPOCH !== undefined
  )
    takeOmm(fields, line, into);
  else {
    around.fields = { ...fields, ...around.fields };
    if (fields.TLE_LINE1 !== undefined) around.line = Math.max(line, around.line);
  }
}

/** Goes through the pieces of a JSON text and puts the records that are in it into the collector. */
class RecordWalk {
  readonly #into: Collector;
  readonly #open: Level[] = [];
  /** Records and lists that have ended, good or broken. */
  ended = 0;

  constructor(into: Collector) {
    this.#into = into;
  }

  /** False where the text is not JSON as it should be at this piece: its object is left out. */
  take({ kind, text, line }: JsonToken): boolean {
    const level = this.#open.at(-1);
    if (kind === 'cut') return true;
    if (kind === '}' || kind === ']') return this.#close(kind === ']', line);
    if (kind === ':') {
      if (level?.key == null || level.colon) return this.#broken(line);
      level.colon = true;
      return true;
    }
    if (kind === 'broken' || (level && !level.isList && level.key !== null && !level.colon))
      return this.#broken(line);
    if (level && !level.isList && level.key === null) {
      if (kind !== 'string') return this.#broken(line);
      level.key = text;
      this.#noteOther(text, line);
      return true;
    }
    if (level) this.#value(level, kind, text, line);
    if (kind === '{' || kind === '[') {
      if (this.#open.length === deepest) return this.#broken(line);
      this.#open.push(levelOf(kind === '[', line));
    }
    return true;
  }

  /** A whole object without others in it, as most records are. */
  takeFlat(object: Record<string, unknown>): void {
    const level = this.#open.at(-1)!;
    for (const [name, value] of Object.entries(object)) {
      level.key = name;
      this.#noteOther(name, level.line);
      if (Array.isArray(value)) {
        const list = levelOf(true, level.line);
        for (const each of value.flat(deepest))
          if (typeof each === 'string') takeString(list, each, level.line, this.#into);
        level.filled = true;
      } else if (typeof value === 'string') this.#value(level, 'string', value, level.line);
      else this.#value(level, 'value', String(value), level.line);
    }
    level.key = null;
    this.#close(false, level.line);
  }

  #noteOther(name: string, line: number): void {
    const message = name.startsWith('CCSDS_') ? messageKind(name) : null;
    if (message) this.#into.note('otherMessages', line, { message });
  }

  #value(level: Level, kind: JsonToken['kind'], text: string, line: number): void {
    if (kind === 'string') takeString(level, text, line, this.#into);
    const field = kind === 'value' && level.key !== null ? canonicalField(level.key) : null;
    if (field) level.fields[field] ??= text;
    level.filled = true;
    level.key = null;
    level.colon = false;
  }

  #close(isList: boolean, line: number): boolean {
    const level = this.#open.at(-1);
    if (!level || level.isList !== isList || level.key !== null) return this.#broken(line);
    this.#open.pop();
    this.ended += 1;
    closeLevel(level, this.#open.at(-1), this.#into);
    return true;
  }

  #broken(line: number): false {
    const object = this.#open.at(-1)?.isList === false ? this.#open.pop() : undefined;
    this.ended += 1;
    this.#into.fault(
      { code: 'syntax', line: object?.line ?? line, field: '', values: { format: 'JSON' } },
      object !== undefined,
    );
    return false;
  }

  /** At the end of the text: an object that is open still was cut off. */
  finish(): void {
    const cut = this.#open.findLast(({ isList, filled, key }) => !isList && (filled || key !== null));
    if (cut) this.#into.fault({ code: 'cutOff', line: cut.line, field: '', values: {} }, true);
  }
}

/** Orbit mean-elements messages, and TLE lines, as JSON: a list, one object, or either within the answer of an API. */
export const readOmmJson: FormatReader = function* (text, into) {
  const tokens = new JsonTokens(text);
  const walk = new RecordWalk(into);
  let pause = recordsASlice;
  for (let token = tokens.next(); token; token = tokens.next()) {
    const isGood = walk.take(token);
    if (!isGood && token.kind !== 'broken') tokens.skip();
    const flat = isGood && token.kind === '{' ? tokens.flatObject() : null;
    if (flat) walk.takeFlat(flat);
    if (walk.ended < pause) continue;
    pause = walk.ended + recordsASlice;
    yield;
  }
  walk.finish();
};
