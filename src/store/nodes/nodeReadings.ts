import { launchedNodes, launchMs } from '../../model/orbit/buildUp';
import { planesAt } from '../../model/orbit/orbit';
import { planeOfNode } from '../../model/orbit/planeOfNode';
import { shellOfNode } from '../../model/orbit/shells';
import { orbitHeightsM } from '../../scene/heights';
import { localize } from '../../scene/localize';
import { type NodeMetricId, nodeMetrics } from '../../scene/nodeMetrics';
import type { Constellation, Language } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { satelliteImports } from '../satellites/satelliteImports';
import type { State } from '../types';
import { constellations } from './orbitReadings';

/** How much of the constellations is launched. */
interface LaunchReading {
  launched: number;
  nodes: number;
}

/** Nodes launched now, of one constellation or of all; null where no build-up is told. */
export function launchReading(state: State, id: string | null = null): LaunchReading | null {
  const some = constellations(state).filter((c) => id === null || c.id === id);
  if (some.every(({ buildUp }) => buildUp === null)) return null;
  return {
    launched: some.reduce((sum, c) => sum + launchedNodes(c, state.clockMs), 0),
    nodes: some.reduce((sum, c) => sum + c.nodes, 0),
  };
}

/** What is shown of one node beside its state. */
interface NodeDetails {
  /** Number of its plane in an address, from 0; readers count from 1. */
  plane: number;
  launched: boolean;
  /** When it is launched, milliseconds since 1970 UTC; null where its constellation is all there. */
  launchMs: number | null;
}

/** Plane and launch of a node; null where there is no such node. */
export function nodeDetails(state: State, id: string, index: number): NodeDetails | null {
  const constellation = constellations(state).find((c) => c.id === id);
  const found = constellation && shellOfNode(constellation, index);
  const place = found && planeOfNode(found.shell, found.index, found.shell.planes);
  if (!place) return null;
  return {
    plane: found.planesBefore + place.plane,
    launched: index < launchedNodes(constellation, state.clockMs),
    launchMs: launchMs(constellation, index),
  };
}

/** The nodes of a plane: the number of its first, from 0, and how many; null where there is no such plane. */
export function planeRange(state: State, id: string, plane: number): { first: number; nodes: number } | null {
  const constellation = constellations(state).find((c) => c.id === id);
  const { firstNode, nodesPerPlane } = constellation ? planesAt(constellation, state.clockMs) : {};
  const [first, nodes] = [firstNode?.[plane], nodesPerPlane?.[plane]];
  return first === undefined || nodes === undefined ? null : { first, nodes };
}

/** What the colours of the nodes say, with the ends of their scale. */
export type NodeLegendModel =
  | { colorBy: 'sunlight' }
  /** Colours by place in this list: `categoryColors` of shared/nodePalette.ts. */
  | { colorBy: 'constellation'; entries: { id: string; title: string }[] }
  /** SI, as `nodeMetrics` has it; null where nothing in the scene has the metric. */
  | {
      colorBy: Exclude<NodeMetricId, 'sunlight' | 'constellation'>;
      range: [low: number, high: number] | null;
    };

const legend = memoize(
  (list: Constellation[], colorBy: NodeMetricId, language: Language, imported: boolean): NodeLegendModel => {
    if (colorBy === 'constellation') {
      return { colorBy, entries: list.map(({ id, title }) => ({ id, title: localize(title, language) })) };
    }
    if (colorBy === 'sunlight') return { colorBy };
    return { colorBy, range: nodeMetrics[colorBy].scale.range(list, imported) };
  },
);

/**
 * What the colours of the nodes say. The scales do not move with the clock: heights run over the scene's orbits, ages
 * from 0 to the length of the whole build-up.
 */
export function nodeLegend(state: State): NodeLegendModel {
  const { nodes, language, imports } = state.scene;
  return legend(constellations(state), nodes.colorBy, language, satelliteImports(imports).length > 0);
}

/** Heights of the orbits in the scene, metres, lowest first, each once; of shells the lowest and the highest of each group. */
export const orbitAltitudesM = memoize((list: Constellation[]): number[] =>
  [...new Set(list.flatMap(orbitHeightsM))].sort((a, b) => a - b),
);
