import { wgs84 } from '../../model/orbit/geodesy';
import { cross, dot, length, scale, subtract, type Vec3 } from '../../shared/vectors';
import { groundAt } from './mercator';

/** A piece of the ground: one square of Web Mercator's pyramid, `2^z` columns from 180° W, rows from the north. */
export interface TileNode {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly key: number;
  /** Its middle on the ellipsoid and how far it reaches from there, Earth-fixed metres. */
  readonly centreM: Vec3;
  readonly radiusM: number;
  /** The same as seen from the centre of the Earth drawn as a unit sphere: direction, and radians about it. */
  readonly direction: Vec3;
  readonly angleRad: number;
  children: TileNode[] | null;
  /** As of the last choice: pixels of the screen that one of its own 256 in a row covers, at its nearest. */
  texelPx: number;
  /** As of the last choice: its nearest point from the eye, metres. */
  distanceM: number;
}

const COLUMNS = 2 ** 24;

/** One number for a tile, up to level 24. */
export const tileKey = (z: number, x: number, y: number): number => (z * COLUMNS + x) * COLUMNS + y;

/** A point on the ellipsoid as a direction from the middle of the unit sphere that it is drawn as. */
const onUnitSphere = ([x, y, z]: Vec3): Vec3 => [x / wgs84.a, y / wgs84.a, z / wgs84.b];

const HALVES = [0, 0.5, 1];

function createNode(z: number, x: number, y: number): TileNode {
  const n = 2 ** z;
  const centreM = groundAt((x + 0.5) / n, (y + 0.5) / n);
  const direction = onUnitSphere(centreM);
  let radiusM = 0;
  let chord = 0;
  for (const across of HALVES) {
    for (const down of HALVES) {
      const point = groundAt((x + across) / n, (y + down) / n);
      radiusM = Math.max(radiusM, length(subtract(point, centreM)));
      chord = Math.max(chord, length(subtract(onUnitSphere(point), direction)));
    }
  }
  const angleRad = 2 * Math.asin(Math.min(1, chord / 2));
  const key = tileKey(z, x, y);
  return { z, x, y, key, centreM, radiusM, direction, angleRad, children: null, texelPx: 0, distanceM: 0 };
}

/** What is seen: half-spaces through the eye, their normals inwards, and the horizon. */
export interface TileSight {
  eyeM: Vec3;
  /** Where the eye stands in the Mercator square. */
  eyeX: number;
  eyeY: number;
  /** Direction of the eye from the Earth's centre, on the unit sphere, and radians from there to the horizon. */
  eyeDirection: Vec3;
  horizonRad: number;
  sides: Vec3[];
  /** Pixels that a metre covers from a metre away. */
  focalPx: number;
}

interface Looking {
  eyeM: Vec3;
  forward: Vec3;
  up: Vec3;
  right: Vec3;
}

/** What a camera sees. @param tangents of the angles from the optical axis to the picture's edges. */
export function sightOf(
  { eyeM, forward, up, right }: Looking,
  tangents: { left: number; right: number; top: number; bottom: number },
  focalPx: number,
  eye: { x: number; y: number },
): TileSight {
  const side = (along: Vec3, sign: number, tangent: number): Vec3 => {
    const k = 1 / Math.hypot(1, tangent);
    return scale(subtract(along, scale(forward, tangent)), sign * k);
  };
  const scaled = onUnitSphere(eyeM);
  const height = length(scaled);
  return {
    eyeM,
    eyeX: eye.x,
    eyeY: eye.y,
    eyeDirection: scale(scaled, 1 / height),
    horizonRad: Math.acos(Math.min(1, 1 / height)),
    sides: [
      side(right, 1, tangents.left),
      side(right, -1, tangents.right),
      side(up, -1, tangents.top),
      side(up, 1, tangents.bottom),
    ],
    focalPx,
  };
}

