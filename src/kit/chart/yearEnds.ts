import { FIRST_YEAR, LAST_YEAR } from './axis';

/** The last day of each year of the axis, ms since 1970 UTC: where charts over time are read and listed. */
export const yearEndsMs: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, i) =>
  Date.UTC(FIRST_YEAR + i, 11, 31),
);
