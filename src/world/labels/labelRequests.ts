import type { UiLanguage } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { fromCampusFrame } from '../../render/campus/campusFrame';
import type { Box } from '../../shared/Box';
import { dot, length, normalize, scale, smoothstep, subtract, type Vec3 } from '../../shared/vectors';
import { campusBounds, campusParts, type GroundBounds } from '../../store/exchange/campusBounds';
import { stateNow } from '../../store/stateNow';
import { hiddenByEarth, localFrame, projectPoint } from '../camera/cameraPose';
import { seenFrom } from '../camera/seenFrom';
import type { Stage } from '../Stage';
import type { SiteMark } from '../sites/siteMarks';
import { importanceW } from '../sites/siteTree';
import { type LabelWords, type labelRuler, labelWords, moreWords } from './labelWords';
import type { LabelRequest } from './placeLabels';
import { costOfGround, homeOf } from './regions';

/** For one place this many marks may ask, and the first of them may stand away from their marks. */
const ASKING = 3;
const MOST_LED = 10;
/** So many marks of several without a label say how many they are. */
export const mostBadges = 24;
/** From afar no site is named that matters less than this share of the greatest in sight; from near every one may be. */
const LEAST_SHARE = 0.04;
const NEAR_M = 2_000_000;
const FAR_M = 8_000_000;
/** Nearer to the limb than this (cosine of the slant) a place is only a line. */
const LIMB_COSINE = 0.1;
/** Nearer to a place than this one is in its midst, where the way down names it, metres. */
const IN_ITS_MIDST_M = 1200;
/** Nearer than this to the ground an eye sees too little of it to tell lands apart, metres. */
const LANDS_FROM_M = 150_000;

/** What the ground may cost where a label is led to in a small picture: not half of it over the sea. */
const LED_OVER_AT_MOST = 0.25;

/** Longest piece that a column is cut into: one box about a leaning column would keep labels from half the map. */
const PIECE_PX = 24;
const MOST_PIECES = 4;
const HALF_COLUMN_PX = 6;
/** What is built on a campus stands within this height, metres. */
const BUILT_M = 20;

interface Point {
  x: number;
  y: number;
}
/** A mark that the Earth does not hide, and where its column appears. */
export interface SeenMark {
  mark: SiteMark;
  foot: Point;
  top: Point;
  /** A place near the limb is drawn, but it is no place for a label. */
  limb: boolean;
}

/** Where a mark appears; null where the Earth hides it. */
export function seenMark(stage: Stage, mark: SiteMark): SeenMark | null {
  const { pose, lens } = stage;
  if (!pose || hiddenByEarth(pose, mark.footM)) return null;
  const foot = projectPoint(pose, lens, mark.footM);
  const top = projectPoint(pose, lens, mark.topM);
  if (foot.depthM <= 0 || top.depthM <= 0) return null;
  const fromFootM = subtract(pose.eyeM, mark.footM);
  const up: Vec3 = scale(mark.footM, 1 / length(mark.footM));
  const limb = dot(normalize(fromFootM), up) < LIMB_COSINE || length(fromFootM) < IN_ITS_MIDST_M;
  return { mark, foot, top, limb };
}

/** Boxes of a column, which no label may cover. */
export function columnBoxes({ foot, top }: SeenMark): Box[] {
  const longPx = Math.hypot(top.x - foot.x, top.y - foot.y);
  const pieces = Math.max(1, Math.min(MOST_PIECES, Math.ceil(longPx / PIECE_PX)));
  const at = (from: number, to: number, share: number) => from + (to - from) * share;
  return Array.from({ length: pieces }, (_, i) => {
    const [a, b] = [i / pieces, (i + 1) / pieces];
    const xs = [at(foot.x, top.x, a), at(foot.x, top.x, b)];
    const ys = [at(foot.y, top.y, a), at(foot.y, top.y, b)];
    return {
      left: Math.min(...xs) - HALF_COLUMN_PX,
      right: Math.max(...xs) + HALF_COLUMN_PX,
      top: Math.min(...ys),
      bottom: Math.max(...ys) + 4,
    };
  });
}

/** The campus in sight: what it covers of the picture, and where the middle of its largest hall, or of all of it, appears. */
export interface SeenCampus extends Point {
  siteId: string;
  box: Box;
  /** What stands together without a wide gap, as it appears: its name stands beside the first, which has that hall. */
  parts: [Box, ...Box[]];
}

