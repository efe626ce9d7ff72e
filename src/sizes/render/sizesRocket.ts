import { type Ring, SizesBuilder, type SizesMesh, sizesSurface } from './SizesBuilder';

/** Where the ship begins, as a share of the whole height; schematic, as the drawing beside it. */
const SHIP_FROM = 0.58;
/** Length of the nose, in diameters. */
const NOSE_DIAMETERS = 1.9;
const CORNERS = 64;

/**
 * Starship on its booster, standing. `heightM` from the ground to the tip and `diameterM` of the hull are exact; seam,
 * flaps and fins are schematic.
 */
export function rocketMesh(heightM: number, diameterM: number): SizesMesh {
  const to = new SizesBuilder();
  const r = diameterM / 2;
  const seamM = SHIP_FROM * heightM;
  const bandM = 0.35 * diameterM;
  to.surface = sizesSurface.steel;
  to.color = [196, 199, 203];
  to.loft(hull(r, [0, 0.8, seamM - bandM]), CORNERS);
  to.surface = sizesSurface.dark;
  to.color = [58, 60, 63];
  to.loft(hull(0.985 * r, [seamM - bandM, seamM]), CORNERS);
  to.surface = sizesSurface.steel;
  to.color = [150, 153, 157];
  for (let i = 0; i < 16; i++) {
    const angle = (2 * Math.PI * i) / 16;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    to.bar([r * c, r * s, seamM - bandM], [r * c, r * s, seamM], 0.1, 5);
  }
  // Steel to the Sun, tiles on the side that meets the air: the shader tells them apart by the way around.
  to.surface = sizesSurface.tiles;
  to.color = [196, 199, 203];
  to.loft([...hull(r, [seamM, heightM - NOSE_DIAMETERS * diameterM]), ...nose(r, heightM)], CORNERS);
  addFlaps(to, r, seamM, heightM);
  addFins(to, r, seamM - bandM);
  return to.finish();
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
function addFlaps(to: SizesBuilder, r: number, seamM: number, heightM: number): void {
  to.surface = sizesSurface.dark;
  to.color = [44, 45, 48];
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

function plate(to: SizesBuilder, side: number, outline: readonly (readonly [number, number])[]): void {
  const thick = 0.32;
  const at = (y: number) => outline.map(([x, z]) => [side * x, y, z] as const);
  const [front, back] = [at(-thick), at(thick)];
  to.face(side > 0 ? front : [...front].reverse());
  to.face(side > 0 ? [...back].reverse() : back);
  outline.forEach((_, i) => {
    const j = (i + 1) % outline.length;
    const edge = [front[j]!, front[i]!, back[i]!, back[j]!];
    to.face(side > 0 ? edge : edge.reverse());
  });
}

/** Three grid fins below the seam, as frames with bars. */
function addFins(to: SizesBuilder, r: number, topM: number): void {
  to.surface = sizesSurface.steel;
  to.color = [140, 143, 147];
  for (const angle of [-Math.PI / 2 + 0.35, Math.PI - 0.2, 0.2]) {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const at = (out: number, across: number, z: number) =>
      [c * (r + out) - s * across, s * (r + out) + c * across, z] as const;
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
