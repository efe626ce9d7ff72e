/**
 * Eccentric anomaly, radians, of a mean anomaly (radians) and eccentricity 0 … <1: solves M = E − e sin E to 1e-14 rad.
 * Newton from Danby's start, at most 30 steps. See Danby (1988), Fundamentals of Celestial Mechanics, §6.6.
 */
export function solveKepler(meanAnomalyRad: number, eccentricity: number): number {
  if (eccentricity === 0) return meanAnomalyRad;
  const turns = Math.round(meanAnomalyRad / (2 * Math.PI)) * 2 * Math.PI;
  const m = meanAnomalyRad - turns;
  let e = m + 0.85 * eccentricity * Math.sign(Math.sin(m));
  for (let step = 0; step < 30; step++) {
    const change = (e - eccentricity * Math.sin(e) - m) / (1 - eccentricity * Math.cos(e));
    e -= change;
    if (Math.abs(change) < 1e-14) break;
  }
  return e + turns;
}
