import { buildCampus } from '../../render/campus/buildCampus';
import type { CampusMesh, CampusPrism } from '../../render/campus/campusForms';
import type { CampusRow } from '../../render/campus/hallRows';
import { hashOf } from '../../shared/random';
import { askOnce } from '../../shared/worker';

/** The campus of a site as buffers, built in a worker; where none can start, here. */
export async function campusMesh(
  site: string,
  prisms: CampusPrism[],
  radiusM: number,
  rows: CampusRow[],
): Promise<CampusMesh> {
  const start = performance.now();
  const script = () => import('./buildCampus.worker?worker&url');
  const { answer, where, workMs } = await askOnce(
    { script, load: async () => buildCampus },
    prisms,
    radiusM,
    hashOf(site),
    rows,
  );
  // The bench reads it: see docs/performance.md.
  performance.measure('groundtrack:campus-mesh', { start, detail: { site, where, workMs } });
  return answer;
}
