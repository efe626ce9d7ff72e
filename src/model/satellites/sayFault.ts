import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import type { CatalogueFault, FaultCode } from './types';

type Values = Record<string, string | number>;

/** What each fault is and what a person can do about it. `line`, `field` and the fault's own values are there to use. */
const sentences: Record<FaultCode, (values: Values) => string> = {
  checksum: (v) =>
    t('The line must end in the check digit {expected}; found {found}. Its record was left out', v),
  columns: (v) =>
    t('The line must have {expected} fields, as the first line has; found {found}. It was left out', v),
  cutOff: (v) => t('The record has no end and was left out: the file may be cut off', v),
  date: (v) => t('{name}: {field} must be a date and time; found {found}. The record was left out', v),
  duplicate: (v) =>
    t(
      '{name} ({number}) is there more than once: the elements of {kept} stay, those of {left} were left out',
      v,
    ),
  empty: (v) => t('The file has no record of a satellite that could be read', v),
  firstLineMissing: (v) => t('The line 1 that belongs to this line 2 is missing; it was left out', v),
  missing: (v) => t('{name}: {field} is missing. The record was left out', v),
  notRead: (v) => t('The file could not be read: {reason}', v),
  number: (v) => t('{name}: {field} must be a number; found {found}. The record was left out', v),
  numbersDiffer: (v) =>
    t('Both lines must have the same catalogue number; found {first} and {second}. They were left out', v),
  only: (v) =>
    t('{name}: {field} must be {allowed} for SGP4 to be right; found {found}. The record was left out', v),
  range: (v) => t('{name}: {field} must be {allowed}; found {found}. The record was left out', v),
  secondLineMissing: (v) => t('The line 2 that belongs to this line 1 is missing; it was left out', v),
  stray: (v) => t('The line belongs to no record and was passed over', v),
  syntax: (v) => t('This is not {format} as it should be, and was passed over', v),
  tooShort: (v) => t('The line must have {expected} characters; found {found}. Its record was left out', v),
  unknownFormat: (v) =>
    t(
      'The file is neither TLE nor OMM (JSON, XML, CSV or KVN): take one as CelesTrak or Space-Track serves it',
      v,
    ),
};

/** A fault as a sentence in the active language, with its place in the file of that name. */
export function sayFault(fault: CatalogueFault, fileName: string): Problem {
  const { code, line, field, values } = fault;
  const path = field === '' ? `${fileName}:${line}` : `${fileName}:${line} ${field}`;
  return { path, message: sentences[code]({ ...values, line, field }), line };
}
