import type { CatalogueFault, MeanElements } from './types';

/** Limits of what SGP4 takes, by OMM name: `[column, low, high, text]`; the high end of the eccentricity is left out. */
const ranges: [keyof MeanElements, string, number, number, string][] = [
  ['catalogueNumber', 'NORAD_CAT_ID', 0, 999_999_999, '1 to 999,999,999'],
  ['meanMotionRevPerDay', 'MEAN_MOTION', 1e-5, 18, '0.00001 to 18'],
  ['eccentricity', 'ECCENTRICITY', 0, 0.999_999_99, '0 to below 1'],
  ['inclinationDeg', 'INCLINATION', 0, 180, '0 to 180'],
  ['raanDeg', 'RA_OF_ASC_NODE', -360, 360, '-360 to 360'],
  ['argumentOfPerigeeDeg', 'ARG_OF_PERICENTER', -360, 360, '-360 to 360'],
  ['meanAnomalyDeg', 'MEAN_ANOMALY', -360, 360, '-360 to 360'],
  ['bstarPerEarthRadius', 'BSTAR', -100, 100, '-100 to 100'],
];

/**
 * What keeps a record from SGP4, or null: the first element that is no number or out of its range. `written`: what the file has
 * for a field, where that is no number.
 */
export function faultOf(elements: MeanElements, written: (field: string) => string): CatalogueFault | null {
  const { line } = elements;
  const name = elements.name || String(elements.catalogueNumber || elements.objectId);
  for (const [column, field, low, high, allowed] of ranges) {
    const value = elements[column] as number;
    if (Number.isNaN(value)) return { code: 'number', line, field, values: { found: written(field), name } };
    if (!(value >= low && value <= high))
      return { code: 'range', line, field, values: { allowed, found: String(value), name } };
  }
  return null;
}
