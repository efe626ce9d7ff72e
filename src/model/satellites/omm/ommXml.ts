import { type FormatReader, recordsASlice } from '../types';
import { type OmmFields, ommElements } from './omm';

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an element with its entities resolved. Unknown entities stay as they are written. */
function decode(text: string): string {
  const plain = text.startsWith('<![CDATA[') ? text.slice(9, -3) : text;
  if (!plain.includes('&') || plain !== text) return plain;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Start and end tags, empty elements, comments; and between a start and its end, the text of a leaf. */
const token =
  /<!--[\s\S]*?-->|<([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(?:\/>|>(?:((?:[^<]|<!\[CDATA\[[\s\S]*?\]\]>)*)<\/\1\s*>)?)|<\/([A-Za-z_][\w.-]*)\s*>/g;

/** Leaves of one message by their names; null where tags are not nested as they must be. */
function leavesOf(block: string): OmmFields | null {
  const fields: OmmFields = {};
  const opened: string[] = [];
  token.lastIndex = 0;
  let at = 0;
  for (let found = token.exec(block); found; found = token.exec(block)) {
    if (/[<>]/.test(block.slice(at, found.index))) return null;
    at = token.lastIndex;
    const [whole, name, text, closed] = found;
    if (closed !== undefined) {
      if (opened.pop() !== closed) return null;
    } else if (name !== undefined && text !== undefined) {
      if (!Object.hasOwn(fields, name)) fields[name] = decode(text);
    } else if (name !== undefined && !whole.endsWith('/>')) opened.push(name);
  }
  return opened.length === 0 && !block.slice(at).includes('<') ? fields : null;
}

/**
 * Orbit mean-elements messages as XML (CCSDS 505.0-B): every `omm` element in the file, whatever is around it. Written for
 * this flat format, since workers have no parser of XML: no namespaces, no entities of a document's own.
 */
export const readOmmXml: FormatReader = function* (text, into) {
  const opening = /<omm(?=[\s>])/g;
  let nextBreak = text.indexOf('\n');
  let line = 1;
  let count = 0;
  // Looked for once more only where there may be one: a file of openings alone would be gone through for each.
  let end = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index;
    for (; nextBreak >= 0 && nextBreak < start; nextBreak = text.indexOf('\n', nextBreak + 1)) line += 1;
    if (end >= 0 && end < start) end = text.indexOf('</omm>', start);
    if (end < 0 || text.lastIndexOf('<omm', end) > start) {
      into.fault({ code: 'cutOff', line, field: '', values: {} }, true);
    } else {
      const fields = leavesOf(text.slice(start, end + 6));
      const read = fields
        ? ommElements(fields, line)
        : { code: 'syntax' as const, line, field: '', values: { format: 'XML' } };
      if ('code' in read) into.fault(read, true);
      else into.add(read);
      opening.lastIndex = end + 6;
    }
    if (++count % recordsASlice === 0) yield;
  }
};
