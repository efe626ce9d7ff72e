import { linesOf } from '../linesOf';
import { type FormatReader, recordsASlice } from '../types';
import { type OmmFields, ommElements } from './omm';

/** A value may carry its unit in brackets (CCSDS 502.0-B, §7.7). */
const unit = /\s*\[[^\]]*\]$/;

/**
 * Orbit mean-elements messages as lines of `KEY = value`, one after another. A message begins at CCSDS_OMM_VERS, and where
 * files leave that out, at a key that the present one has already.
 */
export const readOmmKvn: FormatReader = function* (text, into) {
  let fields: OmmFields = {};
  let start = 0;
  let count = 0;
  const finish = () => {
    if (start === 0) return;
    const read = ommElements(fields, start);
    if ('code' in read) into.fault(read, true);
    else into.add(read);
    fields = {};
    start = 0;
  };
  for (const [raw, number] of linesOf(text)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('COMMENT')) continue;
    const equals = line.indexOf('=');
    const key = equals < 0 ? '' : line.slice(0, equals).trim().toUpperCase();
    if (!/^[A-Z][A-Z0-9_]*$/.test(key)) {
      into.fault({ code: 'syntax', line: number, field: '', values: { format: 'KVN' } });
      continue;
    }
    if (start > 0 && (key === 'CCSDS_OMM_VERS' || Object.hasOwn(fields, key))) {
      finish();
      if (++count % recordsASlice === 0) yield;
    }
    if (start === 0) start = number;
    fields[key] = line
      .slice(equals + 1)
      .trim()
      .replace(unit, '');
  }
  finish();
};
