import { checkDigit } from '../../../src/model/satellites/tle';

interface Made {
  number: number;
  name: string;
  inclinationDeg: string;
  raanDeg: string;
  eccentricity: string;
  argumentOfPerigeeDeg: string;
  meanAnomalyDeg: string;
  meanMotion: string;
}

/** Low-discrepancy sequence on [0, 1). */
const spread = (k: number, root: number): number => (k * Math.sqrt(root)) % 1;

/** Objects like those of the public catalogue: nine in ten in low orbits, the rest half-day, geostationary and transfer. */
export function made(k: number): Made {
  const kind = k % 20;
  const revPerDay = kind === 0 ? 1.0027 : kind === 1 ? 2.0056 : 12 + 4 * spread(k, 2);
  const eccentricity = kind === 1 ? 0.7 : kind === 2 ? 0.15 : 0.002 * spread(k, 3);
  return {
    number: k + 1,
    name: `OBJECT ${k + 1}`,
    inclinationDeg: (kind === 0 ? 0.05 : 28 + 70 * spread(k, 5)).toFixed(4),
    raanDeg: (360 * spread(k, 7)).toFixed(4),
    eccentricity: eccentricity.toFixed(7),
    argumentOfPerigeeDeg: (360 * spread(k, 11)).toFixed(4),
    meanAnomalyDeg: (360 * spread(k, 13)).toFixed(4),
    meanMotion: revPerDay.toFixed(8),
  };
}

const epoch = '2026-05-06T12:00:00.000000';
const objects = (count: number): Made[] => Array.from({ length: count }, (_, k) => made(k));
const withDigit = (line: string): string => line + checkDigit(line);

export function generatedTle(count: number): string {
  const lines = objects(count).flatMap((o) => {
    const number = String(o.number).padStart(5, '0');
    const right = (text: string, width: number) => text.padStart(width);
    return [
      o.name,
      withDigit(`1 ${number}U 98067A   26126.50000000  .00000000  00000-0  10000-3 0  999`),
      withDigit(
        `2 ${number} ${right(o.inclinationDeg, 8)} ${right(o.raanDeg, 8)} ${o.eccentricity.slice(2)} ${right(o.argumentOfPerigeeDeg, 8)} ${right(o.meanAnomalyDeg, 8)} ${right(o.meanMotion, 11)}    1`,
      ),
    ];
  });
  return `${lines.join('\r\n')}\r\n`;
}

const fieldsOf = (o: Made): [string, string | number][] => [
  ['OBJECT_NAME', o.name],
  ['OBJECT_ID', '1998-067A'],
  ['EPOCH', epoch],
  ['MEAN_MOTION', Number(o.meanMotion)],
  ['ECCENTRICITY', Number(o.eccentricity)],
  ['INCLINATION', Number(o.inclinationDeg)],
  ['RA_OF_ASC_NODE', Number(o.raanDeg)],
  ['ARG_OF_PERICENTER', Number(o.argumentOfPerigeeDeg)],
  ['MEAN_ANOMALY', Number(o.meanAnomalyDeg)],
  ['EPHEMERIS_TYPE', 0],
  ['CLASSIFICATION_TYPE', 'U'],
  ['NORAD_CAT_ID', o.number],
  ['ELEMENT_SET_NO', 999],
  ['REV_AT_EPOCH', 1],
  ['BSTAR', 0.0001],
  ['MEAN_MOTION_DOT', 0],
  ['MEAN_MOTION_DDOT', 0],
];

export const generatedJson = (count: number): string =>
  JSON.stringify(objects(count).map((o) => Object.fromEntries(fieldsOf(o))));

export function generatedCsv(count: number): string {
  const rows = objects(count).map((o) => fieldsOf(o).map(([, value]) => value));
  const header = fieldsOf(made(0)).map(([name]) => name);
  return `${[header, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

export function generatedXml(count: number): string {
  const messages = objects(count).map((o) => {
    const fields = fieldsOf(o).map(([name, value]) => `<${name}>${value}</${name}>`);
    return `<omm id="CCSDS_OMM_VERS" version="3.0">\n<header><CREATION_DATE/><ORIGINATOR/></header><body><segment><data>${fields.join('')}</data></segment></body></omm>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ndm>\n${messages.join('')}</ndm>\n`;
}

export const generatedKvn = (count: number): string =>
  objects(count)
    .map((o) =>
      [['CCSDS_OMM_VERS', '3.0'], ...fieldsOf(o)].map(([name, value]) => `${name} = ${value}\n`).join(''),
    )
    .join('\n');
