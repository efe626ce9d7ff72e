import type { Vec3 } from '../../shared/vectors';
import { type Ring, type Solid, Solids } from './Solids';

/** Where the ship begins, as a share of the whole height; schematic, as the drawing beside it. */
const SHIP_FROM = 0.58;
/** Length of the nose, in diameters. */
const NOSE_DIAMETERS = 1.9;
const CORNERS = 64;
/** The side that is shown: steel, with an edge of its tiles. */
const TURN_RAD = -0.62;

/**
 * Starship on its booster, standing. `heightM` from the ground to the tip and `diameterM` of the hull are exact; seam,
 * flaps and fins are schematic.
 */
export function rocket(heightM: number, diameterM: number): Solid[] {
  const to = new Solids();
  const r = diameterM / 2;
  const seamM = SHIP_FROM * heightM;
  const bandM = 0.35 * diameterM;
  to.paint('steel', [196, 199, 203]);
  to.loft(hull(r, [0, 0.8, seamM - bandM]), CORNERS);
  to.paint('dark', [58, 60, 63]);
  to.loft(hull(0.985 * r, [seamM - bandM, seamM]), CORNERS);
  to.paint('steel', [150, 153, 157]);
  for (let i = 0; i < 16; i++) {
    const angle = (2 * Math.PI * i) / 16;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    to.bar([r * c, r * s, seamM - bandM], [r * c, r * s, seamM], 0.1, 5);
  }
  // Steel to the Sun, tiles on the side that meets the air; their edge runs up the flaps.
  const ship = [...hull(r, [seamM, heightM - NOSE_DIAMETERS * diameterM]), ...nose(r, heightM)];
  to.paint('steel', [196, 199, 203]);
  to.loft(ship, CORNERS / 2, -Math.PI, 0);
  to.paint('tiles', [255, 255, 255]);
  to.loft(ship, CORNERS / 2, 0, Math.PI);
  addFlaps(to, r, seamM, heightM);
  addFins(to, r, seamM - bandM);
  const solids = to.finish();
  for (const { geometry } of solids) geometry.rotateZ(TURN_RAD);
  return solids;
}

const hull = (r: number, heightsM: readonly number[]): Ring[] => heightsM.map((z) => [0, 0, z, r]);

/** From the cylinder to the tip: an ellipse's quarter, blunter than a cone. */
function nose(r: number, heightM: number): Ring[] {
  const lengthM = NOSE_DIAMETERS * 2 * r;
  return Array.from({ length: 24 }, (_, i) => {
    const share = (i + 1) / 24;
    return [0, 0, heightM - lengthM * (1 - Math.sin((share * Math.PI) / 2) ** 1.15), r * nosed(share)];
  });
}
const nosed = (share: number): number => (share >= 1 ? 0 : Math.cos((share * Math.PI) / 2) ** 0.9);

/** Two pairs of flaps left and right, thin plates with sloping edges. */
function addFlaps(to: Solids, r: number, seamM: number, heightM: number): void {
  to.paint('dark', [44, 45, 48]);
  for (const side of [-1, 1]) {
    plate(to, side, [
      [0.98 * r, seamM + 1.5],
      [1.95 * r, seamM + 2.5],
      [1.95 * r, seamM + 8],
      [0.98 * r, seamM + 15],
    ]);
    const foreM = heightM - 3.4 * r;
    plate(to, side, [
      [0.86 * r, foreM - 3.2],
      [1.6 * r, foreM - 2.2],
      [1.5 * r, foreM + 1.6],
      [0.72 * r, foreM + 4.6],
    ]);
  }
}

const plate = (to: Solids, side: number, outline: readonly (readonly [number, number])[]): void =>
  to.plate(
    outline.map(([x, z]) => [side * x, z] as const),
    0.64,
  );

/** Three grid fins below the seam, as frames with bars. */
function addFins(to: Solids, r: number, topM: number): void {
  to.paint('steel', [140, 143, 147]);
  for (const angle of [-Math.PI / 2 + 0.35, Math.PI - 0.2, 0.2]) {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const at = (out: number, across: number, z: number) =>
      [c * (r + out) - s * across, s * (r + out) + c * across, z] satisfies Vec3 as Vec3;
    const z = topM - 4.5;
    const [wide, long] = [1.9, 3.6];
    for (let k = 0; k <= 4; k++) {
      const across = -wide + (k * wide) / 2;
      to.bar(at(0.2, across, z), at(long, across, z), 0.11, 4);
      const out = 0.4 + (k * (long - 0.4)) / 4;
      to.bar(at(out, -wide, z), at(out, wide, z), 0.11, 4);
    }
  }
}
