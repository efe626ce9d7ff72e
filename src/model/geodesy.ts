import { DEG, type Vec3 } from '../shared/vectors';

/** WGS 84 ellipsoid: `a` equatorial radius m, `f` flattening, `b` polar radius m, `e2` first eccentricity squared. */
export const wgs84 = (() => {
  const a = 6_378_137;
  const f = 1 / 298.257_223_563;
  return { a, f, b: a * (1 - f), e2: f * (2 - f) } as const;
})();

/** Mean radius of the Earth (IUGG R1), metres; for great circles. */
export const meanEarthRadiusM = 6_371_008.8;

export interface Geodetic {
  latitudeDeg: number;
  /** -180 … 180; 0 on the axis. */
  longitudeDeg: number;
  /** Above the ellipsoid, metres. */
  altitudeM: number;
}

/** Earth-fixed position (metres; x to 0° 0°, z to the north pole) of a point `heightM` above the WGS 84 ellipsoid. */
export function geodeticToEcef(latitudeDeg: number, longitudeDeg: number, heightM: number): Vec3 {
  const latitude = latitudeDeg * DEG;
  const longitude = longitudeDeg * DEG;
  const sin = Math.sin(latitude);
  const normal = wgs84.a / Math.sqrt(1 - wgs84.e2 * sin * sin);
  const p = (normal + heightM) * Math.cos(latitude);
  return [p * Math.cos(longitude), p * Math.sin(longitude), (normal * (1 - wgs84.e2) + heightM) * sin];
}

/**
 * WGS 84 latitude, longitude and height of an Earth-fixed position in metres.
 * Good to a micrometre from 1,000 km below the surface outwards, poles and axis included. The centre of the Earth reads as
 * latitude 90°.
 */
export function ecefToGeodetic(positionM: Readonly<Vec3>): Geodetic {
  const [x, y, z] = positionM;
  const { a, b, e2 } = wgs84;
  const p = Math.hypot(x, y);
  const second = (a * a - b * b) / b;
  // Bowring (1976), iterated on the parametric latitude: three passes reach double precision from 1,000 km deep outwards.
  let parametric = Math.atan2(z * a, p * b);
  let latitude = parametric;
  for (let pass = 0; pass < 4; pass++) {
    const s = Math.sin(parametric);
    const c = Math.cos(parametric);
    latitude = Math.atan2(z + second * s * s * s, p - e2 * a * c * c * c);
    parametric = Math.atan2(b * Math.sin(latitude), a * Math.cos(latitude));
  }
  const sin = Math.sin(latitude);
  return {
    latitudeDeg: Math.min(90, Math.max(-90, latitude / DEG)),
    longitudeDeg: p === 0 ? 0 : Math.atan2(y, x) / DEG,
    altitudeM: p * Math.cos(latitude) + z * sin - a * Math.sqrt(1 - e2 * sin * sin),
  };
}

/** A place on the globe: latitude and longitude, degrees. */
export interface Place {
  latitudeDeg: number;
  longitudeDeg: number;
}

const unit = ({ latitudeDeg, longitudeDeg }: Place): Vec3 => {
  const c = Math.cos(latitudeDeg * DEG);
  return [c * Math.cos(longitudeDeg * DEG), c * Math.sin(longitudeDeg * DEG), Math.sin(latitudeDeg * DEG)];
};

/** Angle between two places seen from the centre of a sphere, radians, 0 … π. */
export function greatCircleRad(from: Place, to: Place): number {
  const a = unit(from);
  const b = unit(to);
  const sin = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(sin, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

/** Distance along the great circle on the mean sphere, metres; within 0.6 % of the ellipsoid's. */
export function greatCircleM(from: Place, to: Place): number {
  return meanEarthRadiusM * greatCircleRad(from, to);
}

/** Heading at `from` towards `to`, degrees clockwise from north, 0 … 360. */
export function headingDeg(from: Place, to: Place): number {
  const along = (to.longitudeDeg - from.longitudeDeg) * DEG;
  const a = from.latitudeDeg * DEG;
  const b = to.latitudeDeg * DEG;
  const y = Math.sin(along) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(along);
  const heading = Math.atan2(y, x) / DEG;
  return heading < 0 ? heading + 360 : heading;
}

/** The place at `fraction` 0 … 1 of the great circle. Between antipodes, where it is not unique, the way leads over a pole. */
export function alongGreatCircle(from: Place, to: Place, fraction: number): Place {
  const angle = greatCircleRad(from, to);
  if (angle < 1e-12) return from;
  const a = unit(from);
  let b = unit(to);
  let arc = angle;
  let t = fraction;
  if (Math.PI - angle < 1e-9) {
    const pole: Vec3 = Math.abs(a[2]) > 0.999_999 ? [1, 0, 0] : [0, 0, 1];
    arc = Math.acos(a[0] * pole[0] + a[1] * pole[1] + a[2] * pole[2]);
    b = pole;
    t = (fraction * angle) / arc;
  }
  const ka = Math.sin((1 - t) * arc) / Math.sin(arc);
  const kb = Math.sin(t * arc) / Math.sin(arc);
  const [x, y, z] = [ka * a[0] + kb * b[0], ka * a[1] + kb * b[1], ka * a[2] + kb * b[2]];
  return { latitudeDeg: Math.atan2(z, Math.hypot(x, y)) / DEG, longitudeDeg: Math.atan2(y, x) / DEG };
}
