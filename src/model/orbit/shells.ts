import type { Constellation } from '../../scene/types';

const known = new WeakMap<Constellation, readonly Constellation[]>();

/**
 * The shells of a constellation as constellations of one height, in the order of their nodes; the constellation itself where it has
 * none. Remembered by object: scenes are never changed in place.
 */
export function shellsOf(whole: Constellation): readonly Constellation[] {
  const found = known.get(whole);
  if (found) return found;
  const { shells: groups, ...orbit } = whole;
  const shells = groups?.flatMap((group) => {
    const { shells: count, nodes, planes, altitudeM, inclinationDeg, turnDeg, ...spread } = group;
    return Array.from({ length: count }, (_, k): Constellation => {
      const between = ([low, high]: readonly [number, number]) =>
        count < 2 ? low : low + ((high - low) * k) / (count - 1);
      return {
        ...orbit,
        ...spread,
        eccentricity: 0,
        nodes: Math.floor(((k + 1) * nodes) / count) - Math.floor((k * nodes) / count),
        planes: planes / count,
        altitudeM: between(altitudeM),
        inclinationDeg: inclinationDeg && between(inclinationDeg),
        ltanHours: (spread.ltanHours + (turnDeg * k) / 15) % 24,
      };
    });
  }) ?? [whole];
  known.set(whole, shells);
  return shells;
}

/** The shell that holds a node by its number, the node's number in it and the planes before it; null beyond the last. */
export function shellOfNode(
  whole: Constellation,
  index: number,
): { shell: Constellation; index: number; planesBefore: number } | null {
  let [within, planesBefore] = [index, 0];
  for (const shell of shellsOf(whole)) {
    if (within < shell.nodes) return { shell, index: within, planesBefore };
    within -= shell.nodes;
    planesBefore += shell.planes;
  }
  return null;
}
