import type { Vec3 } from '../shared/vectors';
import { geodeticToEcef, siteById } from '../store/select';
import { nodePosition } from './nodePosition';
import type { Stage } from './Stage';

/** Earth-fixed point of a path at the frame's time, metres; null for a path that names nothing drawn. */
export function pointOfPath(path: string, stage: Stage): Vec3 | null {
  const [kind, rest = ''] = path.split(/:(.*)/s);
  if (kind === 'site') {
    const site = siteById(rest.split('/')[0] ?? '');
    return site ? geodeticToEcef(site.coordinates.latitudeDeg, site.coordinates.longitudeDeg, 0) : null;
  }
  if (kind !== 'node') return null;
  const [id = '', index = ''] = rest.split('/');
  const table = stage.constellations.get(id)?.table;
  return table && /^\d+$/.test(index) ? nodePosition(table, Number(index)) : null;
}
