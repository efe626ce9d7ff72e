import { checkDigit } from '../../../src/model/satellites/tle';

/** The epoch of the elements: 2026-05-06 12:00 UTC. */
const epochField = '26126.50000000';

/** Mean motion of a circular orbit at a height above the equatorial radius, revolutions a day. */
const revPerDay = (heightM: number): number =>
  (86_400 / (2 * Math.PI)) * Math.sqrt(3.986_004_418e14 / (6_378_137 + heightM) ** 3);

interface Kind {
  name: string;
  /** Of all objects. */
  share: number;
  inclinationDeg: [number, number];
  heightM: [number, number];
  eccentricity: [number, number];
  /** Planes that the objects keep to; 0 where they are anywhere. */
  planes: number;
  argumentOfPerigeeDeg?: number;
}

/** What flies about the Earth in 2026, roughly, by Space-Track's counts; heights are of the mean orbit. */
const kinds: readonly Kind[] = [
  {
    name: 'SHELL 53',
    share: 0.2,
    inclinationDeg: [53, 53.2],
    heightM: [530e3, 560e3],
    eccentricity: [0, 0.0003],
    planes: 72,
  },
  {
    name: 'SHELL 43',
    share: 0.09,
    inclinationDeg: [43, 43],
    heightM: [480e3, 540e3],
    eccentricity: [0, 0.0003],
    planes: 28,
  },
  {
    name: 'SHELL 70',
    share: 0.03,
    inclinationDeg: [70, 70],
    heightM: [565e3, 575e3],
    eccentricity: [0, 0.0003],
    planes: 36,
  },
  {
    name: 'SHELL 97',
    share: 0.03,
    inclinationDeg: [97.5, 97.7],
    heightM: [555e3, 565e3],
    eccentricity: [0, 0.0003],
    planes: 10,
  },
  {
    name: 'SHELL 88',
    share: 0.02,
    inclinationDeg: [87.9, 87.9],
    heightM: [1200e3, 1205e3],
    eccentricity: [0, 0.0003],
    planes: 12,
  },
  {
    name: 'SUN-SYNCHRONOUS',
    share: 0.1,
    inclinationDeg: [97.2, 99],
    heightM: [450e3, 850e3],
    eccentricity: [0, 0.003],
    planes: 0,
  },
  {
    name: 'DEBRIS 99',
    share: 0.12,
    inclinationDeg: [98, 100],
    heightM: [600e3, 1100e3],
    eccentricity: [0.001, 0.03],
    planes: 0,
  },
  {
    name: 'DEBRIS 74',
    share: 0.07,
    inclinationDeg: [73.8, 74.2],
    heightM: [650e3, 950e3],
    eccentricity: [0.001, 0.02],
    planes: 0,
  },
  {
    name: 'DEBRIS 82',
    share: 0.13,
    inclinationDeg: [81, 83],
    heightM: [500e3, 1500e3],
    eccentricity: [0.001, 0.02],
    planes: 0,
  },
  {
    name: 'LOW',
    share: 0.07,
    inclinationDeg: [28, 66],
    heightM: [380e3, 1400e3],
    eccentricity: [0, 0.01],
    planes: 0,
  },
  {
    name: 'TRANSFER',
    share: 0.045,
    inclinationDeg: [4, 30],
    heightM: [9_000e3, 18_300e3],
    eccentricity: [0.5, 0.72],
    planes: 0,
  },
  {
    name: 'NAVIGATION',
    share: 0.02,
    inclinationDeg: [54.5, 65],
    heightM: [19_100e3, 23_300e3],
    eccentricity: [0, 0.01],
    planes: 18,
  },
  {
    name: 'MOLNIYA',
    share: 0.015,
    inclinationDeg: [62.8, 64.5],
    heightM: [20_150e3, 20_250e3],
    eccentricity: [0.68, 0.73],
    planes: 0,
    argumentOfPerigeeDeg: 270,
  },
  {
    name: 'GEOSTATIONARY',
    share: 0.02,
    inclinationDeg: [0, 0.1],
    heightM: [35_783e3, 35_789e3],
    eccentricity: [0, 0.0004],
    planes: 0,
  },
  {
    name: 'DRIFTING',
    share: 0.04,
    inclinationDeg: [1, 15],
    heightM: [35_400e3, 36_400e3],
    eccentricity: [0, 0.003],
    planes: 0,
  },
];

/** Evenly spread numbers on [0, 1), one sequence for each root. */
const spread = (k: number, root: number): number => (k * Math.sqrt(root)) % 1;
const between = ([low, high]: [number, number], x: number): number => low + (high - low) * x;

/** Argument of latitude at which the plane of a drifting or transfer orbit lies does not matter; of shells planes are even. */
function record(kind: Kind, k: number, number: number): string[] {
  const raanDeg = kind.planes > 0 ? (360 * (k % kind.planes)) / kind.planes : 360 * spread(k, 7);
  const eccentricity = between(kind.eccentricity, spread(k, 3));
  const fixed = (x: number, digits: number, width: number) => x.toFixed(digits).padStart(width);
  const five = String(number).padStart(5, '0');
  const line1 = `1 ${five}U 98067A   ${epochField}  .00000000  00000-0  10000-3 0  999`;
  const line2 = [
    `2 ${five}`,
    fixed(between(kind.inclinationDeg, spread(k, 5)), 4, 8),
    fixed(raanDeg, 4, 8),
    eccentricity.toFixed(7).slice(2),
    fixed(kind.argumentOfPerigeeDeg ?? 360 * spread(k, 11), 4, 8),
    fixed(360 * spread(k, 13), 4, 8),
    `${fixed(revPerDay(between(kind.heightM, spread(k, 17))), 8, 11)}    1`,
  ].join(' ');
  return [`${kind.name}-${k + 1}`, line1 + checkDigit(line1), line2 + checkDigit(line2)];
}

/** The elements of the ISS at that epoch, as CelesTrak serves them, with name. */
export const iss = [
  'ISS (ZARYA)',
  '1 25544U 98067A   26126.50000000  .00010000  00000-0  18770-3 0  9999',
  '2 25544  51.6393 160.4574 0006703  54.4500 305.7090 15.49309620505216',
];

/** A TLE file of `count` objects spread as the real ones are, the ISS among them. At most 60,000. */
export function realisticTle(count: number): string {
  const lines = [...iss];
  let number = 30_000;
  let left = count - 1;
  for (const kind of kinds) {
    const of = Math.min(left, Math.round(kind.share * count));
    for (let k = 0; k < of; k++) lines.push(...record(kind, k, number++));
    left -= of;
  }
  const last = kinds[0]!;
  for (let k = 0; k < left; k++) lines.push(...record(last, 100_000 + k, number++));
  return `${lines.join('\n')}\n`;
}