/** Middle of the largest hall's roof, or of a campus without halls, metres in its frame. */
function middleOf({ volumes }: Campus): Vec3 {
  const halls = volumes.filter(({ kind }) => kind === 'hall');
  const extent = ({ west, east, south, north }: GroundBounds) => (east - west) * (north - south);
  const all = { of: campusBounds({ volumes }), heightM: 0 };
  const [largest = all] = halls
    .map((hall) => ({ of: campusBounds({ volumes: [hall] }), heightM: hall.heightM }))
    .sort((one, other) => extent(other.of) - extent(one.of));
  const { west, east, south, north } = largest.of;
  return [(west + east) / 2, (south + north) / 2, largest.heightM];
}

/** What the campus in sight covers of the picture; null where none is, or the eye is within it. */
export function campusBox(stage: Stage): SeenCampus | null {
  const { pose, lens } = stage;
  const campus = stage.campus.get()?.campus;
  if (!campus || !pose) return null;
  const { longitudeDeg, latitudeDeg } = campus.origin;
  const frame = {
    originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0),
    ...localFrame(longitudeDeg, latitudeDeg),
  };
  const boxOf = ({ west, east, south, north }: GroundBounds): Box | null => {
    const corners = [west, east].flatMap((x) =>
      [south, north].flatMap((y) => [0, BUILT_M].map((z) => fromCampusFrame(frame, [x, y, z]))),
    );
    const seen = corners.map((corner) => projectPoint(pose, lens, corner));
    if (seen.some(({ depthM }) => depthM <= 0)) return null;
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  };
  const box = boxOf(campusBounds(campus));
  const [first, ...others] = campusParts(campus).map(boxOf);
  if (!box || !first) return null;
  const { x, y } = projectPoint(pose, lens, fromCampusFrame(frame, middleOf(campus)));
  return { siteId: campus.siteId, box, parts: [first, ...others.filter((part) => part !== null)], x, y };
}

/** A request with the words that it is for. */
export interface Asking extends LabelRequest {
  words: LabelWords;
}
type Ruler = ReturnType<typeof labelRuler>;

/** What a place for a site's label costs by the ground under it. */
function groundCost({ pose, lens }: Stage, { mark: { site } }: SeenMark): Pick<LabelRequest, 'costOf'> {
  if (!pose || pose.eyeAltitudeM < LANDS_FROM_M) return {};
  const home = homeOf(site);
  return { costOf: (box) => costOfGround(pose, lens, home, box) };
}

interface AskedMarks {
  stage: Stage;
  marks: readonly SeenMark[];
  ruler: Ruler;
  language: UiLanguage;
  /** There is room for so many. */
  most: number;
  campus: SeenCampus | null;
  /** There is little room: only what is chosen or pointed at says where it is, or is named from over the sea or another land. */
  short: boolean;
}

/** Those that ask for a label, at most so many times what there is room for: what is pointed at, then by importance. */
export function askingMarks({ stage, marks, ruler, language, most, campus, short }: AskedMarks): Asking[] {
  const { scene, hover } = stateNow();
  const named = marks.filter(({ mark, limb }) => !limb && mark.presence > 0.5);
  const greatestW = Math.max(0, ...named.map(({ mark }) => importanceW(mark.site)));
  const leastW = LEAST_SHARE * greatestW * smoothstep(NEAR_M, FAR_M, seenFrom(stage).altitudeM);
  const urgent = (id: string) => (scene.focus === `site:${id}` ? 2 : hover === `site:${id}` ? 1 : 0);
  return named
    .map((one) => ({ ...one, urgency: urgent(one.mark.site.id) }))
    .filter(({ mark, urgency }) => urgency > 0 || importanceW(mark.site) >= leastW)
    .sort((a, b) => b.urgency - a.urgency || a.mark.rank - b.mark.rank)
    .slice(0, most * ASKING)
    .map((one, i) => {
      const { mark, foot, top } = one;
      const brief = short && one.urgency === 0;
      const words = labelWords(mark, scene.basis, language, brief);
      const at =
        campus?.siteId === mark.site.id
          ? { x: campus.x, y: campus.y, about: campus.parts[0] }
          : { x: (foot.x + top.x) / 2, y: (foot.y + top.y) / 2, ...groundCost(stage, one) };
      const asks = { ...ruler(words), words, priority: -i, led: i < MOST_LED };
      return { id: mark.site.id, ...at, ...asks, ...(brief ? { ledAtMost: LED_OVER_AT_MOST } : {}) };
    });
}

/** Marks of several that have no label say at least how many they are. */
export function askingBadges(
  marks: readonly SeenMark[],
  labelled: ReadonlySet<string>,
  ruler: Ruler,
): Asking[] {
  return marks
    .filter(({ mark, limb }) => mark.count > 1 && !limb && mark.presence > 0.5 && !labelled.has(mark.site.id))
    .slice(0, mostBadges)
    .map(({ mark, foot }, i) => {
      const words = { name: '', more: moreWords(mark.count), line: '' };
      return { id: mark.site.id, ...foot, ...ruler(words), words, priority: -i };
    });
}
