import { json2satrec, type SatRec, twoline2satrec } from 'satellite.js';
import { DAY_MS } from '../../shared/dates';
import type { CatalogueRecords } from './types';

/** A number in fixed columns, or null where digits would be lost. */
function column(value: number, width: number, decimals: number): string | null {
  const text = value.toFixed(decimals).padStart(width);
  return text.length === width && Math.abs(Number(text) - value) <= 1e-12 ? text : null;
}

/** `-12345-3`: B* with its point left out, or null where digits would be lost. */
function dragColumn(value: number): string | null {
  if (value === 0) return ' 00000+0';
  const exponent = Math.floor(Math.log10(Math.abs(value)) + 1e-9) + 1;
  const digits = Math.round((Math.abs(value) / 10 ** exponent) * 1e5);
  const lost = Math.abs(digits * 10 ** (exponent - 5) - Math.abs(value)) > Math.abs(value) * 1e-9;
  if (lost || digits > 99_999 || Math.abs(exponent) > 9) return null;
  return `${value < 0 ? '-' : ' '}${String(digits).padStart(5, '0')}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

/** The columns that satellite.js reads of two lines, or null where the elements have more digits than those hold. */
function linesOfRecord(r: CatalogueRecords, index: number): [string, string] | null {
  const epochMs = r.epochMs[index]!;
  const year = new Date(epochMs).getUTCFullYear();
  const day = (epochMs - Date.UTC(year, 0, 1)) / DAY_MS + 1;
  const epoch = day.toFixed(8).padStart(12, '0');
  // A microsecond off is as near as epochs are written.
  if (year < 1957 || year > 2056 || Math.abs(Number(epoch) - day) * DAY_MS > 0.001) return null;
  const drag = dragColumn(r.bstarPerEarthRadius[index]!);
  const eccentricity = column(r.eccentricity[index]!, 9, 7);
  const columns = [
    column(r.inclinationDeg[index]!, 8, 4),
    column(r.raanDeg[index]!, 8, 4),
    eccentricity?.slice(2),
    column(r.argumentOfPerigeeDeg[index]!, 8, 4),
    column(r.meanAnomalyDeg[index]!, 8, 4),
    column(r.meanMotionRevPerDay[index]!, 11, 8),
  ];
  if (drag === null || columns.some((text) => text === null || text === undefined)) return null;
  const first = `1 00001U          ${String(year % 100).padStart(2, '0')}${epoch}  .00000000  00000-0 ${drag}`;
  return [first, `2 00001 ${columns.join(' ')}`];
}

/**
 * SGP4 started for one object. By way of two lines where these hold all its digits, since satellite.js cuts the epochs of messages
 * at the millisecond, which moves some deep orbits by centimetres; else by way of a message.
 */
export function satrecOf(r: CatalogueRecords, index: number): SatRec {
  const lines = linesOfRecord(r, index);
  if (lines) return twoline2satrec(...lines);
  return json2satrec({
    OBJECT_NAME: '',
    OBJECT_ID: '',
    NORAD_CAT_ID: 1,
    ELEMENT_SET_NO: 0,
    MEAN_MOTION_DOT: 0,
    MEAN_MOTION_DDOT: 0,
    EPOCH: new Date(r.epochMs[index]!).toISOString(),
    MEAN_MOTION: r.meanMotionRevPerDay[index]!,
    ECCENTRICITY: r.eccentricity[index]!,
    INCLINATION: r.inclinationDeg[index]!,
    RA_OF_ASC_NODE: r.raanDeg[index]!,
    ARG_OF_PERICENTER: r.argumentOfPerigeeDeg[index]!,
    MEAN_ANOMALY: r.meanAnomalyDeg[index]!,
    BSTAR: r.bstarPerEarthRadius[index]!,
  });
}
