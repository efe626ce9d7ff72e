import { Path, PlaneGeometry, Shape, ShapeUtils, Vector2 } from 'three';
import { type Solid, Solids } from './Solids';

type Point = readonly [eastM: number, northM: number];

/** Height of a parapet over the roof within, metres, and its thickness. */
const PARAPET_M = 0.9;
const THICK_M = 0.3;

/** A counter-clockwise ring moved inwards, square to its edges. */
const inset = (ring: readonly Vector2[], byM: number): Vector2[] =>
  ring.map((at, i) => {
    const [before, after] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
    const inwards = (from: Vector2, to: Vector2) => new Vector2(from.y - to.y, to.x - from.x).normalize();
    const [a, b] = [inwards(before, at), inwards(at, after)];
    return a
      .clone()
      .add(b)
      .multiplyScalar(byM / Math.max(0.1, 1 + a.dot(b)))
      .add(at);
  });

/** A hall: its outline, counted from its middle, raised to a height. Nothing is put on its roof that is not reported. */
export function hall(ringM: readonly Point[], heightM: number): Solid[] {
  const to = new Solids();
  const ring = ringM
    .map((at) => new Vector2(...at))
    .filter((at, i, all) => at.distanceTo(all[(i + 1) % all.length]!) > 0.01);
  if (ShapeUtils.isClockWise(ring)) ring.reverse();
  to.paint('wall', [198, 198, 194]);
  to.prism(new Shape(ring), 0, heightM - PARAPET_M, ['roof', [160, 163, 164]]);
  const parapet = new Shape(ring);
  parapet.holes.push(new Path(inset(ring, THICK_M)));
  to.paint('plain', [170, 170, 167]);
  to.prism(parapet, heightM - PARAPET_M, heightM, ['plain', [196, 198, 198]]);
  return to.finish();
}

/** Between the posts of a goal and up to its bar, metres, by Law 1 of the game; posts of 12 cm at most. */
const GOAL_M = [7.32, 2.44] as const;
const POST_M = 0.12;

/** A pitch of a length and width with its two goals; its markings are in the picture of its grass. */
export function pitch(lengthM: number, widthM: number): Solid[] {
  const to = new Solids();
  to.paint('grass', [255, 255, 255]);
  to.add(new PlaneGeometry(lengthM, widthM).translate(0, 0, 0.02));
  to.paint('plain', [240, 240, 238]);
  // The posts stand on the goal line, within the pitch as the line does.
  for (const x of [POST_M / 2 - lengthM / 2, lengthM / 2 - POST_M / 2]) {
    for (const y of [-1, 1])
      to.box([x, (y * (GOAL_M[0] + POST_M)) / 2, GOAL_M[1] / 2], [POST_M, POST_M, GOAL_M[1]]);
    to.box([x, 0, GOAL_M[1] + POST_M / 2], [POST_M, GOAL_M[0] + 2 * POST_M, POST_M]);
  }
  return to.finish();
}
