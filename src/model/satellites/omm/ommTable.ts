import { ommDateOf } from '../epoch';
import type { CatalogueRecords } from '../types';

/** Columns as Space-Track and CelesTrak have them; the first four say of each record where it comes from. */
const columns = [
  'CCSDS_OMM_VERS',
  'COMMENT',
  'CREATION_DATE',
  'ORIGINATOR',
  'OBJECT_NAME',
  'OBJECT_ID',
  'CENTER_NAME',
  'REF_FRAME',
  'TIME_SYSTEM',
  'MEAN_ELEMENT_THEORY',
  'EPOCH',
  'MEAN_MOTION',
  'ECCENTRICITY',
  'INCLINATION',
  'RA_OF_ASC_NODE',
  'ARG_OF_PERICENTER',
  'MEAN_ANOMALY',
  'EPHEMERIS_TYPE',
  'CLASSIFICATION_TYPE',
  'NORAD_CAT_ID',
  'ELEMENT_SET_NO',
  'REV_AT_EPOCH',
  'BSTAR',
  'MEAN_MOTION_DOT',
  'MEAN_MOTION_DDOT',
];

/** A cell of text: in quotes where it needs them, and never one that a spreadsheet would take for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Makes orbit mean-elements messages as CSV (CCSDS 502.0-B, version 2.0): one record for each object. What SGP4 leaves aside is 0
 * where the file had none, since readers want a number there.
 */
export function ommTable(): {
  readonly count: number;
  add(records: CatalogueRecords, index: number, set: number, source: string): void;
  text(): string;
} {
  const lines = [columns.join(',')];
  return {
    get count() {
      return lines.length - 1;
    },
    add(r, index, set, source) {
      const number = r.catalogueNumbers[index]!;
      const reported = r.standIns.get(number) ?? number;
      lines.push(
        [
          '2.0',
          cell(source),
          '',
          'Groundtrack',
          cell(r.names[index]!),
          cell(r.objectIds[index]!),
          'EARTH',
          'TEME',
          'UTC',
          'SGP4',
          ommDateOf(r.epochMs[set]!),
          r.meanMotionRevPerDay[set],
          r.eccentricity[set],
          r.inclinationDeg[set],
          r.raanDeg[set],
          r.argumentOfPerigeeDeg[set],
          r.meanAnomalyDeg[set],
          0,
          'U',
          reported === 0 ? '' : reported,
          r.elementSetNumber[set],
          r.turnNumber[set],
          r.bstarPerEarthRadius[set],
          r.meanMotionDot[set],
          r.meanMotionDdot[set],
        ].join(','),
      );
    },
    text: () => `${lines.join('\r\n')}\r\n`,
  };
}
