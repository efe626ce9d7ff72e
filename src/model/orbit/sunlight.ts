import { equatorialRadiusM } from '../../shared/earth';
import { clamp, DEG, type Vec3 } from '../../shared/vectors';
import { centuriesTt, gmstRad } from './time';

/** Metres. */
const astronomicalUnitM = 149_597_870_700;
/** Nominal solar radius, metres (IAU 2015 B3). */
const sunRadiusM = 695_700_000;

/**
 * Earth's heliocentric longitude: amplitude (1e-8 rad), phase (rad), frequency (rad per 1,000 Julian years), by power of time.
 * VSOP87D (Bretagnon and Francou 1988), terms above 0.4″.
 */
const longitudeTerms: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [175_347_046, 0, 0],
    [3_341_656, 4.669_256_8, 6283.075_85],
    [34_894, 4.626_1, 12_566.151_7],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77_713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11_506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18_849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11_790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10_977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
  ],
  [
    [628_331_966_747, 0, 0],
    [206_059, 2.678_235, 6283.075_85],
    [4303, 2.6351, 12_566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344],
  ],
  [
    [52_919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12_566.152],
  ],
  [[289, 5.844, 6283.076]],
];

/** Distance Earth–Sun, same theory and units (1e-8 au). */
const distanceTerms: typeof longitudeTerms = [
  [
    [100_013_989, 0, 0],
    [1_670_700, 3.098_463_5, 6283.075_85],
    [13_956, 3.055_25, 12_566.1517],
    [3084, 5.1985, 77_713.7715],
    [1628, 1.1739, 5753.3849],
    [1576, 2.8469, 7860.4194],
  ],
  [
    [103_019, 1.107_49, 6283.075_85],
    [1721, 1.0644, 12_566.1517],
  ],
  [[4359, 5.7846, 6283.0758]],
];

function series(terms: typeof longitudeTerms, millennia: number): number {
  let sum = 0;
  let power = 1;
  for (const group of terms) {
    let part = 0;
    for (const [amplitude, phase, frequency] of group)
      part += amplitude * Math.cos(phase + frequency * millennia);
    sum += part * power;
    power *= millennia;
  }
  return sum * 1e-8;
}

interface SunPosition {
  /** Unit vector, true equator and mean equinox of date (TEME). */
  direction: Vec3;
  distanceM: number;
  /** Apparent right ascension from the mean equinox, radians. */
  rightAscensionRad: number;
  /** Apparent declination, radians. */
  declinationRad: number;
}

/**
 * Where the Sun appears from the Earth's centre, nutation and aberration included; good to 0.001° over 1950–2100.
 * See Meeus (1998), Astronomical Algorithms, ch. 22 and 25.
 */
export function sunPosition(timeMs: number): SunPosition {
  const t = centuriesTt(timeMs);
  const millennia = t / 10;
  const distanceAu = series(distanceTerms, millennia);
  const node = (125.044_52 - 1934.136_261 * t) * DEG;
  const sunMean = (280.4665 + 36_000.7698 * t) * DEG;
  const moonMean = (218.3165 + 481_267.8813 * t) * DEG;
  const arcsec = DEG / 3600;
  const nutation =
    (-17.2 * Math.sin(node) -
      1.32 * Math.sin(2 * sunMean) -
      0.23 * Math.sin(2 * moonMean) +
      0.21 * Math.sin(2 * node)) *
    arcsec;
  const obliquityChange =
    (9.2 * Math.cos(node) +
      0.57 * Math.cos(2 * sunMean) +
      0.1 * Math.cos(2 * moonMean) -
      0.09 * Math.cos(2 * node)) *
    arcsec;
  const obliquity =
    (84_381.448 - 46.815 * t - 0.000_59 * t * t + 0.001_813 * t * t * t) * arcsec + obliquityChange;
  // -0.09″ brings VSOP87 to the FK5 equinox.
  const apparent =
    series(longitudeTerms, millennia) +
    Math.PI -
    0.090_33 * arcsec +
    nutation -
    (20.4898 / distanceAu) * arcsec;
  const y = Math.cos(obliquity) * Math.sin(apparent);
  // From the true to the mean equinox: back by the equation of the equinoxes.
  const rightAscensionRad = Math.atan2(y, Math.cos(apparent)) - nutation * Math.cos(obliquity);
  const declinationRad = Math.asin(Math.sin(obliquity) * Math.sin(apparent));
  const c = Math.cos(declinationRad);
  return {
    direction: [c * Math.cos(rightAscensionRad), c * Math.sin(rightAscensionRad), Math.sin(declinationRad)],
    distanceM: distanceAu * astronomicalUnitM,
    rightAscensionRad,
    declinationRad,
  };
}

/** Unit vector to the apparent Sun, true equator and mean equinox of date (TEME); good to 0.001° over 1950–2100. */
export const sunDirectionInertial = (timeMs: number): Vec3 => sunPosition(timeMs).direction;

/** Angle by which the Earth-fixed frame is turned from TEME, radians in [0, 2π): Greenwich mean sidereal time. */
export const greenwichSiderealAngleRad = (timeMs: number): number => gmstRad(timeMs);

/** Unit vector to the apparent Sun in the Earth-fixed frame (x to 0° 0°, z to the north pole); polar motion left out (0.3″). */
export function sunDirectionEarthFixed(timeMs: number): Vec3 {
  const [x, y, z] = sunDirectionInertial(timeMs);
  const angle = gmstRad(timeMs);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [c * x + s * y, c * y - s * x, z];
}

/**
 * Share of the Sun's disc that is seen from a position (metres from the Earth's centre, any frame that `sunDirection`, a unit
 * vector, is in): 0 in the umbra, 1 in full sun, between in the penumbra. Spherical Earth, no air; exact overlap of two discs.
 * See Montenbruck and Gill (2000), Satellite Orbits, §3.4.2.
 */
export function sunlitFraction(
  positionM: Vec3,
  sunDirection: Vec3,
  sunDistanceM: number = astronomicalUnitM,
): number {
  const [x, y, z] = positionM;
  const [dx, dy, dz] = sunDirection;
  const along = x * dx + y * dy + z * dz;
  const r = Math.sqrt(x * x + y * y + z * z);
  // The Earth cannot hide the Sun from its day side, by more than its own dip.
  if (along >= 0 && r >= equatorialRadiusM * 1.001) return 1;
  if (r <= equatorialRadiusM) return along > 0 ? 1 : 0;
  const sx = dx * sunDistanceM - x;
  const sy = dy * sunDistanceM - y;
  const sz = dz * sunDistanceM - z;
  const sunDistance = Math.sqrt(sx * sx + sy * sy + sz * sz);
  const sun = Math.asin(Math.min(1, sunRadiusM / sunDistance));
  const earth = Math.asin(equatorialRadiusM / r);
  const cross = Math.hypot(sy * z - sz * y, sz * x - sx * z, sx * y - sy * x);
  const apart = Math.atan2(cross, -(sx * x + sy * y + sz * z));
  if (apart >= sun + earth) return 1;
  if (apart <= earth - sun) return 0;
  if (apart <= sun - earth) return 1 - (earth / sun) ** 2;
  const chord = (apart * apart + sun * sun - earth * earth) / (2 * apart);
  const half = Math.sqrt(Math.max(0, sun * sun - chord * chord));
  const covered =
    sun * sun * Math.acos(Math.max(-1, Math.min(1, chord / sun))) +
    earth * earth * Math.acos(Math.max(-1, Math.min(1, (apart - chord) / earth))) -
    apart * half;
  return clamp(1 - covered / (Math.PI * sun * sun), 0, 1);
}
