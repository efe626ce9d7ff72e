import { BufferAttribute } from 'three';

/** Facets of a tile along each side. */
const tileFacets = 12;
/** Points of a tile along each side. */
export const tilePoints = tileFacets + 1;
/** How far the outermost points stand out, in parts of a tile: neighbours overlap by it, so that no seam is open. */
const OVERLAP = 1 / 320;

/** Where along a tile's side the points stand, 0 to 1 and a little more. */
export const tileStations: readonly number[] = Array.from({ length: tilePoints }, (_, i) =>
  i === 0 ? -OVERLAP : i === tileFacets ? 1 + OVERLAP : i / tileFacets,
);

/** The triangles between the points, which are numbered row by row from the north. */
export function tileGrid(): BufferAttribute {
  const index = new Uint16Array(6 * tileFacets * tileFacets);
  let at = 0;
  for (let row = 0; row < tileFacets; row += 1) {
    for (let column = 0; column < tileFacets; column += 1) {
      const corner = row * tilePoints + column;
      const below = corner + tilePoints;
      index.set([corner, below, corner + 1, corner + 1, below, below + 1], at);
      at += 6;
    }
  }
  return new BufferAttribute(index, 1);
}
