import type { Vec3 } from '../../../shared/vectors';
import type { CampusBuilder } from '../CampusBuilder';
import { groundSurface } from '../campusForms';
import type { GroundPoint } from '../campusPolygon';
import type { FigurePlot } from './figurePlot';

/** Markings and goals by the laws of the game, metres: areas before the goals, depth and width; the circle; a goal's width and height. */
const AREAS_M = [
  [16.5, 40.32],
  [5.5, 18.32],
] as const;
const CIRCLE_M = 9.15;
const CIRCLE_PIECES = 32;
const GOAL_M = [7.32, 2.44] as const;
/** Stripes that it is mown in. */
const STRIPES = 10;
const LINE_PX = 1;

/** A football pitch along the side of a campus, its middle so far outwards on the plot. */
export function addPitch(
  to: CampusBuilder,
  { place }: FigurePlot,
  outM: number,
  [lengthM, widthM]: readonly [length: number, width: number],
): void {
  const [x, y] = [lengthM / 2, widthM / 2];
  /** From metres along the pitch and across it. */
  const at = (along: number, across: number): GroundPoint => place([outM + across, along]);
  const raised = (along: number, across: number, upM = 0.03): Vec3 => [...at(along, across), upM];
  for (let i = 0; i < STRIPES; i++) {
    const [from, until] = [i, i + 1].map((k) => (2 * x * k) / STRIPES - x) as [number, number];
    const tone: GroundPoint = [i % 2 === 0 ? -1 : -0.7, 0];
    const corners = [at(from, -y), at(until, -y), at(until, y), at(from, y)];
    // The same corners the other way about: which one is seen from above, the plot's turn does not say.
    to.paint(corners, [0, 1, 2, 0, 2, 3, 0, 2, 1, 0, 3, 2], groundSurface.field, 1, [tone, tone, tone, tone]);
  }
  const line = (points: readonly (readonly [along: number, across: number])[]) =>
    points.slice(1).forEach((point, i) => {
      to.edge(raised(...points[i]!), raised(...point), LINE_PX);
    });
  line([
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
    [-x, -y],
  ]);
  line([
    [0, -y],
    [0, y],
  ]);
  line(
    Array.from({ length: CIRCLE_PIECES + 1 }, (_, i) => {
      const angle = (2 * Math.PI * i) / CIRCLE_PIECES;
      return [CIRCLE_M * Math.cos(angle), CIRCLE_M * Math.sin(angle)] as const;
    }),
  );
  for (const end of [-1, 1]) {
    for (const [deep, wide] of AREAS_M)
      line([
        [end * x, -wide / 2],
        [end * (x - deep), -wide / 2],
        [end * (x - deep), wide / 2],
        [end * x, wide / 2],
      ]);
    const [wide, high] = GOAL_M;
    const posts = [-wide / 2, wide / 2].map((across) => raised(end * x, across, high)) as [Vec3, Vec3];
    to.edge(posts[0], posts[1], LINE_PX);
    posts.forEach((post, i) => {
      to.edge(raised(end * x, i === 0 ? -wide / 2 : wide / 2, 0), post, LINE_PX);
    });
  }
}
