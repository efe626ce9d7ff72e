/** A square on the ground: how far its middle is to the east of where the squares are laid out from, and its side, metres. */
export interface LaidArea {
  id: string;
  eastM: number;
  sideM: number;
}

/** Between squares, share of the largest side. */
const GAP = 0.08;
/** From a campus that they stand beside, metres. */
const GAP_M = 80;

/**
 * Squares of those areas in a row from west to east: about the place itself, or, where a campus stands there, to the east of it. Areas
 * that are not known are left out.
 * @param campusEastM how far the campus reaches to the east of the place, metres; null where none stands there.
 */
export function layAreas(
  areas: readonly { id: string; areaM2: number | null }[],
  campusEastM: number | null,
): LaidArea[] {
  const sides = areas.flatMap(({ id, areaM2 }) =>
    areaM2 !== null && areaM2 > 0 ? [{ id, sideM: Math.sqrt(areaM2) }] : [],
  );
  const gapM = GAP * Math.max(0, ...sides.map(({ sideM }) => sideM));
  const wholeM = sides.reduce((sum, { sideM }) => sum + sideM, 0) + gapM * Math.max(0, sides.length - 1);
  let westM = campusEastM === null ? -wholeM / 2 : campusEastM + GAP_M;
  return sides.map(({ id, sideM }) => {
    const eastM = westM + sideM / 2;
    westM += sideM + gapM;
    return { id, eastM, sideM };
  });
}
