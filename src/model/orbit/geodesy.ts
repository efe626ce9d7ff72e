import { equatorialRadiusM } from '../../shared/earth';
import { clamp, DEG, type Vec3 } from '../../shared/vectors';

/** WGS 84 ellipsoid: `a` equatorial radius m, `f` flattening, `b` polar radius m, `e2` first eccentricity squared. */
export const wgs84 = (() => {
  const a = equatorialRadiusM;
  const f = 1 / 298.257_223_563;
  return { a, f, b: a * (1 - f), e2: f * (2 - f) } as const;
})();

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
export function ecefToGeodetic(positionM: Vec3): Geodetic {
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
    latitudeDeg: clamp(latitude / DEG, -90, 90),
    longitudeDeg: p === 0 ? 0 : Math.atan2(y, x) / DEG,
    altitudeM: p * Math.cos(latitude) + z * sin - a * Math.sqrt(1 - e2 * sin * sin),
  };
}
