/** What heights are read of: a constellation of one height or of shells. */
export interface AtHeights {
  /** Of the lowest orbit, metres. */
  altitudeM: number;
  shells?: readonly { altitudeM: readonly [low: number, high: number] }[];
}

/** Heights of a constellation's orbits, metres: its own, or the lowest and the highest of each group of shells. */
export const orbitHeightsM = ({ altitudeM, shells }: AtHeights): readonly number[] =>
  shells?.flatMap((group) => group.altitudeM) ?? [altitudeM];

/** Height of the highest orbit of a constellation, metres. */
export const highestOrbitM = (constellation: AtHeights): number => Math.max(...orbitHeightsM(constellation));
