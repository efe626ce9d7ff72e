import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { quantityWords } from '../../kit/reading';
import { basisWords } from '../../kit/words';
import { formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { fromCampusFrame } from '../../render/campus/campusFrame';
import { GroundAreas } from '../../render/exchange/GroundAreas';
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
import { useShown } from '../Shown';
import type { Stage } from '../Stage';
import { type LaidArea, layAreas } from './layAreas';
import { type Elements, placeAreaWords, takeAreasAway } from './placeAreaWords';
import { placeOfAreas } from './placeOfAreas';
import { type Laid, unseen } from './seenAreas';
import '../exchange/exchangeAreas.css';
import './trueSize.css';

/** Lines that a square is hatched with, to a side. */
const LINES = 24;
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
    sides = placeAreaWords(stage, now, elements, chrome.boxes(), sides);
  });
  return () => {
    stop();
    chrome.stop();
    takeAreasAway(stage);
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
      <i hidden />
      <strong>{found ? t(found.label) : ''}</strong>
      {area} · {t('{side} wide', { side })}
      {basis}
    </button>
  );
}
