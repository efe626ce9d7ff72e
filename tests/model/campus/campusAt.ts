import { acceleratorsIn } from '../../../src/model/campus/moment';
import type { Campus, CampusVolume, RackBlock } from '../../../src/model/campus/types';

/** A campus at one time. */
interface CampusThen {
  standing: CampusVolume[];
  underConstruction: CampusVolume[];
  /** Indices in `campus.blocks` of the racks in service. */
  blocks: number[];
  racks: number;
  accelerators: number;
}

const stands = ({ fromMs }: { fromMs: number | null }, timeMs: number): boolean =>
  fromMs === null || fromMs <= timeMs;

/** What of a campus stands, is being built and is in service at a time (UTC, ms). */
export function campusAt(campus: Campus, timeMs: number): CampusThen {
  const standing = campus.volumes.filter((volume) => stands(volume, timeMs));
  const underConstruction = campus.volumes.filter(
    (volume) =>
      !stands(volume, timeMs) && volume.underConstructionMs !== null && volume.underConstructionMs <= timeMs,
  );
  const blocks = campus.blocks.flatMap((block, index) =>
    stands(block, timeMs) && (block.untilMs === null || block.untilMs > timeMs) ? [index] : [],
  );
  let [racks, accelerators] = [0, 0];
  for (const index of blocks) {
    const block = campus.blocks[index] as RackBlock;
    racks += block.racks;
    accelerators += acceleratorsIn(block);
  }
  return { standing, underConstruction, blocks, racks, accelerators };
}
