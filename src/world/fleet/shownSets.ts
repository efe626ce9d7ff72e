import type { PlaneTable } from '../../model/orbit/orbit';
import { documentStore } from '../../store/document';
import type { Stage } from '../Stage';

/** One set of planes to pick from. */
export interface PickSet {
  id: string;
  table: PlaneTable;
  /** Number of its first node among all that are drawn; 0 where left out. */
  firstNode?: number;
  /** Nodes from this number on are not there yet. */
  launched: number;
}

/** The constellations that are shown now, of the present scenario or of that beside it, as sets to pick from and to count. */
export function shownSets(stage: Stage, of: 'constellations' | 'beside' = 'constellations'): PickSet[] {
  const { layers, nodes } = documentStore.getState().scene;
  if (!layers.orbits) return [];
  return [...stage[of].values()]
    .filter(({ id }) => !nodes.hidden.includes(id))
    .map(({ id, table, firstNode, launchedNodes }) => ({
      id,
      table,
      firstNode,
      launched: launchedNodes ?? Number.POSITIVE_INFINITY,
    }));
}
