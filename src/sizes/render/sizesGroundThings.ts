import { cleanRing, outward, type Point, triangulate } from '../../render/campus/campusPolygon';
import { SizesBuilder, type SizesMesh, sizesSurface } from './SizesBuilder';

/** Depth of a roof below the top of its walls, metres. */
const PARAPET_M = 0.9;

/** A hall: its outline, counted from its middle, raised to a height. Nothing is put on its roof that is not reported. */
export function hallMesh(ringM: readonly Point[], heightM: number): SizesMesh {
  const to = new SizesBuilder();
  const ring = cleanRing(ringM);
  let alongM = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const lengthM = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const wall = (from: Point, until: Point, low: number, high: number) =>
      to.face(
        [
          [...from, low],
          [...until, low],
          [...until, high],
          [...from, high],
        ],
        [
          [alongM, low, heightM],
          [alongM + lengthM, low, heightM],
          [alongM + lengthM, high, heightM],
          [alongM, high, heightM],
        ],
      );
    to.surface = sizesSurface.wall;
    to.color = [198, 198, 194];
    wall(a, b, 0, heightM);
    // The inner side of the parapet; a wall's thickness keeps the two apart.
    const [nx, ny] = outward(a, b);
    const inner = ([x, y]: Point): Point => [x - 0.3 * nx, y - 0.3 * ny];
    to.surface = sizesSurface.plain;
    to.color = [196, 198, 198];
    wall(inner(b), inner(a), heightM - PARAPET_M, heightM);
    to.face([
      [...a, heightM],
      [...b, heightM],
      [...inner(b), heightM],
      [...inner(a), heightM],
    ]);
    alongM += lengthM;
  });
  to.surface = sizesSurface.roof;
  to.color = [160, 163, 164];
  const roof = ring.map(([x, y]) => to.vertex([x, y, heightM - PARAPET_M], [0, 0, 1]));
  const corners = triangulate(ring);
  for (let i = 0; i < corners.length; i += 3)
    to.triangle(roof[corners[i]!]!, roof[corners[i + 1]!]!, roof[corners[i + 2]!]!);
  return to.finish();
}

/** Between the posts of a goal and up to its bar, metres, by Law 1 of the game; posts of 12 cm at most. */
const GOAL_M = [7.32, 2.44] as const;
const POST_M = 0.12;

/** A pitch of a length and width with its two goals; its markings are drawn by the shader, by Law 1 of the game. */
export function pitchMesh(lengthM: number, widthM: number): SizesMesh {
  const to = new SizesBuilder();
  const [l, w] = [lengthM / 2, widthM / 2];
  to.surface = sizesSurface.grass;
  to.color = [86, 124, 84];
  to.face([
    [-l, -w, 0.02],
    [l, -w, 0.02],
    [l, w, 0.02],
    [-l, w, 0.02],
  ]);
  to.surface = sizesSurface.plain;
  to.color = [240, 240, 238];
  // The posts stand on the goal line, within the pitch as the line does.
  for (const x of [-l + POST_M / 2, l - POST_M / 2]) {
    for (const y of [-1, 1])
      to.box([x, (y * (GOAL_M[0] + POST_M)) / 2, GOAL_M[1] / 2], [POST_M, POST_M, GOAL_M[1]]);
    to.box([x, 0, GOAL_M[1] + POST_M / 2], [POST_M, GOAL_M[0] + 2 * POST_M, POST_M]);
  }
  return to.finish();
}
