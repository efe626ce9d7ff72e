import { createStore } from 'zustand/vanilla';
import type { MotionFault } from '../../model/satellites/Propagator';

/** Objects of the imported files that the picture leaves out since their elements do not reach its time. */
export interface LostSatellites {
  /** Objects of the files whose picture is there. */
  all: number;
  /** Objects without a position, by reason; see `MotionFault`. */
  byFault: Partial<Record<MotionFault, number>>;
}

const none: LostSatellites = { all: 0, byFault: {} };

/** What the picture leaves out now; written by what brings the picture. */
export const lostSatellites = createStore<LostSatellites>()(() => none);

/** Sums what the pictures of all files leave out; the same object while it says the same. */
export function tellLost(pictures: readonly LostSatellites[]): void {
  const byFault: LostSatellites['byFault'] = {};
  let all = 0;
  for (const picture of pictures) {
    all += picture.all;
    for (const [fault, count] of Object.entries(picture.byFault)) {
      const code = Number(fault) as MotionFault;
      byFault[code] = (byFault[code] ?? 0) + count;
    }
  }
  const before = lostSatellites.getState();
  const told = { all, byFault };
  if (JSON.stringify(told) !== JSON.stringify(before)) lostSatellites.setState(told, true);
}
