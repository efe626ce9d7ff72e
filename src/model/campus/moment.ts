import type { Campus, RackBlock, RackPlace, V3 } from './types';

/** Accelerators of a block. */
export const acceleratorsIn = ({ racks, acceleratorsPerRack, lastRackAccelerators }: RackBlock): number =>
  racks === 0 ? 0 : (racks - 1) * acceleratorsPerRack + lastRackAccelerators;

/** The halls of a campus in order of their numbers: `site:ID/hall:N` is number N. */
export const hallsOf = (campus: Campus) =>
  campus.volumes.filter(({ kind }) => kind === 'hall').sort((a, b) => (a.number ?? 0) - (b.number ?? 0));

/** Centre of the foot of rack `index` of a block, in m. */
export function placeInBlock({ cornerM, stepsM, counts }: RackBlock, index: number): V3 {
  const a = index % counts[0];
  const b = Math.floor(index / counts[0]) % counts[1];
  const c = Math.floor(index / (counts[0] * counts[1]));
  const at = (axis: 0 | 1 | 2): number =>
    cornerM[axis] + a * stepsM[0][axis] + b * stepsM[1][axis] + c * stepsM[2][axis];
  return [at(0), at(1), at(2)];
}

/**
 * Rack `rack` (from 0) of the hall of that number (from 1), for the address `site:ID/hall:N/rack:M`; null where there is no such
 * rack. A rack that has gone, or is still to come, is found too: its block tells when.
 */
export function rackAt(campus: Campus, hallNumber: number, rack: number): RackPlace | null {
  const hall = campus.volumes.find(({ kind, number }) => kind === 'hall' && number === hallNumber);
  if (!hall || !Number.isInteger(rack) || rack < 0) return null;
  const block = campus.blocks.find(
    ({ hall: id, firstRack, racks }) => id === hall.id && rack >= firstRack && rack < firstRack + racks,
  );
  if (!block) return null;
  const index = rack - block.firstRack;
  const accelerators = index === block.racks - 1 ? block.lastRackAccelerators : block.acceleratorsPerRack;
  return {
    block,
    index,
    placeM: placeInBlock(block, index),
    accelerators,
    powerW: block.rackPowerW === null ? null : (block.rackPowerW * accelerators) / block.acceleratorsPerRack,
    kind: block.rackKind,
  };
}
