import { parsePath } from '../../scene/schema/path';
import type { Constellation } from '../../scene/types';
import { stateNow } from '../../store/stateNow';
import type { FleetTables } from './fleetLayout';
import { planeOf } from './nodePosition';

/** What stands out: a node, a plane, a constellation, by their numbers in the fleet; -1 for none. */
export interface FleetSelection {
  node: number;
  plane: number;
  group: number;
}

/**
 * Asked once a frame, tells what of a fleet is in focus or under the pointer; looked up only when these change.
 * @param scenario id of the pinned scenario whose fleet it is; null of the present one's.
 */
export function selectedIn(
  constellations: readonly Constellation[],
  layout: FleetTables,
  scenario: () => string | null,
): () => FleetSelection {
  let paths: readonly (string | null)[] = [];
  let selected: FleetSelection = { node: -1, plane: -1, group: -1 };
  const add = (path: string | null) => {
    const named = path === null ? null : parsePath(path);
    if (!named || named.kind === 'site' || named.kind === 'satellite') return;
    if (named.scenario !== scenario()) return;
    const id = named.kind === 'constellation' ? named.id : named.constellation;
    const i = constellations.findIndex((constellation) => constellation.id === id);
    if (i < 0) return;
    if (named.kind === 'constellation') selected.group = i;
    if (named.kind === 'plane') selected.plane = layout.firstPlanes[i]! + named.index;
    if (named.kind === 'node') {
      selected.node = layout.firstNodes[i]! + named.index;
      const plane = planeOf(layout.tables[i]!, named.index);
      selected.plane = plane < 0 ? -1 : layout.firstPlanes[i]! + plane;
    }
  };
  return () => {
    const { scene, hover } = stateNow();
    if (paths[0] === scene.focus && paths[1] === hover) return selected;
    paths = [scene.focus, hover];
    selected = { node: -1, plane: -1, group: -1 };
    for (const path of paths) add(path);
    return selected;
  };
}
