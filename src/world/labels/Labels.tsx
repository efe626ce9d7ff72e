import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import type { UiLanguage } from '../../locales/i18n';
import type { Box } from '../../shared/Box';
import { stateNow } from '../../store/stateNow';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { siteMarks } from '../sites/siteMarks';
import { watchChrome } from './chromeBoxes';
import { FadingPool } from './FadingPool';
import { freePart } from './freePart';
import { labelLook, type StandingLabel } from './labelLook';
import {
  type Asking,
  askingBadges,
  askingMarks,
  campusBox,
  columnBoxes,
  mostBadges,
  seenMark,
} from './labelRequests';
import { labelScale, watchLabelScale } from './labelScale';
import { labelRuler } from './labelWords';
import { maskType } from './maskType';
import { type LabelRequest, lineBoxes, placeLabels } from './placeLabels';

/** Layers whose words and areas come before the names of sites. */
const layersWithWords = ['exchange', 'true size'];
/** Free picture that one label may claim, square pixels: small frames name only the largest sites. */
const AREA_PER_LABEL_PX2 = 42_000;
const FEWEST = 3;
/** A smaller free part is one of a phone or of an article, square pixels. */
const SMALL_PX2 = 260_000;
/** In flight a label comes only where it has this much room, and stays where it has what it needs: it does not come and go. */
const ROOM_IN_FLIGHT_PX = 14;

/** So long after the last change labels are placed afresh: where they stand does not tell how one came there. */
const AT_REST_MS = 300;
const noSides: ReadonlyMap<string, number> = new Map();

const boxOf = ({ x, y }: { x: number; y: number }, { width, height }: LabelRequest): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

type Ruler = ReturnType<typeof labelRuler>;

/** Gives each label its place, or lets it go. Returns the sides that they stand at. */
function layOut(
  stage: Stage,
  pool: FadingPool<StandingLabel>,
  sides: ReadonlyMap<string, number>,
  chrome: readonly Box[],
  ruler: Ruler,
  language: UiLanguage,
): Map<string, number> {
  const { scene, flight } = stateNow();
  const marks = scene.layers.labels
    ? siteMarks(stage).marks.flatMap((mark) => seenMark(stage, mark) ?? [])
    : [];
  const frame = freePart(stage);
  const area = Math.max(0, frame.right - frame.left) * Math.max(0, frame.bottom - frame.top);
  const most = Math.max(FEWEST, Math.floor(area / AREA_PER_LABEL_PX2));
  const campus = campusBox(stage);
  const written = layersWithWords.flatMap((layer) => stage.words.get(layer) ?? []);
  const areas = [...(stage.areas.get('exchange') ?? []), ...(campus?.parts ?? [])];
  const laid = stage.areas.get('true size') ?? [];
  const obstacles = [...chrome, ...written, ...laid, ...marks.flatMap(columnBoxes)];
  const comesWithPx = flight ? ROOM_IN_FLIGHT_PX : 0;
  const labels: StandingLabel[] = [];
  const place = (requests: readonly Asking[], most: number) => {
    const taken = [...obstacles, ...labels.flatMap(({ x, y, box }) => [box, ...lineBoxes({ x, y }, box)])];
    const found = placeLabels(requests, {
      frame,
      obstacles: taken,
      areas,
      previous: sides,
      most,
      comesWithPx,
    });
    for (const { id, x, y } of found.placed) {
      const request = requests.find((each) => each.id === id) as Asking;
      const focused = scene.focus === `site:${id}`;
      const box = boxOf({ x, y }, request);
      labels.push({ id, x: request.x, y: request.y, box, words: request.words, focused });
    }
    return found.sides;
  };
  const stands = place(
    askingMarks({ stage, marks, ruler, language, most, campus, short: area < SMALL_PX2 }),
    most,
  );
  const counted = place(askingBadges(marks, new Set(stands.keys()), ruler), mostBadges);
  stage.words.set(
    'labels',
    labels.map(({ box }) => box),
  );
  stage.labelBoxes.set([
    ...obstacles,
    ...labels.flatMap(({ x, y, box }) => [box, ...lineBoxes({ x, y }, box)]),
  ]);
  pool.show(labels, stage.startedMs, (id) => {
    const found = marks.find(({ mark }) => mark.site.id === id);
    return found ? { x: (found.foot.x + found.top.x) / 2, y: (found.foot.y + found.top.y) / 2 } : null;
  });
  return new Map([...stands, ...counted]);
}

function startLabels(stage: Stage, holder: HTMLElement, language: UiLanguage): () => void {
  const pool = new FadingPool(holder, labelLook);
  const chrome = watchChrome(stage);
  const changed = changeDetector();
  const { fontFamily } = getComputedStyle(holder);
  let ruler = labelRuler(fontFamily, labelScale(holder));
  let sides: ReadonlyMap<string, number> = noSides;
  let filmed: ReadonlyMap<string, number> = noSides;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // How often the picture came to rest, by the clock and by what was laid out.
  let rests = 0;
  let laid = 0;
  const rest = () => {
    rests += 1;
    stage.invalidate();
  };
  const measureAnew = () => {
    ruler = labelRuler(fontFamily, labelScale(holder));
    stage.invalidate();
  };
  document.fonts.addEventListener('loadingdone', measureAnew);
  const stopScale = watchLabelScale(holder, measureAnew);
  const stop = stage.step('labels', () => {
    const state = stateNow();
    const { layers, basis } = state.scene;
    const over = stage.still ? stage.wordBoxes : chrome.boxes();
    const campus = stage.campus.get()?.campus;
    const others = layersWithWords.flatMap((layer) => [stage.areas.get(layer), stage.words.get(layer)]);
    const shown = [siteMarks(stage), campus, ...others];
    const parts = [...shown, state.flight, layers, basis, ruler, over, stage.insets, rests];
    if (!changed(parts)) return;
    if (stage.still) {
      // Within a film labels are as calm as on screen.
      filmed = layOut(stage, pool, stage.filming ? filmed : noSides, over, ruler, language);
      return;
    }
    filmed = noSides;
    const afresh = laid !== rests || (sides.size === 0 && !state.flight);
    laid = rests;
    sides = layOut(stage, pool, afresh ? noSides : sides, over, ruler, language);
    clearTimeout(timer);
    if (!afresh) timer = setTimeout(rest, AT_REST_MS);
  });
  const stopMask = maskType(stage);
  return () => {
    stop();
    stopMask();
    stopScale();
    stage.words.delete('labels');
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
