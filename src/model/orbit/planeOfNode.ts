import type { Constellation } from '../../scene/types';

/**
 * Plane of a node, its place in it and the nodes of that plane: numbers run plane by plane, and the first planes take one
 * more where the division leaves a rest. null where the index is not a whole number from 0 to nodes − 1.
 */
export function planeOfNode(
  { nodes }: Constellation,
  index: number,
  planes: number,
): { plane: number; within: number; size: number } | null {
  if (!Number.isInteger(index) || index < 0 || index >= nodes) return null;
  const each = Math.floor(nodes / planes);
  const rest = nodes - each * planes;
  const longNodes = rest * (each + 1);
  if (index < longNodes) {
    return { plane: Math.floor(index / (each + 1)), within: index % (each + 1), size: each + 1 };
  }
  const beyond = index - longNodes;
  return { plane: rest + Math.floor(beyond / each), within: beyond % each, size: each };
}
