import { Arcs } from './arcs/Arcs';
import { DrawnShare } from './fleet/DrawnShare';
import type { Stage } from './Stage';
import { SatellitePace } from './satellites/SatellitePace';
import { LazySplit } from './split/LazySplit';
import { LazyTrueSize } from './trueSize/LazyTrueSize';

/** What is said at the foot of the picture of how it is drawn, and what a shot adds to it. */
export function Notes({ stage }: { stage: Stage }) {
  return (
    <>
      <DrawnShare stage={stage} />
      <SatellitePace />
      <Arcs stage={stage} />
      <LazyTrueSize stage={stage} />
      <LazySplit stage={stage} />
    </>
  );
}
