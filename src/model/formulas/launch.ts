/** Nodes that deliver a mean IT power (W), whole; null where a node delivers nothing. */
export const nodesFor = (targetItPowerW: number, nodeItPowerMeanW: number): number | null =>
  nodeItPowerMeanW > 0 ? wholeAbove(targetItPowerW / nodeItPowerMeanW) : null;

/** To so much the mean over a life is known: see `node.deliveredPowerW`. */
const lifetimeWithin = 1e-4;

/** The same by the mean over their life, which is known to `lifetimeWithin`: what falls short by less is no further node. */
export function nodesOverLife(targetItPowerW: number, deliveredW: number): number | null {
  if (!(deliveredW > 0)) return null;
  const count = targetItPowerW / deliveredW;
  const below = Math.floor(count);
  return count - below <= lifetimeWithin * count ? below : below + 1;
}

/** Launches that lift a mass (kg) at a payload each (kg), by mass alone; null for no payload. */
export const launchesByMass = (massKg: number, payloadKg: number): number | null =>
  payloadKg > 0 ? wholeAbove(massKg / payloadKg) : null;

/** Launches for so many nodes where `fit` of them go into one, by volume alone; null where none fits. */
export const launchesByVolume = (nodes: number, fit: number): number | null =>
  fit > 0 ? wholeAbove(nodes / fit) : null;

/** Years to fly so many launches at a cadence; null where none are flown. */
export const yearsToLaunch = (launches: number, perYear: number): number | null =>
  perYear > 0 ? launches / perYear : null;

/** The next whole number, where a rounding error of a double is not taken for a further one. */
const wholeAbove = (count: number): number => Math.ceil(count * (1 - 1e-12));
