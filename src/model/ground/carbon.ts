import { yearHours } from '../orbit/time';

/** Kilograms of CO₂ a year of a constant draw (W) at a carbon intensity (g/kWh). A year is 8,766 h. */
export const carbonKgPerYear = (powerW: number, carbonGPerKwh: number): number =>
  (powerW / 1000) * yearHours * (carbonGPerKwh / 1000);
