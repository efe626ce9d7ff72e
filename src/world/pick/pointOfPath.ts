import { geodeticToEcef } from '../../model/orbit/geodesy';
import { parsePath } from '../../scene/schema/path';
import type { Vec3 } from '../../shared/vectors';
import { splitScenario } from '../../store/readings/split';
import { siteOf } from '../../store/sites/importedSites';
import { stateNow } from '../../store/stateNow';
import { nodePosition } from '../fleet/nodePosition';
import type { Stage } from '../Stage';
import { pickersOf } from './pickers';

/** Earth-fixed point of a path at the frame's time, metres; null for a path that names nothing drawn. */
export function pointOfPath(path: string, stage: Stage): Vec3 | null {
  const named = parsePath(path);
  if (named?.kind === 'site') {
    const inside = named.hall === null ? null : placeByPickers(path, stage);
    if (inside) return inside;
    const site = siteOf(stateNow(), named.id);
    return site ? geodeticToEcef(site.coordinates.latitudeDeg, site.coordinates.longitudeDeg, 0) : null;
  }
  if (named?.kind === 'node') {
    const isBeside = named.scenario !== null;
    if (isBeside && named.scenario !== splitScenario(stateNow())?.id) return null;
    const drawn = isBeside ? stage.beside : stage.constellations;
    const table = drawn.get(named.constellation)?.table;
    return table ? nodePosition(table, named.index) : null;
  }
  return named?.kind === 'satellite' ? placeByPickers(path, stage) : null;
}

function placeByPickers(path: string, stage: Stage): Vec3 | null {
  for (const picker of pickersOf(stage)) {
    const point = picker.place?.(path);
    if (point) return point;
  }
  return null;
}
