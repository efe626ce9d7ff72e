import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { quantityWords } from '../../kit/reading';
import { formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { type CampusFrame, fromCampusFrame } from '../../render/campus/campusFrame';
import { GroundAreas } from '../../render/exchange/GroundAreas';
import { subtract } from '../../shared/vectors';
import { explainQuantity } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { claimedNumber } from '../../store/readings/claimReading';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { hiddenByEarth, localFrame, projectPoint } from '../camera/cameraPose';
import { paletteOf } from '../earth/globeLayers';
import { areaFills } from '../exchange/areaFills';
import { freePart } from '../labels/freePart';
import type { Stage } from '../Stage';
import { type LaidArea, layAreas } from './layAreas';
import '../exchange/exchangeAreas.css';
import './trueSize.css';

/** Lines that a square is hatched with, to a side. */
const LINES = 24;
/** A smaller square has no words, pixels. */
const WORDS_FROM_PX = 26;
/** Between a square and its words, pixels. */
const GAP_PX = 4;

/** The areas of those numbers, laid where the shot looks; of a number that is no area there is none. */
function laidAreas(state: State, ids: readonly string[]): LaidArea[] {
  const areas = ids.map((id) => {
    const quantity = claimedNumber(state, id)?.quantity;
    return { id, areaM2: quantity?.unit === 'm²' ? quantity.value : null };
  });
  return layAreas(areas, state.scene.focus?.startsWith('site:') ?? false);
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
  const { offsetWidth, offsetHeight } = element;
  const x = Math.max(left, Math.min(at.x, right - offsetWidth));
  const y = below ? Math.max(at.y, other.y) + GAP_PX : Math.min(at.y, other.y) - GAP_PX - offsetHeight;
  element.style.transform = `translate(${x}px, ${Math.max(top, Math.min(y, bottom - offsetHeight))}px)`;
}

/** Draws the squares each frame until the function that this gives is called. */
function startDrawing(stage: Stage, frame: CampusFrame, laid: () => readonly LaidArea[], elements: Elements) {
  const drawing = new GroundAreas();
  stage.scene?.add(drawing.object);
  const stop = stage.step('true size', () => {
    const { pose } = stage;
    if (!pose) return;
    const squares = laid().map(({ eastM, sideM }, i) => ({
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
    drawing.update(squares, { rim: paletteOf(stage).nodeLit, ...areaFills[theme], pixelRatio });
    for (const [i, area] of laid().entries()) {
      const element = elements.get(area.id);
      if (element) placeWords(stage, frame, area, i > 0, element);
    }
  });
  return () => {
    stop();
    stage.scene?.remove(drawing.object);
    drawing.dispose();
    stage.invalidate();
  };
}

function frameAt(longitudeDeg: number, latitudeDeg: number): CampusFrame {
  return { originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0), ...localFrame(longitudeDeg, latitudeDeg) };
}

/** The areas that a shot sets against what the map shows, as squares of their true size on the ground where it looks. */
export function TrueSizeAreas({ stage, ids }: { stage: Stage; ids: readonly string[] }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const lang = useLanguage();
  const state = useThrottled();
  const laid = useRef<readonly LaidArea[]>([]);
  laid.current = laidAreas(state, ids);
  const longitudeDeg = useStore(documentStore, ({ scene }) => scene.camera.longitudeDeg);
  const latitudeDeg = useStore(documentStore, ({ scene }) => scene.camera.latitudeDeg);
  useEffect(
    () => startDrawing(stage, frameAt(longitudeDeg, latitudeDeg), () => laid.current, elements.current),
    [stage, longitudeDeg, latitudeDeg],
  );
  return (
    <div className="world-labels">
      {laid.current.map((area) => (
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

/** What a square is, how large, and how long its side. */
function AreaWords({ area: { id, sideM }, state, lang, hold }: AreaWordsProps) {
  const found = claimedNumber(state, id);
  const { units } = state.scene;
  const area = found ? join(quantityWords(found.quantity, id, lang, units)) : '';
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
    </button>
  );
}
