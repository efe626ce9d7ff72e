import type { Campus, CampusVolume } from '../../model/campus/types';
import type { CampusPrism } from '../../render/campus/campusForms';
import { type GroundPoint, isInside } from '../../render/campus/campusPolygon';
import { DAY_MS } from '../../shared/dates';
import { clamp } from '../../shared/vectors';

const middleOf = (ring: readonly GroundPoint[]): GroundPoint => {
  const sum = ring.reduce<[number, number]>((s, [x, y]) => [s[0] + x, s[1] + y], [0, 0]);
  return [sum[0] / Math.max(1, ring.length), sum[1] / Math.max(1, ring.length)];
};

/** The volumes of a campus in the form that they are drawn from; same order. */
export function prismsOf({ volumes }: Campus): CampusPrism[] {
  return volumes.map(({ kind, drawnFrom, outlineM, heightM, baseM }) => ({
    kind,
    style: drawnFrom,
    outlineM,
    heightM,
    baseM: baseM ?? 0,
  }));
}

/** The hall under each volume that stands on a roof, by its place among the volumes; -1 for all others. */
export function hostsOf(volumes: readonly CampusVolume[]): number[] {
  return volumes.map(({ kind, baseM, outlineM }) =>
    kind === 'hall' || !baseM
      ? -1
      : volumes.findIndex((hall) => hall.kind === 'hall' && isInside(hall.outlineM, middleOf(outlineM))),
  );
}

/**
 * The halls that a fence or a road goes about, for each volume by place: those within its own fence, the smallest about it. Empty for
 * all other volumes.
 */
export function hallsWithin(volumes: readonly CampusVolume[]): number[][] {
  const fences = volumes.filter(({ kind }) => kind === 'fence');
  const sizeOf = ({ outlineM }: CampusVolume) => {
    const [xs, ys] = [outlineM.map(([x]) => x), outlineM.map(([, y]) => y)];
    return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  };
  return volumes.map((volume) => {
    if (volume.kind !== 'fence' && volume.kind !== 'road') return [];
    const about = fences.filter(({ outlineM }) => isInside(outlineM, middleOf(volume.outlineM)));
    const fence = volume.kind === 'fence' ? volume : about.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (!fence) return [];
    return volumes.flatMap(({ kind, outlineM }, i) =>
      kind === 'hall' && isInside(fence.outlineM, middleOf(outlineM)) ? [i] : [],
    );
  });
}

/** Whether a place is a building site as yet: it has halls, and none of them stands. */
export const isAllSite = (
  halls: readonly number[],
  volumes: readonly CampusVolume[],
  timeMs: number,
): boolean => halls.length > 0 && halls.every((hall) => progressAt(volumes[hall]!, timeMs) !== 1);

/**
 * How far a volume has come at a time: 1 stands; a share, being built; null, not there yet. Of a building site whose
 * completion is not dated the share told by the satellite reading stands, or a half.
 */
export function progressAt(
  { fromMs, underConstructionMs, complete }: CampusVolume,
  timeMs: number,
): number | null {
  if (fromMs === null || fromMs <= timeMs) return 1;
  if (underConstructionMs === null || underConstructionMs > timeMs) return null;
  if (!Number.isFinite(fromMs)) return Math.min(0.95, complete || 0.5);
  const share = (timeMs - underConstructionMs) / Math.max(DAY_MS, fromMs - underConstructionMs);
  return clamp(share, 0.02, 0.99);
}
