import { type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import type { Box } from '../../shared/Box';
import { dot, subtract, type Vec3 } from '../../shared/vectors';
import type { GroundBounds } from '../../store/exchange/campusBounds';
import { type LaidExchange, launchersInRow, mostLaunchers } from '../../store/exchange/exchangeLayout';
import { hiddenByEarth, projectPoint } from '../camera/cameraPose';
import { type ChromeWatch, watchChrome } from '../labels/chromeBoxes';
import { freePart } from '../labels/freePart';
import { campusBox } from '../labels/labelRequests';
import { placeLabels } from '../labels/placeLabels';
import { wordSize } from '../labels/wordSize';
import type { Stage } from '../Stage';

/** Smaller than this on screen a thing has no room for words, pixels. */
const LABEL_FROM_PX = 26;
/** Between words and what they stand below or above, pixels. */
const GAP_PX = 4;
/** Strips that an area is cut into: a box about a slanted one would keep words from half the map. */
const STRIPS = 8;

/** Words that stand at a place beside a campus. */
interface Words {
  id: string;
  /** Where what they name begins in the picture, metres from the campus's origin, and how wide it is, metres. */
  atM: Vec3;
  widthM: number;
  /** Words that would hide what they name stand below their place, others above. */
  below: boolean;
}

/** Places for words of a size at a point whose thing is so wide: nearest first, within the frame from side to side. */
function offers(
  { below }: Words,
  at: { x: number; y: number },
  widthPx: number,
  { width, height }: { width: number; height: number },
  frame: Box,
): Box[] {
  const over = at.y - height - GAP_PX;
  const under = at.y + GAP_PX;
  const [mostLeft, mostRight] = [frame.left, Math.max(frame.left, frame.right - width)];
  const rows = below ? [under, under + height, over] : [over, under, over - height];
  const columns = below
    ? [at.x, at.x - width / 2, at.x - width]
    : [at.x, at.x + widthPx - width, at.x + widthPx / 2];
  return rows.flatMap((top) =>
    columns.map((x) => {
      const left = Math.min(mostRight, Math.max(mostLeft, x));
      return { left, top, right: left + width, bottom: top + height };
    }),
  );
}

/** Where words may stand; null where what they name is a dot, behind the eye or beyond the horizon. */
function asked(stage: Stage, frame: CampusFrame, words: Words, element: HTMLElement, free: Box) {
  const { pose, lens } = stage;
  const placeM = fromCampusFrame(frame, words.atM);
  if (!pose || dot(subtract(pose.eyeM, placeM), frame.up) <= 0 || hiddenByEarth(pose, placeM)) return null;
  const at = projectPoint(pose, lens, placeM);
  const widthPx = (words.widthM * lens.focalPx) / Math.max(1, at.depthM);
  if (at.depthM <= 0 || widthPx < LABEL_FROM_PX) return null;
  const size = wordSize(element, lens.widthPx);
  return { id: words.id, ...at, ...size, priority: 0, places: offers(words, at, widthPx, size, free) };
}

/** What an upright block over a rectangle of the ground covers, in strips from above to below; nothing where the eye is beside it. */
function strips(stage: Stage, frame: CampusFrame, bounds: GroundBounds, heightM: number): Box[] {
  const { pose, lens } = stage;
  if (!pose) return [];
  const { west, east, south, north } = bounds;
  const ground = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  const corners = (upM: number) =>
    ground.map(([x, y]) => projectPoint(pose, lens, fromCampusFrame(frame, [x, y, upM])));
  const [low, high] = [corners(0), corners(heightM)];
  if ([...low, ...high].some(({ depthM }) => depthM <= 0)) return [];
  const edges = [low, high].flatMap((ring) =>
    ring.map((a, i) => [a, ring[(i + 1) % ring.length] ?? a] as const),
  );
  edges.push(...low.map((a, i) => [a, high[i] ?? a] as const));
  const ys = [...low, ...high].map(({ y }) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return Array.from({ length: STRIPS }, (_, k) => {
    const from = top + ((bottom - top) * k) / STRIPS;
    const to = top + ((bottom - top) * (k + 1)) / STRIPS;
    const xs = edges.flatMap(([a, b]) => {
      const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
      if (lower.y < from || upper.y > to) return [];
      const along = (y: number) => {
        const share =
          lower.y === upper.y ? 0 : (Math.min(lower.y, Math.max(upper.y, y)) - upper.y) / (lower.y - upper.y);
        return upper.x + share * (lower.x - upper.x);
      };
      return [along(from), along(to)];
    });
    return { left: Math.min(...xs), right: Math.max(...xs), top: from, bottom: to };
  });
}

/** Height of a launcher, metres, as far as words keep clear of it. */
const LAUNCHER_M = 124;

/** What the laid fields and the standing launchers cover of the picture. */
function laidBoxes(stage: Stage, frame: CampusFrame, { fields, launches }: LaidExchange): Box[] {
  const flat = fields.flatMap((field) => strips(stage, frame, field.bounds, 0));
  if (!launches) return flat;
  const drawn = Math.min(launches.launches, mostLaunchers);
  const corners = [0, Math.min(drawn, launchersInRow) - 1, drawn - 1].map(launches.placeOf);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [...flat, ...strips(stage, frame, { west, east, south, north }, LAUNCHER_M)];
}

interface Told {
  chrome: ChromeWatch;
  /** What stood where when it was last told of. */
  placed: string;
}
const told = new WeakMap<Stage, Told>();

/**
 * Puts words beside what they name, the first before the later: clear of each other, of the campus and of what shells lay over the
 * globe; hides those without room. Names of sites keep clear of them and of what is laid.
 */
export function placeWords(
  stage: Stage,
  frame: CampusFrame,
  all: readonly Words[],
  elements: ReadonlyMap<string, HTMLElement>,
  laid: LaidExchange | null,
): void {
  const own = told.get(stage) ?? { chrome: watchChrome(stage), placed: '' };
  told.set(stage, own);
  const free = freePart(stage);
  const requests = all.flatMap((words, i) => {
    const element = elements.get(words.id);
    const request = element && asked(stage, frame, words, element, free);
    return request ? [{ ...request, priority: -i }] : [];
  });
  const campus = campusBox(stage);
  const chrome = own.chrome.boxes();
  const obstacles = campus ? [...chrome, campus.box] : chrome;
  const { placed } = placeLabels(requests, { frame: free, obstacles, previous: new Map() });
  for (const [id, element] of elements) {
    const place = placed.find((each) => each.id === id);
    element.dataset.shown = String(place !== undefined);
    if (place) element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
  }
  const words = placed.flatMap(({ id, x, y }) => {
    const { width, height } = requests.find((each) => each.id === id) ?? { width: 0, height: 0 };
    return [{ left: x, top: y, right: x + width, bottom: y + height }];
  });
  const areas = laid ? laidBoxes(stage, frame, laid) : [];
  const now = JSON.stringify([words, areas]);
  if (now === own.placed) return;
  own.placed = now;
  stage.words.set('exchange', words);
  stage.areas.set('exchange', areas);
  stage.invalidate();
}

/** Tells that no word of the exchange stands on the picture. */
export function takeWordsAway(stage: Stage): void {
  told.get(stage)?.chrome.stop();
  told.delete(stage);
  stage.words.delete('exchange');
  stage.areas.delete('exchange');
}
