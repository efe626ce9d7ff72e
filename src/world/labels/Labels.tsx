import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import type { UiLanguage } from '../../locales/i18n';
import { dot, length, normalize, scale, smoothstep, subtract, type Vec3 } from '../../shared/vectors';
import { stateNow } from '../../store/stateNow';
import { hiddenByEarth, projectPoint } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { type SiteMark, siteMarks } from '../sites/siteMarks';
import { importanceW } from '../sites/siteTree';
import { type Box, watchChrome } from './chromeBoxes';
import { LabelPool, type StandingLabel } from './LabelPool';
import { type LabelWords, labelRuler, labelWords, moreWords } from './labelWords';
import { type LabelRequest, lineBoxes, placeLabels } from './placeLabels';

/** Free picture that one label may claim, square pixels: small frames name only the largest sites. */
const AREA_PER_LABEL_PX2 = 42_000;
const FEWEST = 3;
/** For one place this many marks may ask, and the first of them may stand away from their marks. */
const ASKING = 3;
const MOST_LED = 10;
/** So many marks of several without a label say how many they are. */
const MOST_BADGES = 24;
/** From afar no site is named that matters less than this share of the greatest in sight; from near every one may be. */
const LEAST_SHARE = 0.04;
const NEAR_M = 2_000_000;
const FAR_M = 8_000_000;
/** Nearer to the limb than this (cosine of the slant) a place is only a line. */
const LIMB_COSINE = 0.1;
/** Nearer to a place than this one is in its midst, where the way down names it, metres. */
const IN_ITS_MIDST_M = 1200;
/** Room kept free at the canvas's edge, pixels. */
const EDGE_PX = 8;
/** In flight a label comes only where it has this much room, and stays where it has what it needs: it does not come and go. */
const ROOM_IN_FLIGHT_PX = 14;

/** Longest piece that a column is cut into: one box about a leaning column would keep labels from half the map. */
const PIECE_PX = 24;
const MOST_PIECES = 4;
const HALF_COLUMN_PX = 6;

/** So long after the last change labels are placed afresh: where they stand does not tell how one came there. */
const AT_REST_MS = 300;
const noSides: ReadonlyMap<string, number> = new Map();

interface Point {
  x: number;
  y: number;
}
interface SeenMark {
  mark: SiteMark;
  foot: Point;
  top: Point;
  /** A place near the limb is drawn, but it is no place for a label. */
  limb: boolean;
}

