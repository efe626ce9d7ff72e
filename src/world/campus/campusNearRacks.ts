import type { RackBlock } from '../../model/campus/types';
import { type RackForm, type RackInstance, rackFadesM, wholeRack } from '../../render/racks/RackModels';
import { placesNear } from '../../render/racks/rackGrid';
import { clamp, smoothstep, type Vec3 } from '../../shared/vectors';

/** The eye in the campus frame: where it is, where it looks. */
export interface CampusEye {
  atM: Vec3;
  forward: Vec3;
  /** Half of the widest angle of the picture, as its tangent. */
  halfTangent: number;
}

/** More racks than this near the eye keep their boxes. */
const MOST_RACKS = 400;
/** A rack's own reach from its middle, metres: it still shows when its middle is just beside the picture. */
const REACH_M = 1.6;
/** The rack looked at from nearer than this draws out its trays, metres. */
const SLIDES_WITHIN_M = 3.6;
const SLIDE_M = 0.72;

export const noInstances = (): Record<RackForm, RackInstance[]> => ({
  rack: [],
  openRack: [],
  tray: [],
  fineTray: [],
});

interface Near {
  place: number;
  distanceM: number;
  block: RackBlock;
  /** From the eye to the middle. */
  towardM: Vec3;
}

function nearOf(block: RackBlock, firstPlace: number, eye: CampusEye): Near[] {
  const { cornerM, stepsM, counts, sizeM } = block;
  const far = rackFadesM.model[1] + REACH_M;
  return placesNear(block, eye.atM, far, 4 * MOST_RACKS).flatMap((n) => {
    const [a, b, c] = [
      n % counts[0],
      Math.floor(n / counts[0]) % counts[1],
      Math.floor(n / counts[0] / counts[1]),
    ];
    const towardM = [0, 1, 2].map(
      (i) => cornerM[i]! + a * stepsM[0][i]! + b * stepsM[1][i]! + c * stepsM[2][i]! - eye.atM[i]!,
    ) as [number, number, number];
    towardM[2] += sizeM[2] / 2;
    const distanceM = Math.hypot(...towardM);
    const along = towardM[0] * eye.forward[0] + towardM[1] * eye.forward[1] + towardM[2] * eye.forward[2];
    const aside = Math.sqrt(Math.max(0, distanceM * distanceM - along * along));
    const seen = along > -REACH_M && aside < Math.max(0, along) * eye.halfTangent + 2 * REACH_M;
    return seen && distanceM < far ? [{ place: firstPlace + n, distanceM, block, towardM }] : [];
  });
}

/** How far each tray of the rack looked at is drawn out: the one at the middle of the picture whole, its neighbours less. */
function slideOf(tray: number, { block, towardM, distanceM }: Near, { forward }: CampusEye): number {
  const along = towardM[0] * forward[0] + towardM[1] * forward[1] + towardM[2] * forward[2];
  const columns = block.columns ?? 1;
  const pitchM = (0.9 * block.sizeM[2] * columns) / Math.max(1, block.trays);
  const lookedAtM = forward[2] * along - towardM[2] + block.sizeM[2] / 2;
  const middleM = 0.06 * block.sizeM[2] + (Math.floor(tray / columns) + 0.5) * pitchM;
  const off = Math.abs(lookedAtM - middleM) / Math.max(pitchM, 0.12);
  const near = clamp((SLIDES_WITHIN_M - distanceM) / 1.2, 0, 1);
  return SLIDE_M * near * smoothstep(1.15, 0.15, off);
}

/** Racks and trays about the eye that are drawn as models, by design and form. `firstPlaces` of each block among all. */
export function nearRacks(
  blocks: readonly RackBlock[],
  shown: readonly number[],
  firstPlaces: readonly number[],
  eye: CampusEye,
  designOf: (block: RackBlock) => string,
): { instances: Map<string, Record<RackForm, RackInstance[]>>; modelsWithinM: readonly [number, number] } {
  const all = shown.flatMap((i) => nearOf(blocks[i]!, firstPlaces[i]!, eye));
  all.sort((a, b) => a.distanceM - b.distanceM);
  const last = all[MOST_RACKS]?.distanceM ?? Number.POSITIVE_INFINITY;
  const far = Math.min(rackFadesM.model[1], last);
  const looked = lookedAt(all, eye);
  const instances = new Map<string, Record<RackForm, RackInstance[]>>();
  for (const near of all.slice(0, MOST_RACKS)) {
    const design = designOf(near.block);
    const forms = instances.get(design) ?? noInstances();
    instances.set(design, forms);
    const { place, distanceM } = near;
    if (distanceM > rackFadesM.open[0]) forms.rack.push([place, wholeRack, 0]);
    if (distanceM >= rackFadesM.open[1]) continue;
    forms.openRack.push([place, wholeRack, 0]);
    for (let tray = 0; tray < near.block.trays; tray++) {
      const slideM = near === looked ? slideOf(tray, near, eye) : 0;
      if (distanceM > rackFadesM.fine[0]) forms.tray.push([place, tray, slideM]);
      if (distanceM < rackFadesM.fine[1]) forms.fineTray.push([place, tray, slideM]);
    }
  }
  return { instances, modelsWithinM: [Math.min(rackFadesM.model[0], 0.8 * far), far] };
}

/** The rack nearest to the middle of the picture among those near enough. */
function lookedAt(all: readonly Near[], { forward }: CampusEye): Near | null {
  let [best, least] = [null as Near | null, Number.POSITIVE_INFINITY];
  for (const near of all) {
    if (near.distanceM > SLIDES_WITHIN_M) break;
    const [x, y, z] = near.towardM;
    const along = x * forward[0] + y * forward[1] + z * forward[2];
    if (along <= 0) continue;
    // Beside, not above: a rack is taller than wide.
    const aside = Math.hypot(x - along * forward[0], y - along * forward[1]) / along;
    if (aside < least) [best, least] = [near, aside];
  }
  return best;
}
