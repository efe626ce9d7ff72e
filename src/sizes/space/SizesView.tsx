import './sizesView.css';
import { createRoot, events } from '@react-three/fiber';
import {
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { WebGLRenderer } from 'three';
import { formatLength, join } from '../../locales/format';
import { t } from '../../locales/i18n';
import { scaleLengthM } from '../../shared/scaleLength';
import { type Reader, sizeWords, type Thing } from '../things';
import { Boundary } from './Boundary';
import type { EyeHandle } from './Eye';
import { SQUARE_M } from './Floor';
import { writeLabels } from './labelPlaces';
import { fovRad, type KeyPx } from './pose';
import { type SizesFold, SizesLabels } from './SizesLabels';
import { type Arranged, type Project, SizesScene } from './SizesScene';

interface SizesViewProps {
  /** What is built, each anew with another list. */
  things: readonly Thing[];
  /** Of these, what does not stand now. */
  away: ReadonlySet<Thing['id']>;
  theme: 'night' | 'paper';
  reader: Reader;
  /** Called with a thing whose label or body was pressed. */
  onSelect: (thing: Thing) => void;
  /** Called where WebGL 2 does not start or is lost, or a model does not come. */
  onFail: () => void;
}

/** Narrower or lower than this, labels would hide what they name, CSS pixels. */
const ROOMY_PX = [560, 320] as const;

const foldOf = (widthPx: number, heightPx: number): SizesFold => {
  if (widthPx >= ROOMY_PX[0] && heightPx >= ROOMY_PX[1]) return 'none';
  return widthPx > heightPx ? 'left' : 'top';
};

interface Stage {
  element: HTMLElement;
  render: (scene: ReactNode) => void;
}

/** A canvas of its own with a root of react-three-fiber, for as long as the element is there. Null until it stands. */
function useStage(onFail: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [fold, setFold] = useState<SizesFold>('none');
  const fail = useRef(onFail);
  fail.current = onFail;
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // A context that was given back cannot come again: each mount has its own canvas.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    element.prepend(canvas);
    const root = createRoot(canvas);
    let gone = false;
    const lost = () => fail.current();
    canvas.addEventListener('webglcontextlost', lost);
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setFold(foldOf(width, height));
      return root.configure({
        gl: () =>
          new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: 'high-performance' }),
        events,
        onCreated: (state) => state.events.connect?.(canvas),
        camera: { fov: (fovRad * 180) / Math.PI },
        frameloop: 'demand',
        dpr: Math.min(2, window.devicePixelRatio || 1),
        flat: true,
        shadows: 'percentage',
        size: { width: Math.max(1, width), height: Math.max(1, height), top: 0, left: 0 },
      });
    };
    const start = () =>
      resize().then(
        () => gone || setStage((now) => now ?? { element, render: (scene) => gone || root.render(scene) }),
        () => gone || fail.current(),
      );
    const observer = new ResizeObserver(() => void start());
    observer.observe(element);
    void start();
    return () => {
      gone = true;
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', lost);
      root.unmount();
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
  const { things, away, theme, reader, onSelect, onFail } = props;
  const { units, lang } = reader;
  const shown = things.filter(({ id }) => !away.has(id));
  const { box, stage, fold } = useStage(onFail);
  const labels = useRef<HTMLDivElement>(null);
  const eye = useRef<EyeHandle>(null);
  const arranged = useRef<Arranged | null>(null);
  const [scaleM, setScaleM] = useState<number | null>(null);
  const [keyPx, setKeyPx] = useState<KeyPx>([0, 0]);
  const scaleOf = useCallback((mostM: number) => scaleLengthM(mostM, units), [units]);
  const onArranged = useCallback((now: Arranged) => {
    arranged.current = now;
    setScaleM(now.scaleM);
  }, []);
  const onFrame = useCallback((project: Project) => {
    if (labels.current && arranged.current) writeLabels(labels.current, arranged.current, project);
  }, []);
  useLayoutEffect(() => {
    const key = labels.current?.querySelector<HTMLElement>('.sizes-key');
    const [left, top] = [
      fold === 'left' ? (key?.offsetWidth ?? 0) : 0,
      fold === 'top' ? (key?.offsetHeight ?? 0) : 0,
    ];
    if (left !== keyPx[0] || top !== keyPx[1]) setKeyPx([left, top]);
    stage?.render(
      <Boundary onFail={onFail}>
        <Suspense fallback={null}>
          <SizesScene
            ref={eye}
            element={stage.element}
            things={things}
            away={away}
            theme={theme}
            calm={matchMedia('(prefers-reduced-motion: reduce)').matches}
            keyPx={keyPx}
            scaleOf={scaleOf}
            onSelect={onSelect}
            onArranged={onArranged}
            onFrame={onFrame}
          />
        </Suspense>
      </Boundary>,
    );
  });
  const words = (lengthM: number) => join(formatLength(lengthM, units, lang));
  return (
    <div
      ref={box}
      className="sizes-view"
      data-ready={scaleM !== null}
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
        things={shown}
        wordsOf={(thing) => sizeWords(thing, reader)}
        fold={fold}
        marks={['0', scaleM ? words(scaleM / 2) : '', scaleM ? words(scaleM) : '']}
        onSelect={onSelect}
      />
      <p className="sizes-square small muted">{t('Squares of {length}', { length: words(SQUARE_M) })}</p>
      <EyeButtons things={shown} eye={eye} />
    </div>
  );
}

/** What moves the eye without a gesture or a key. */
function EyeButtons({ things, eye }: { things: readonly Thing[]; eye: RefObject<EyeHandle | null> }) {
  return (
    <>
      <div className="sizes-buttons">
        <button type="button" aria-label={t('Show the whole')} onClick={() => eye.current?.lookAt(null)}>
          ⤢
        </button>
        <button type="button" aria-label={t('Nearer')} onClick={() => eye.current?.zoom(1 / 1.35)}>
          +
        </button>
        <button type="button" aria-label={t('Farther')} onClick={() => eye.current?.zoom(1.35)}>
          −
        </button>
      </div>
      <select
        className="sizes-look"
        aria-label={t('Look at')}
        value=""
        onChange={({ target }) => eye.current?.lookAt((target.value || null) as Thing['id'] | null)}
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
    </>
  );
}
