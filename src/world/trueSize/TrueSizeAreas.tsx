import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { quantityWords } from '../../kit/reading';
import { basisWords } from '../../kit/words';
import { formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import { GroundAreas } from '../../render/exchange/GroundAreas';
import type { Box } from '../../shared/Box';
import { subtract } from '../../shared/vectors';
import { explainQuantity, tellUnseenAreas } from '../../store/actions/moment';
import { claimedNumber, isArea } from '../../store/readings/claimReading';
import { stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { localFrame } from '../camera/cameraPose';
import { paletteOf } from '../earth/globeLayers';
import { areaFills } from '../exchange/areaFills';
import { watchChrome } from '../labels/chromeBoxes';
import { freePart } from '../labels/freePart';
import { type LabelRequest, placeLabels } from '../labels/placeLabels';
import { wordSize } from '../labels/wordSize';
import { useShown } from '../Shown';
import type { Stage } from '../Stage';
import { type LaidArea, layAreas } from './layAreas';
import { placeOfAreas } from './placeOfAreas';
import { covered, type Laid, unseen } from './seenAreas';
import '../exchange/exchangeAreas.css';
import './trueSize.css';

/** Lines that a square is hatched with, to a side. */
const LINES = 24;
/** A smaller square has no words, pixels. */
const WORDS_FROM_PX = 26;
/** What lies over the globe but these words themselves. */
const OTHERS = '[data-over-globe]:not(.true-size), .campus-note, .scale-bar';

/** The areas of those numbers as they are laid now; of a number that is no area there is none. */
function laidAreas(stage: Stage, state: State, ids: readonly string[]): Laid {
  const areas = [...new Set(ids)].map((id) => {
    const quantity = claimedNumber(state, id)?.quantity;
    return { id, areaM2: isArea(quantity) ? quantity.value : null };
  });
  const { longitudeDeg, latitudeDeg, campusEastM } = placeOfAreas(state, stage.campus.get()?.campus ?? null);
  const originM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
  return {
    frame: { originM, ...localFrame(longitudeDeg, latitudeDeg) },
    squares: layAreas(areas, campusEastM),
  };
}

/** Words of each square as they are on the page, by its id. */
type Elements = ReadonlyMap<string, HTMLElement>;

/** A place beside a square, for its words; null where it is too small for words or out of sight. */
function asked(stage: Stage, frame: CampusFrame, area: LaidArea, element: HTMLElement): LabelRequest | null {
  const about = covered(stage, frame, area);
  if (!about) return null;
  const { id } = area;
  const { left, right, top, bottom } = about;
  if (right - left < WORDS_FROM_PX) return null;
  // Hidden it has no size.
  element.hidden = false;
  const { width, height } = wordSize(element, stage.lens.widthPx);
  return { id, x: (left + right) / 2, y: (top + bottom) / 2, width, height, priority: 0, about };
}

/** Puts the words beside their squares, clear of each other and of what shells lay over the globe; hides those without room. */
function placeWords(
  stage: Stage,
  { frame, squares }: Laid,
  elements: Elements,
  obstacles: readonly Box[],
  previous: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const requests = squares.flatMap((area, i) => {
    const element = elements.get(area.id);
    const request = element && asked(stage, frame, area, element);
    return request ? [{ ...request, priority: -i }] : [];
  });
  const { placed, sides } = placeLabels(requests, { frame: freePart(stage), obstacles, previous });
  for (const [id, element] of elements) {
    const place = placed.find((each) => each.id === id);
    element.hidden = place === undefined;
    if (place) element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
  }
  return sides;
}

/** Draws the squares each frame until the function that this gives is called. */
function startDrawing(stage: Stage, laid: () => Laid, elements: Elements) {
  const drawing = new GroundAreas();
  const chrome = watchChrome(stage, OTHERS);
  let sides: ReadonlyMap<string, number> = new Map();
  stage.scene?.add(drawing.object);
  const stop = stage.step('true size', () => {
    const { pose } = stage;
    if (!pose) return;
    const now = laid();
    const { frame, squares } = now;
    const drawn = squares.map(({ eastM, sideM }, i) => ({
      kind: i === 0 ? ('array' as const) : ('radiator' as const),
      fromEyeM: subtract(fromCampusFrame(frame, [eastM, 0, 0]), pose.eyeM),
      east: frame.east,
      north: frame.north,
      widthM: sideM,
      depthM: sideM,
      columns: LINES,
      count: LINES * LINES,
      full: 0,
    }));
    const { theme, pixelRatio } = stage;
    drawing.update(drawn, { rim: paletteOf(stage).nodeLit, ...areaFills[theme], pixelRatio });
    // On the way to it nothing is missing yet.
    if (!stage.still && !stage.flight && !stage.held) tellUnseenAreas(unseen(stage, now));
    sides = placeWords(stage, now, elements, chrome.boxes(), sides);
  });
  return () => {
    stop();
    chrome.stop();
    tellUnseenAreas([]);
    stage.scene?.remove(drawing.object);
    stage.retire(() => drawing.dispose());
    stage.invalidate();
  };
}

/** The areas that a shot sets against what the map shows, as squares of their true size on the ground where it looks. */
export function TrueSizeAreas({ stage, ids }: { stage: Stage; ids: readonly string[] }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const lang = useLanguage();
  const state = useThrottled();
  useShown(stage.campus);
  const laid = laidAreas(stage, state, ids);
  const shown = useRef(laid);
  shown.current = laid;
  useEffect(() => {
    // A still is of its own time, whatever the pace of the machine.
    const now = () => (stage.still ? laidAreas(stage, stateNow(), ids) : shown.current);
    return startDrawing(stage, now, elements.current);
  }, [stage, ids]);
  return (
    <div className="world-labels">
      {laid.squares.map((area) => (
        <AreaWords
          key={area.id}
          area={area}
          state={state}
          lang={lang}
          hold={(element) => {
            if (element) elements.current.set(area.id, element);
            else elements.current.delete(area.id);
            stage.invalidate();
          }}
        />
      ))}
    </div>
  );
}

interface AreaWordsProps {
  area: LaidArea;
  state: State;
  lang: UiLanguage;
  hold: (element: HTMLElement | null) => void;
}

/** What a square is, how large, how long its side, and how that is known. */
function AreaWords({ area: { id, sideM }, state, lang, hold }: AreaWordsProps) {
  const found = claimedNumber(state, id);
  const { units } = state.scene;
  const area = found ? join(quantityWords(found.quantity, id, lang, units)) : '';
  const basis = found ? ` · ${basisWords(found.quantity.basis)}` : '';
  const side = join(formatLength(sideM, units, lang));
  return (
    <button
      ref={hold}
      type="button"
      className="world-label exchange-label true-size"
      data-shown="true"
      data-over-globe
      data-quantity={id}
      onClick={() => explainQuantity(id)}
    >
      <strong>{found ? t(found.label) : ''}</strong>
      {area} · {t('{side} wide', { side })}
      {basis}
    </button>
  );
}
