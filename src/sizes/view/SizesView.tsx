import './sizesView.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { scaleLengthM } from '../../world/labels/scaleLength';
import { placeSizesLabels } from './labelPlaces';
import { type SizesFold, SizesLabels } from './SizesLabels';
import { SizesStage } from './SizesStage';
import { startSizesGestures } from './sizesGestures';
import type { StandingThing } from './sizesStand';

export interface SizesViewProps {
  /** What stands. */
  things: readonly StandingThing[];
  theme: 'night' | 'paper';
  units: 'metric' | 'us';
  lang: UiLanguage;
  /** Called with a thing whose label or body was pressed. */
  onSelect: (thing: StandingThing) => void;
  /** Called where WebGL 2 does not start or is lost. */
  onFail: () => void;
}

/** Narrower or lower than this, labels would hide what they name, CSS pixels. */
const ROOMY_PX = [560, 320] as const;

const foldOf = (widthPx: number, heightPx: number): SizesFold => {
  if (widthPx >= ROOMY_PX[0] && heightPx >= ROOMY_PX[1]) return 'none';
  return widthPx > heightPx ? 'left' : 'top';
};

/** Stage and gestures for as long as the canvas is there. Null until then. */
function useStage(onFail: () => void, onPick: (stage: SizesStage, xPx: number, yPx: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<SizesStage | null>(null);
  const [fold, setFold] = useState<SizesFold>('none');
  const latest = useRef({ onFail, onPick });
  latest.current = { onFail, onPick };
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // A context that was given back cannot come again: each mount has its own canvas.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    element.prepend(canvas);
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    let made: SizesStage;
    try {
      made = new SizesStage(canvas, () => calm.matches);
    } catch {
      canvas.remove();
      latest.current.onFail();
      return undefined;
    }
    const lost = () => latest.current.onFail();
    canvas.addEventListener('webglcontextlost', lost);
    const resize = () => {
      const { clientWidth, clientHeight } = element;
      setFold(foldOf(clientWidth, clientHeight));
      made.resize(clientWidth, clientHeight, Math.min(2, window.devicePixelRatio || 1));
    };
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    resize();
    const stop = startSizesGestures(element, made, (x, y) => latest.current.onPick(made, x, y));
    setStage(made);
    return () => {
      stop();
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', lost);
      made.dispose();
      canvas.remove();
      setStage(null);
    };
  }, []);
  return { box, stage, fold };
}

/**
 * Things in true size on one ground, to walk around: a canvas of its own, which goes with the component. Fills its
 * parent. Labels are buttons; the rest of the picture is described by the list and the table beside it.
 */
export default function SizesView(props: SizesViewProps) {
  const { things, theme, units, lang, onSelect, onFail } = props;
  const pick = (at: SizesStage, xPx: number, yPx: number) => {
    const thing = things.find(({ id }) => id === at.pick(xPx, yPx));
    if (thing) onSelect(thing);
  };
  const { box, stage, fold } = useStage(onFail, pick);
  const labels = useRef<HTMLDivElement>(null);
  const [scaleM, setScaleM] = useState(0);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!stage) return;
    void stage
      .setThings(things, (mostM) => scaleLengthM(mostM, units))
      .then(() => {
        setScaleM(stage.scaleM);
        setReady(true);
      });
  }, [stage, things, units]);
  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  useLayoutEffect(() => {
    if (!stage) return;
    stage.onFrame = () => labels.current && placeSizesLabels(labels.current, stage);
    const key = labels.current?.querySelector<HTMLElement>('.sizes-key');
    stage.keepFree(
      fold === 'left' ? (key?.offsetWidth ?? 0) : 0,
      fold === 'top' ? (key?.offsetHeight ?? 0) : 0,
    );
    stage.invalidate();
  });
  const words = (lengthM: number) => join(formatLength(lengthM, units, lang));
  return (
    <div
      ref={box}
      className="sizes-view"
      data-ready={ready}
      data-fold={fold}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the view takes the arrow keys, as an application does
      tabIndex={0}
      role="application"
      aria-label={t(
        'Sizes in space. Arrow keys go around, plus and minus zoom, Shift with arrows moves, 0 shows the whole. The table has the same content.',
      )}
    >
      <SizesLabels
        ref={labels}
        things={things}
        fold={fold}
        marks={['0', scaleM > 0 ? words(scaleM / 2) : '', scaleM > 0 ? words(scaleM) : '']}
        onSelect={onSelect}
      />
      <p className="sizes-square small muted">{t('Squares of {length}', { length: words(10) })}</p>
      <div className="sizes-buttons">
        <button type="button" aria-label={t('Show the whole')} onClick={() => stage?.lookAt(null)}>
          ⤢
        </button>
        <button type="button" aria-label={t('Nearer')} onClick={() => stage?.move(nearer(1 / 1.35))}>
          +
        </button>
        <button type="button" aria-label={t('Farther')} onClick={() => stage?.move(nearer(1.35))}>
          −
        </button>
      </div>
      <select
        className="sizes-look"
        aria-label={t('Look at')}
        value=""
        onChange={(event) => stage?.lookAt((event.target.value || null) as StandingThing['id'] | null)}
      >
        <option value="" hidden>
          {t('Look at')}
        </option>
        {things.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

const nearer =
  (factor: number): Parameters<SizesStage['move']>[0] =>
  (pose) => ({
    ...pose,
    distanceM: pose.distanceM * factor,
  });
