import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { quantityWords } from '../../kit/reading';
import { basisWords } from '../../kit/words';
import { formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import { GroundAreas } from '../../render/exchange/GroundAreas';
import { subtract } from '../../shared/vectors';
import { explainQuantity } from '../../store/actions/moment';
import { claimedNumber, isArea } from '../../store/readings/claimReading';
import { stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { hiddenByEarth, localFrame, projectPoint } from '../camera/cameraPose';
import { paletteOf } from '../earth/globeLayers';
import { areaFills } from '../exchange/areaFills';
import { freePart } from '../labels/freePart';
import { wordSize } from '../labels/wordSize';
import { useShown } from '../Shown';
import type { Stage } from '../Stage';
import { type LaidArea, layAreas } from './layAreas';
import { placeOfAreas } from './placeOfAreas';
import '../exchange/exchangeAreas.css';
import './trueSize.css';

/** Lines that a square is hatched with, to a side. */
const LINES = 24;
/** A smaller square has no words, pixels. */
const WORDS_FROM_PX = 26;
/** Between a square and its words, pixels. */
const GAP_PX = 4;

/** The areas of those numbers, each once, as squares on the ground that they are laid on. */
interface Laid {
  frame: CampusFrame;
  squares: readonly LaidArea[];
}

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

/** Puts the words of a square above it, of a second one below, where the first's do not reach; hides them where it is too small or out of sight. */
function placeWords(
  stage: Stage,
  frame: CampusFrame,
  area: LaidArea,
  below: boolean,
  element: HTMLElement,
): void {
  const { pose, lens } = stage;
  if (!pose) return;
  const { eastM, sideM } = area;
  const corner = (side: 1 | -1) => {
    const at = fromCampusFrame(frame, [eastM + (side * sideM) / 2, ((below ? -1 : 1) * sideM) / 2, 0]);
    return projectPoint(pose, lens, at);
  };
  const [at, other] = [corner(-1), corner(1)];
  const widthPx = Math.hypot(other.x - at.x, other.y - at.y);
  element.hidden = at.depthM <= 0 || widthPx < WORDS_FROM_PX || hiddenByEarth(pose, frame.originM);
  if (element.hidden) return;
  const { left, top, right, bottom } = freePart(stage);
  const { width, height } = wordSize(element, lens.widthPx);
  const x = Math.max(left, Math.min(at.x, right - width));
  const y = below ? Math.max(at.y, other.y) + GAP_PX : Math.min(at.y, other.y) - GAP_PX - height;
  element.style.transform = `translate(${x}px, ${Math.max(top, Math.min(y, bottom - height))}px)`;
}

/** Draws the squares each frame until the function that this gives is called. */
function startDrawing(stage: Stage, laid: () => Laid, elements: Elements) {
  const drawing = new GroundAreas();
  stage.scene?.add(drawing.object);
  const stop = stage.step('true size', () => {
    const { pose } = stage;
    if (!pose) return;
    const { frame, squares } = laid();
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
    for (const [i, area] of squares.entries()) {
      const element = elements.get(area.id);
      if (element) placeWords(stage, frame, area, i > 0, element);
    }
  });
  return () => {
    stop();
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
