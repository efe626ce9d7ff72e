/** Six shells, near-polar and at 30°: metres and degrees. */
const shells = [
  { altitudeM: 500_000, inclinationDeg: 97.4 },
  { altitudeM: 1_000_000, inclinationDeg: 99.5 },
  { altitudeM: 2_000_000, inclinationDeg: 104.9 },
  { altitudeM: 500_000, inclinationDeg: 30 },
  { altitudeM: 1_000_000, inclinationDeg: 30 },
  { altitudeM: 2_000_000, inclinationDeg: 30 },
];

/** Node counts compared; the first is what growth is measured against. */
export const counts = [1_000, 10_000, 100_000, 1_000_000];
export const largest = counts[counts.length - 1];
/** Most nodes that a scene may hold: Groundtrack alone is measured there. */
export const most = 2_000_000;

/** Planes of each shell: few where there are few nodes, at most 100. */
const planesFor = (nodes) => (nodes <= 1_000 ? 10 : nodes <= 10_000 ? 40 : 100);

/** The constellations of a scene with `nodes` nodes in all; every page of the bench flies these. Empty for 0. */
export function fleetOf(nodes) {
  if (nodes === 0) return [];
  return shells.map(({ altitudeM, inclinationDeg }, i) => ({
    id: `bench-${i}`,
    title: { en: `Bench ${i}` },
    design: 'ai1-claimed',
    nodes: Math.floor(((i + 1) * nodes) / shells.length) - Math.floor((i * nodes) / shells.length),
    planes: planesFor(nodes),
    altitudeM,
    eccentricity: 0,
    inclinationDeg,
    pattern: 'delta',
    ltanHours: 12 + i / 7,
    raanSpreadDeg: 360,
    phasing: 1,
    epoch: '2026-01-01T00:00:00Z',
  }));
}

/** The scene's start, simulated seconds a second, and view: the same in every page. */
export const startIso = '2026-11-22T13:00:00Z';
export const playRate = 60;
export const camera = {
  longitudeDeg: -60,
  latitudeDeg: 25,
  altitudeM: 17_000_000,
  headingDeg: 0,
  tiltDeg: 0,
};
export const size = { width: 1280, height: 720 };
