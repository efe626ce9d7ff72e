import { type Ring, type Solid, Solids } from './Solids';

/** Rings of the parts in shares of the height: proportions of a standing adult of eight heads, less half a head. */
const torso: Ring[] = [
  [0, 0, 0.47, 0.088, 0.062],
  [0, 0, 0.52, 0.094, 0.066],
  [0, 0, 0.6, 0.08, 0.058],
  [0, 0, 0.7, 0.098, 0.066],
  [0, 0, 0.77, 0.112, 0.066],
  [0, 0, 0.815, 0.104, 0.056],
  [0, 0, 0.835, 0.06, 0.045],
  [0, 0, 0.85, 0.036, 0.036],
  [0, 0, 0.88, 0.032, 0.034],
];
const head: Ring[] = [
  [0, -0.004, 0.865, 0.016, 0.02],
  [0, -0.006, 0.88, 0.034, 0.04],
  [0, -0.005, 0.91, 0.045, 0.054],
  [0, -0.002, 0.94, 0.048, 0.058],
  [0, 0, 0.97, 0.042, 0.05],
  [0, 0, 0.99, 0.026, 0.032],
  [0, 0, 1, 0, 0],
];
const leg = (side: number): Ring[] => [
  [side * 0.064, -0.02, 0, 0.03, 0.062],
  [side * 0.064, -0.018, 0.022, 0.028, 0.058],
  [side * 0.062, 0.002, 0.05, 0.026, 0.03],
  [side * 0.06, 0.006, 0.18, 0.034, 0.037],
  [side * 0.057, 0, 0.285, 0.033, 0.036],
  [side * 0.054, 0, 0.4, 0.046, 0.05],
  [side * 0.05, 0, 0.5, 0.052, 0.06],
];
const arm = (side: number): Ring[] => [
  [side * 0.172, -0.012, 0.395, 0.01, 0.018],
  [side * 0.17, -0.012, 0.43, 0.018, 0.026],
  [side * 0.166, -0.008, 0.47, 0.017, 0.02],
  [side * 0.158, 0, 0.56, 0.023, 0.025],
  [side * 0.146, 0.004, 0.64, 0.025, 0.028],
  [side * 0.126, 0.002, 0.76, 0.03, 0.034],
  [side * 0.106, 0, 0.8, 0.03, 0.034],
  [side * 0.098, 0, 0.822, 0.016, 0.02],
];

/** A standing figure of a height, metres: for scale, a likeness of nobody. */
export function personSolids(heightM: number): Solid[] {
  const to = new Solids();
  to.paint('plain', [84, 92, 100]);
  for (const rings of [torso, head, leg(-1), leg(1), arm(-1), arm(1)])
    to.loft(
      rings.map((ring) => ring.map((share) => (share ?? 0) * heightM) as unknown as Ring),
      20,
    );
  return to.finish();
}