function seen(stage: Stage, mark: SiteMark): SeenMark | null {
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
function obstaclesOf({ foot, top }: SeenMark): Box[] {
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

const boxOf = ({ x, y }: Point, { width, height }: LabelRequest): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The free part of the map. */
function freePart({ insets, lens }: Stage): Box {
  return {
    left: insets.left + EDGE_PX,
    top: insets.top + EDGE_PX,
    right: lens.widthPx - insets.right - EDGE_PX,
    bottom: lens.heightPx - insets.bottom - EDGE_PX,
  };
}

interface Asking extends LabelRequest {
  words: LabelWords;
}
type Ruler = ReturnType<typeof labelRuler>;

/** Those that ask for a label: what is pointed at, then by importance. */
function asking(marks: readonly SeenMark[], ruler: Ruler, language: UiLanguage, most: number): Asking[] {
  const { scene, hover, view } = stateNow();
  const named = marks.filter(({ mark, limb }) => !limb && mark.presence > 0.5);
  const greatestW = Math.max(0, ...named.map(({ mark }) => importanceW(mark.site)));
  const leastW = LEAST_SHARE * greatestW * smoothstep(NEAR_M, FAR_M, view.altitudeM);
  const urgent = (id: string) => (scene.focus === `site:${id}` ? 2 : hover === `site:${id}` ? 1 : 0);
  return named
    .map((one) => ({ ...one, urgency: urgent(one.mark.site.id) }))
    .filter(({ mark, urgency }) => urgency > 0 || importanceW(mark.site) >= leastW)
    .sort((a, b) => b.urgency - a.urgency || a.mark.rank - b.mark.rank)
    .slice(0, most * ASKING)
    .map(({ mark, foot, top }, i) => {
      const words = labelWords(mark, scene.basis, language);
      const [x, y] = [(foot.x + top.x) / 2, (foot.y + top.y) / 2];
      return { id: mark.site.id, x, y, ...ruler(words), words, priority: -i, led: i < MOST_LED };
    });
}

/** Marks of several that have no label say at least how many they are. */
function badges(marks: readonly SeenMark[], labelled: ReadonlySet<string>, ruler: Ruler): Asking[] {
  return marks
    .filter(({ mark, limb }) => mark.count > 1 && !limb && mark.presence > 0.5 && !labelled.has(mark.site.id))
    .slice(0, MOST_BADGES)
    .map(({ mark, foot }, i) => {
      const words = { name: '', more: moreWords(mark.count), line: '' };
      return { id: mark.site.id, ...foot, ...ruler(words), words, priority: -i };
    });
}

/** Gives each label its place, or lets it go. Returns the sides that they stand at. */
function layOut(
  stage: Stage,
  pool: LabelPool,
  sides: ReadonlyMap<string, number>,
  chrome: readonly Box[],
  ruler: Ruler,
  language: UiLanguage,
): Map<string, number> {
  const { scene, flight } = stateNow();
  const marks = scene.layers.labels ? siteMarks(stage).marks.flatMap((mark) => seen(stage, mark) ?? []) : [];
  const frame = freePart(stage);
  const area = Math.max(0, frame.right - frame.left) * Math.max(0, frame.bottom - frame.top);
  const most = Math.max(FEWEST, Math.floor(area / AREA_PER_LABEL_PX2));
  const obstacles = [...chrome, ...marks.flatMap(obstaclesOf)];
  const comesWithPx = flight ? ROOM_IN_FLIGHT_PX : 0;
  const labels: StandingLabel[] = [];
  const place = (requests: readonly Asking[], most: number) => {
    const taken = [...obstacles, ...labels.flatMap(({ x, y, box }) => [box, ...lineBoxes({ x, y }, box)])];
    const found = placeLabels(requests, { frame, obstacles: taken, previous: sides, most, comesWithPx });
    for (const { id, x, y } of found.placed) {
      const request = requests.find((each) => each.id === id) as Asking;
      const focused = scene.focus === `site:${id}`;
      const box = boxOf({ x, y }, request);
      labels.push({ id, x: request.x, y: request.y, box, words: request.words, focused });
    }
    return found.sides;
  };
  const stands = place(asking(marks, ruler, language, most), most);
  const counted = place(badges(marks, new Set(stands.keys()), ruler), MOST_BADGES);
  pool.show(labels, stage.startedMs, (id) => {
    const found = marks.find(({ mark }) => mark.site.id === id);
    return found ? { x: (found.foot.x + found.top.x) / 2, y: (found.foot.y + found.top.y) / 2 } : null;
  });
  return new Map([...stands, ...counted]);
}

function startLabels(stage: Stage, holder: HTMLElement, language: UiLanguage): () => void {
  const pool = new LabelPool(holder);
  const chrome = watchChrome(stage);
  const changed = changeDetector();
  const { fontFamily } = getComputedStyle(holder);
  let ruler = labelRuler(fontFamily);
  let sides: ReadonlyMap<string, number> = noSides;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // How often the picture came to rest, by the clock and by what was laid out.
  let rests = 0;
  let laid = 0;
  const rest = () => {
    rests += 1;
    stage.invalidate();
  };
  const measureAnew = () => {
    ruler = labelRuler(fontFamily);
    stage.invalidate();
  };
  document.fonts.addEventListener('loadingdone', measureAnew);
  const stop = stage.step('labels', () => {
    const state = stateNow();
    const { layers, basis } = state.scene;
    const over = chrome.boxes();
    const parts = [siteMarks(stage), state.flight, layers, basis, ruler, over, stage.insets, rests];
    if (!changed(parts)) return;
    const afresh = laid !== rests || (sides.size === 0 && !state.flight);
    laid = rests;
    sides = layOut(stage, pool, afresh ? noSides : sides, over, ruler, language);
    clearTimeout(timer);
    if (!afresh) timer = setTimeout(rest, AT_REST_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
    chrome.stop();
    document.fonts.removeEventListener('loadingdone', measureAnew);
    pool.clear();
  };
}

/** Names and megawatts beside the columns: DOM text, placed each frame without React. */
export function Labels({ stage }: { stage: Stage }) {
  const holder = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  useEffect(
    () => (holder.current ? startLabels(stage, holder.current, language) : undefined),
    [stage, language],
  );
  return <div ref={holder} className="world-labels" aria-hidden="true" />;
}
