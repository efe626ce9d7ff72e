/**
 * Doublings of cumulative mass after which a price has fallen to another at a learning rate (share per doubling, 0 … <1):
 * P = P₀ (M ÷ M₀)^log₂(1 − rate), Wright's law. 0 where it is there already; null where nothing is learnt.
 */
export function doublingsToPrice(
  priceUsdPerKg: number,
  toUsdPerKg: number,
  ratePerDoubling: number,
): number | null {
  if (priceUsdPerKg <= toUsdPerKg) return 0;
  if (ratePerDoubling <= 0 || toUsdPerKg <= 0) return null;
  return Math.log(priceUsdPerKg / toUsdPerKg) / -Math.log1p(-ratePerDoubling);
}