/** Whether any of a tile may be in the picture and on this side of the horizon; may say so of one that is just beside. */
function mayBeSeen({ centreM, radiusM, direction, angleRad }: TileNode, sight: TileSight): boolean {
  const { eyeM, eyeDirection, horizonRad, sides } = sight;
  const x = centreM[0] - eyeM[0];
  const y = centreM[1] - eyeM[1];
  const z = centreM[2] - eyeM[2];
  for (const n of sides) if (n[0] * x + n[1] * y + n[2] * z < -radiusM) return false;
  // Exact for small angles too, where the cosine alone is not.
  const apartRad = Math.atan2(length(cross(eyeDirection, direction)), dot(eyeDirection, direction));
  return apartRad - angleRad < horizonRad;
}

/** Pixels of a picture's side. */
const TILE_PX = 256;

/** Sets how near a tile is and how large its pixels are on the screen. */
function measure(node: TileNode, sight: TileSight): void {
  const n = 2 ** node.z;
  const aside = sight.eyeX - (node.x + 0.5) / n;
  const eyeX = sight.eyeX - Math.round(aside);
  const x = Math.min((node.x + 1) / n, Math.max(node.x / n, eyeX));
  const y = Math.min((node.y + 1) / n, Math.max(node.y / n, sight.eyeY));
  const at = groundAt(x, y);
  const { eyeM } = sight;
  node.distanceM = Math.hypot(at[0] - eyeM[0], at[1] - eyeM[1], at[2] - eyeM[2]);
  // Mercator keeps angles: its scale is that of the parallel.
  const texelM = (2 * Math.PI * Math.hypot(at[0], at[1])) / n / TILE_PX;
  node.texelPx = (texelM * sight.focalPx) / Math.max(1e-3, node.distanceM);
}

/** The ground is cut at least so far: with 12 × 12 facets a tile then lies within a sixth of its own pixel of the ellipsoid. */
export const LEAST_LEVEL = 3;
/** Tiles kept at most before the tree is grown anew. */
const NODES_MOST = 6000;

/** The ground as squares, chosen by what the eye sees. */
export class TileTree {
  #roots = TileTree.#createRoots();
  #nodes = 0;
  readonly #chosen: TileNode[] = [];

  static #createRoots(): TileNode[] {
    const across = [...Array(2 ** LEAST_LEVEL).keys()];
    return across.flatMap((y) => across.map((x) => createNode(LEAST_LEVEL, x, y)));
  }

  #childrenOf(node: TileNode): TileNode[] {
    if (node.children) return node.children;
    this.#nodes += 4;
    const { z, x, y } = node;
    const at = (i: number) => createNode(z + 1, 2 * x + (i & 1), 2 * y + (i >> 1));
    node.children = [at(0), at(1), at(2), at(3)];
    return node.children;
  }

  /**
   * Squares that cover what is seen of the ground between 85° S and 85° N once, none over another, and cut so finely that
   * a pixel of each covers at most `texelPx` of the screen's, as far as `most` of them are enough for that and `deepest`
   * allows: the coarsest are cut first. The list is written anew by the next call.
   */
  choose(sight: TileSight, texelPx: number, most: number, deepest: number): readonly TileNode[] {
    if (this.#nodes > NODES_MOST) {
      this.#roots = TileTree.#createRoots();
      this.#nodes = 0;
    }
    const chosen = this.#chosen;
    chosen.length = 0;
    const take = (node: TileNode) => {
      if (!mayBeSeen(node, sight)) return;
      measure(node, sight);
      chosen.push(node);
    };
    for (const root of this.#roots) take(root);
    for (;;) {
      let coarsest = -1;
      for (let i = 0; i < chosen.length; i += 1) {
        const { z, texelPx: found } = chosen[i]!;
        if (z < deepest && found > texelPx && (coarsest < 0 || found > chosen[coarsest]!.texelPx))
          coarsest = i;
      }
      if (coarsest < 0 || chosen.length + 3 > most) return chosen;
      const [cut] = chosen.splice(coarsest, 1);
      for (const child of this.#childrenOf(cut!)) take(child);
    }
  }
}
