/**
 * Present value of one dollar a year, paid evenly, over `years` at a yearly rate: ∫ (1 + r)^−t dt. At rate 0 the years
 * themselves.
 */
export function annuityYears(years: number, ratePerYear: number): number {
  const log = Math.log1p(ratePerYear);
  return log < 1e-9 ? years : -Math.expm1(-years * log) / log;
}

/**
 * Present value, in units of the first, of buying something at the start and again each time that its life ends. The first is
 * counted whole; a later one by the share of its life that falls within the years compared.
 */
export function purchases(years: number, lifeYears: number, ratePerYear: number): number {
  if (lifeYears <= 0) return Number.POSITIVE_INFINITY;
  let sum = 1;
  for (let start = lifeYears; start < years - 1e-9; start += lifeYears) {
    sum += Math.min(1, (years - start) / lifeYears) / (1 + ratePerYear) ** start;
  }
  return sum;
}

/**
 * Price of launch (USD/kg) at which two costs per kWh are the same; null where even free launches leave the first dearer.
 * `restUsd` is the first one's cost without launches, for `kwh`; `massKg` what is launched, over all fleets.
 */
export function breakEvenLaunchUsdPerKg(
  otherUsdPerKwh: number,
  kwh: number,
  restUsd: number,
  massKg: number,
): number | null {
  const priceUsdPerKg = (otherUsdPerKwh * kwh - restUsd) / massKg;
  return massKg > 0 && priceUsdPerKg >= 0 ? priceUsdPerKg : null;
}
