import { linesOf } from '../linesOf';
import { messageKind } from '../otherMessages';
import { type FormatReader, recordsASlice } from '../types';
import { canonicalField, type OmmFields } from './canonicalField';
import { takeOmm } from './omm';

/** A value without its unit in brackets (CCSDS 502.0-B, §7.7). */
function withoutUnit(value: string): string {
  const open = value.endsWith(']') ? value.lastIndexOf('[') : -1;
  return open < 0 ? value : value.slice(0, open).trimEnd();
}

/**
 * Orbit mean-elements messages as lines of `KEY = value`, one after another. A message begins at CCSDS_OMM_VERS, and where
 * files leave that out, at a key that the present one has already. Messages of other kinds are passed over.
 */
export const readOmmKvn: FormatReader = function* (text, into) {
  let fields: OmmFields = {};
  let keys = new Set<string>();
  let start = 0;
  let skips = false;
  let count = 0;
  const finish = () => {
    if (start > 0) takeOmm(fields, start, into);
    fields = {};
    keys = new Set();
    start = 0;
  };
  for (const [raw, number] of linesOf(text)) {
    const line = raw.trimStart();
    if (line === '' || line.startsWith('COMMENT')) continue;
    const equals = line.indexOf('=');
    const key = equals < 0 ? '' : line.slice(0, equals).trim().toUpperCase();
    const other = key.startsWith('CCSDS_') ? messageKind(key) : null;
    if (other) into.note('otherMessages', number, { message: other });
    if (other || (skips && key === 'CCSDS_OMM_VERS')) {
      finish();
      skips = other !== null;
    }
    if (skips) continue;
    if (!/^[A-Z][A-Z0-9_]*$/.test(key)) {
      into.fault({ code: 'syntax', line: number, field: '', values: { format: 'KVN' } });
      continue;
    }
    const field = canonicalField(key);
    if (start > 0 && (key === 'CCSDS_OMM_VERS' || (field !== null && keys.has(field)))) {
      finish();
      if (++count % recordsASlice === 0) yield;
    }
    if (start === 0) start = number;
    if (field === null) continue;
    keys.add(field);
    fields[field] = withoutUnit(line.slice(equals + 1).trim());
  }
  finish();
};
