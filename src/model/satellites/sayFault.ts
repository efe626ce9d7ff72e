import { type Message, msg, t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import type { OtherMessage } from './otherMessages';
import type { CatalogueFault, CatalogueNote, FaultCode, NoteCode } from './types';

type Values = Record<string, string | number>;

/** What is read of no file, in words that follow “holds” or “is no OMM but”. */
const otherMessages: Record<OtherMessage, Message> = {
  OEM: msg('an ephemeris (OEM): places at times'),
  OPM: msg('a state vector (OPM)'),
  OCM: msg('a comprehensive orbit message (OCM)'),
  AEM: msg('attitudes (AEM): how a spacecraft is turned'),
  APM: msg('an attitude (APM): how a spacecraft is turned'),
  ACM: msg('a comprehensive attitude message (ACM)'),
  CDM: msg('a warning of a close approach (CDM)'),
  TDM: msg('tracking data (TDM)'),
  RDM: msg('a notice of re-entry (RDM)'),
  SP3: msg('an ephemeris (SP3): places at times'),
  VCM: msg('a state vector with its covariance (VCM)'),
  STK: msg('an ephemeris of STK: places at times'),
  MEME: msg('an ephemeris as operators publish it: places at times'),
  RINEX: msg('a message of navigation (RINEX)'),
};

const sayMessage = ({ message }: Values): string => t(otherMessages[message as OtherMessage]);

/** What each fault is and what a person can do about it. `line`, `field` and the fault's own values are there to use. */
const sentences: Record<FaultCode, (values: Values) => string> = {
  checksum: (v) =>
    t('The line must end in the check digit {expected}; found {found}. Its record was left out', v),
  columns: (v) =>
    t('The line must have {expected} fields, as the first line has; found {found}. It was left out', v),
  cutOff: (v) => t('The record has no end and was left out: the file may be cut off', v),
  date: (v) => t('{name}: {field} must be a date and time; found {found}. The record was left out', v),
  empty: (v) => t('The file has no record of a satellite that could be read', v),
  firstLineMissing: (v) => t('The line 1 that belongs to this line 2 is missing; it was left out', v),
  missing: (v) => t('{name}: {field} is missing. The record was left out', v),
  notRead: (v) => t('The file could not be read: {reason}', v),
  number: (v) => t('{name}: {field} must be a number; found {found}. The record was left out', v),
  numbersDiffer: (v) =>
    t('Both lines must have the same catalogue number; found {first} and {second}. They were left out', v),
  only: (v) =>
    t('{name}: {field} must be {allowed} for SGP4 to be right; found {found}. The record was left out', v),
  otherMessage: (v) =>
    t('The file holds {what}. Only mean elements are read here: TLE or OMM', {
      what: sayMessage(v),
    }),
  range: (v) => t('{name}: {field} must be {allowed}; found {found}. The record was left out', v),
  secondLineMissing: (v) => t('The line 2 that belongs to this line 1 is missing; it was left out', v),
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

/** What each note says; `n` is how often it held. */
const notes: Record<NoteCode, (values: Values) => string> = {
  dragAssumed: (v) =>
    t('{n, plural, one {One record has} other {# records have}} no drag term (BSTAR); 0 was taken for it', v),
  emptyMessages: (v) => t('{n, plural, one {One empty message} other {# empty messages}} passed over', v),
  history: (v) =>
    t(
      '{n, plural, one {{name} has {sets} element sets} other {# satellites have several element sets}}; the one nearest to the time shown is used',
      v,
    ),
  noCheckDigit: (v) =>
    t('{n, plural, one {One record was} other {# records were}} read without check digits', v),
  numberAssumed: (v) =>
    t(
      '{n, plural, one {One record has} other {# records have}} no catalogue number; designator and name serve instead',
      v,
    ),
  numbersEnd: (v) =>
    t(
      'The list ends at number {number}, near the end of five digits. TLE cannot hold satellites with longer numbers: to have newer ones, take OMM (CSV, JSON or XML)',
      v,
    ),
  otherMessages: (v) =>
    t('{n, plural, one {One part is} other {# parts are}} no OMM but {what}; passed over', {
      ...v,
      what: sayMessage(v),
    }),
  prose: (v) =>
    t('{n, plural, one {One line belongs} other {# lines belong}} to no record; passed over as text', v),
  sharedNumber: (v) =>
    t(
      '{n, plural, one {{name} and {other} have the same catalogue number, {number}} other {# satellites have the catalogue number of another, {name} and {other} the first (number {number})}}; each is shown',
      v,
    ),
  theoryAssumed: (v) =>
    t('{n, plural, one {One record names} other {# records name}} TLE as the theory; SGP4 was taken', v),
};

/** A note as a sentence in the active language, with its place in the file of that name. */
export function sayNote({ code, line, values }: CatalogueNote, fileName: string): Problem {
  return { path: `${fileName}:${line}`, message: notes[code](values), line };
}
