import { randomStream } from '../../../shared/random';
import type { CampusBuilder } from '../CampusBuilder';
import type { CampusPrism } from '../campusForms';
import type { GroundPoint } from '../campusPolygon';
import { boxCorners, boxOf, grownBox, type LandAxes, type LandBox, landAxes } from './landBoxes';
import { addTrees, paintLand } from './paintLand';
import { type LandPlan, planFields, verges } from './planFields';

/** Least that the land about a campus reaches from its origin, metres: what one looks over from its fence. */
const LEAST_REACH_M = 6000;
/** The same in radii of a large campus. */
const REACH = 3.5;

/** How far land is laid about a campus, metres from its origin. */
export const landReachM = (radiusM: number): number => Math.max(LEAST_REACH_M, REACH * radiusM);

/** The fenced ground that is the campus's home: the one about its offices, else the largest. */
function homeOf(fences: readonly LandBox[], office: LandBox | null): LandBox {
  const area = ({ west, east, south, north }: LandBox) => (east - west) * (north - south);
  const holds = office && fences.find((fence) => fence.west <= office.west && fence.east >= office.east);
  return holds ?? fences.reduce((a, b) => (area(b) > area(a) ? b : a));
}

export interface LaidLand {
  axes: LandAxes;
  home: LandBox;
  /** Which side of the home the country road passes. */
  southwards: boolean;
}

/** Land about a campus before it is painted, and the chance that goes on from there. */
interface PlannedLand extends LaidLand {
  plan: LandPlan;
  reachM: number;
  /** Where no fence stands no trees do. */
  isFenced: boolean;
  random: () => number;
}

/** Plans fields, woods and roads, see `layLand`. */
function planLand(prisms: readonly CampusPrism[], radiusM: number, seed: number): PlannedLand | null {
  const told = prisms.filter(({ outlineM }) => outlineM.length > 2);
  if (told.length === 0) return null;
  const axes = landAxes(told);
  const boxesOf = (kind: CampusPrism['kind']) =>
    told.flatMap((prism) => (prism.kind === kind ? [boxOf(axes, prism.outlineM)] : []));
  const fenced = boxesOf('fence');
  const fences =
    fenced.length > 0 ? fenced : told.map(({ outlineM }) => grownBox(boxOf(axes, outlineM), verges.field));
  const office = boxesOf('office')[0] ?? null;
  const home = homeOf(fences, office);
  const middle = (home.south + home.north) / 2;
  const southwards = office === null || (office.south + office.north) / 2 < middle;
  const reachM = landReachM(radiusM);
  const random = randomStream(seed);
  const plan = planFields(fences, home, southwards, reachM, random);
  return { axes, home, southwards, plan, reachM, isFenced: fenced.length > 0, random };
}

/** Corners of the roads, hedges and woods that are laid about a campus, see `layLand`: metres from its origin. */
export function plantedLand(prisms: readonly CampusPrism[], radiusM: number, seed: number): GroundPoint[][] {
  const land = planLand(prisms, radiusM, seed);
  if (!land) return [];
  const { axes, plan, reachM } = land;
  const roads = plan.roads.map(({ along, atM }) => {
    const [low, high] = [atM - verges.ditch, atM + verges.ditch];
    return along === 'east'
      ? { west: -reachM, east: reachM, south: low, north: high }
      : { west: low, east: high, south: -reachM, north: reachM };
  });
  const woods = plan.fields.flatMap(({ box, cover }) => (cover === 'wood' ? [box] : []));
  return [...roads, ...plan.hedges, ...woods].map((box) => boxCorners(axes, box));
}

/**
 * Lays fields, woods and roads about the fences of a campus, the same for the same seed; where no fence stands, about what there is.
 * null where there is nothing. All of it stands for land, and says nothing of what is there.
 */
export function layLand(
  to: CampusBuilder,
  prisms: readonly CampusPrism[],
  radiusM: number,
  seed: number,
): LaidLand | null {
  const land = planLand(prisms, radiusM, seed);
  if (!land) return null;
  const { axes, home, southwards, plan, reachM, isFenced, random } = land;
  paintLand(to, axes, plan, home, reachM);
  if (isFenced) addTrees(to, axes, plan, home, random);
  return { axes, home, southwards };
}
