// Motion about an oblate Earth by integration, written out independently of the model.

export const mu = 3.986004418e14;
export const j2 = 1.08263e-3;
export const radiusM = 6378137;
export const tau = 2 * Math.PI;
export type State = [number, number, number, number, number, number];

/** Two-body acceleration and the J2 term, written out independently of the model. */
function derivative([x, y, z, vx, vy, vz]: State): State {
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const k = (1.5 * j2 * mu * radiusM * radiusM) / (r2 * r2 * r);
  const s = (5 * z * z) / r2;
  const g = -mu / (r2 * r);
  return [vx, vy, vz, x * (g + k * (s - 1)), y * (g + k * (s - 1)), z * (g + k * (s - 3))];
}

function moved(state: State, d: State, h: number): State {
  return [
    state[0] + h * d[0],
    state[1] + h * d[1],
    state[2] + h * d[2],
    state[3] + h * d[3],
    state[4] + h * d[4],
    state[5] + h * d[5],
  ];
}

/** One step of the classical Runge–Kutta method. */
export function step(state: State, h: number): State {
  const a = derivative(state);
  const b = derivative(moved(state, a, h / 2));
  const c = derivative(moved(state, b, h / 2));
  const d = derivative(moved(state, c, h));
  return moved(moved(moved(moved(state, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
}

export interface Elements {
  aM: number;
  e: number;
  iRad: number;
  nodeRad: number;
  perigeeRad: number;
  /** Mean anomaly. */
  anomalyRad: number;
  /** Perigee and mean anomaly together, which stays definite where the orbit is nearly a circle. */
  latitudeRad: number;
}

/** State at the perigee. */
export function stateOf({ aM, e, iRad, nodeRad, perigeeRad }: Elements): State {
  const [ci, si] = [Math.cos(iRad), Math.sin(iRad)];
  const [cn, sn] = [Math.cos(nodeRad), Math.sin(nodeRad)];
  const [cw, sw] = [Math.cos(perigeeRad), Math.sin(perigeeRad)];
  const r = aM * (1 - e);
  const v = Math.sqrt((mu / aM) * ((1 + e) / (1 - e)));
  return [
    r * (cn * cw - sn * ci * sw),
    r * (sn * cw + cn * ci * sw),
    r * si * sw,
    v * (-cn * sw - sn * ci * cw),
    v * (-sn * sw + cn * ci * cw),
    v * si * cw,
  ];
}

/** Osculating elements of a state. */
export function elementsOf([x, y, z, vx, vy, vz]: State): Elements {
  const r = Math.hypot(x, y, z);
  const [hx, hy, hz] = [y * vz - z * vy, z * vx - x * vz, x * vy - y * vx];
  const h = Math.hypot(hx, hy, hz);
  const aM = 1 / (2 / r - (vx * vx + vy * vy + vz * vz) / mu);
  const radial = (x * vx + y * vy + z * vz) / Math.sqrt(mu * aM);
  const [eCos, eSin] = [1 - r / aM, radial];
  const e = Math.hypot(eCos, eSin);
  const eccentric = Math.atan2(eSin, eCos);
  const nodeRad = Math.atan2(hx, -hy);
  // Argument of latitude, and from it the perigee.
  const latitude = Math.atan2((z * h) / Math.hypot(hx, hy), x * Math.cos(nodeRad) + y * Math.sin(nodeRad));
  const trueAnomaly = Math.atan2(Math.sqrt(1 - e * e) * Math.sin(eccentric), Math.cos(eccentric) - e);
  return {
    aM,
    e,
    iRad: Math.acos(hz / h),
    nodeRad,
    perigeeRad: latitude - trueAnomaly,
    anomalyRad: eccentric - eSin,
    latitudeRad: latitude - trueAnomaly + eccentric - eSin,
  };
}
