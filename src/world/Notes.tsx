import { DrawnShare } from './fleet/DrawnShare';
import type { Stage } from './Stage';
import { SatellitePace } from './satellites/SatellitePace';

/** What is said at the foot of the picture of how it is drawn. */
export function Notes({ stage }: { stage: Stage }) {
  return (
    <>
      <DrawnShare stage={stage} />
      <SatellitePace />
    </>
  );
}
