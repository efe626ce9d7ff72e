/** Instances in a row of the table; every WebGL 2 device has textures of this width. */
export const nodeTableWidth = 2048;

/** Steps of the launch within a constellation's build-up: 16 bits, the last kept for "all". */
const lastBirth = 65_534;

/** How nodes divide among planes. */
export interface FleetLayout {
  planeCount: number;
  /** Number of the first node of each plane. */
  firstNode: Uint32Array;
  nodesPerPlane: Uint32Array;
  /** Ordinal of each plane's constellation; all 0 where left out. */
  groupOfPlane?: Uint16Array;
  /**
   * How fast the nodes of each plane run along it and the plane turns about the Earth's axis, Earth-fixed, turns a second,
   * two numbers a plane. Where left out, planes stand as they were last set.
   */
  ratesOfPlane?: Float32Array;
}

export function nodeCount({ planeCount, firstNode, nodesPerPlane }: FleetLayout): number {
  return planeCount === 0 ? 0 : (firstNode[planeCount - 1] ?? 0) + (nodesPerPlane[planeCount - 1] ?? 0);
}

/** Node range [first, end) of each constellation, from the planes that bear its ordinal. */
function groupRanges({ planeCount, firstNode, nodesPerPlane, groupOfPlane }: FleetLayout) {
  const ranges = new Map<number, [number, number]>();
  for (let plane = 0; plane < planeCount; plane++) {
    const group = groupOfPlane?.[plane] ?? 0;
    const first = firstNode[plane]!;
    const end = first + nodesPerPlane[plane]!;
    const range = ranges.get(group);
    if (range) range[1] = Math.max(range[1], end);
    else ranges.set(group, [first, end]);
  }
  return ranges;
}

/** When the first node of each plane is launched (low 16 bits) and the first beyond its last (high), as `packNodes` has it. */
export function planeBirths(layout: FleetLayout): Uint32Array {
  const ranges = groupRanges(layout);
  return Uint32Array.from({ length: layout.planeCount }, (_, plane) => {
    const [first, end] = ranges.get(layout.groupOfPlane?.[plane] ?? 0)!;
    const births = lastBirth / Math.max(1, end - first);
    const from = layout.firstNode[plane]! - first;
    return (Math.floor((from + layout.nodesPerPlane[plane]!) * births) << 16) | Math.floor(from * births);
  });
}

/**
 * What a node never changes, eight bytes in two words: plane (16 bits) and its turn in the launch order of its
 * constellation (16 bits, node 0 first); phase in its plane, 2^-32 turns. Nodes are spread evenly over each plane.
 * Whole rows of the table, the rest 0. Some 15 ns a node; runs in a worker for large fleets.
 */
export function packNodes(layout: FleetLayout): Uint32Array<ArrayBuffer> {
  const { planeCount, firstNode, nodesPerPlane, groupOfPlane } = layout;
  const rows = Math.max(1, Math.ceil(nodeCount(layout) / nodeTableWidth));
  const words = new Uint32Array(2 * nodeTableWidth * rows);
  const ranges = groupRanges(layout);
  for (let plane = 0; plane < planeCount; plane++) {
    const first = firstNode[plane]!;
    const nodes = nodesPerPlane[plane]!;
    const [groupFirst, groupEnd] = ranges.get(groupOfPlane?.[plane] ?? 0)!;
    const births = lastBirth / Math.max(1, groupEnd - groupFirst);
    const step = 2 ** 32 / nodes;
    for (let k = 0; k < nodes; k++) {
      const at = 2 * (first + k);
      const birth = Math.floor((first + k - groupFirst) * births);
      words[at] = (birth << 16) | plane;
      words[at + 1] = Math.round(k * step);
    }
  }
  return words;
}
