/** A square on the ground: its middle from where the shot looks, and its side, metres. */
export interface LaidArea {
  id: string;
  eastM: number;
  sideM: number;
}

/** Between squares, and from a site that they stand beside, share of the largest side. */
const GAP = 0.08;

/**
 * Squares of those areas in a row from west to east: about the place itself, or, where something stands there, to its east. Areas
 * that are not known are left out.
 */
export function layAreas(
  areas: readonly { id: string; areaM2: number | null }[],
  aside: boolean,
): LaidArea[] {
  const sides = areas.flatMap(({ id, areaM2 }) =>
    areaM2 !== null && areaM2 > 0 ? [{ id, sideM: Math.sqrt(areaM2) }] : [],
  );
  const gapM = GAP * Math.max(0, ...sides.map(({ sideM }) => sideM));
  const wholeM = sides.reduce((sum, { sideM }) => sum + sideM, 0) + gapM * Math.max(0, sides.length - 1);
  let westM = aside ? gapM : -wholeM / 2;
  return sides.map(({ id, sideM }) => {
    const eastM = westM + sideM / 2;
    westM += sideM + gapM;
    return { id, eastM, sideM };
  });
}
