import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { release } from '../facts/release';
import { appRoot, useAppearance } from '../kit/hooks/useAppearance';
import { Notices } from '../kit/Notices';
import { formatDate } from '../locales/format';
import { t } from '../locales/i18n';
import { LazyExplanation, LazyLegend } from '../panels/cards/lazyCards';
import type { Address } from '../scene/link/link';
import { clamp } from '../shared/vectors';
import { pause, play, setView } from '../store/actions/clock';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { link } from '../store/readings/currentScene';
import { storyOf } from '../store/readings/story';
import { stateNow } from '../store/stateNow';
import { useStore } from '../store/useStore';
import { FARTHEST_M, nearestM } from '../world/camera/cameraMoves';
import type { GestureMode } from '../world/camera/gestures';
import '../kit/base.css';
import './embed.css';

/** Rate that the play button starts with: an orbit in a minute and a half. */
const PLAY_RATE = 60;
/** How long the hint stays, milliseconds. */
const HINT_MS = 2_200;
/** Below this width the text stands above the globe, pixels. */
const BESIDE_FROM_PX = 560;

/** Keeps the globe out of the words: writes `--inset-left` or `--inset-top` on the app's root. */
function useTextInset(text: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = appRoot();
    const write = () => {
      const box = text.current?.getBoundingClientRect();
      const beside = window.innerWidth >= BESIDE_FROM_PX;
      root.style.setProperty('--inset-left', `${beside && box ? Math.round(box.right) : 0}px`);
      root.style.setProperty('--inset-top', `${!beside && box ? Math.round(box.bottom) : 0}px`);
      root.style.setProperty('--inset-bottom', beside ? '0px' : '44px');
    };
    write();
    const observer = new ResizeObserver(write);
    if (text.current) observer.observe(text.current);
    window.addEventListener('resize', write);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', write);
      for (const edge of ['left', 'top', 'bottom']) root.style.removeProperty(`--inset-${edge}`);
    };
  }, [text]);
}

/** Active after a click on the globe, until Escape, a click elsewhere, or the window loses the focus. */
function useActivation(onGestures: (mode: GestureMode) => void): boolean {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const onGlobe = (target: EventTarget | null) =>
      target instanceof Element && target.closest('.world') !== null;
    const press = (event: Event) => setActive(onGlobe(event.target));
    const key = (event: KeyboardEvent) => event.key === 'Escape' && setActive(false);
    const away = () => setActive(false);
    document.addEventListener('click', press);
    document.addEventListener('keydown', key);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('click', press);
      document.removeEventListener('keydown', key);
      window.removeEventListener('blur', away);
    };
  }, []);
  useEffect(() => onGestures(active ? 'greedy' : 'cooperative'), [active, onGestures]);
  return active;
}

/** Tells how to zoom when the wheel was left to the page. */
function useHint(active: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (active) {
      setShown(false);
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), HINT_MS);
    };
    window.addEventListener('wheel', wheel, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('wheel', wheel);
    };
  }, [active]);
  return shown;
}

function zoom(factor: number): void {
  const { view } = liveStore.getState();
  setView({ ...view, altitudeM: clamp(view.altitudeM * factor, nearestM(view), FARTHEST_M) }, 'moved');
}

function fullAddress(): string {
  const url = new URL(link(stateNow(), window.location.href));
  for (const name of ['mode', 'autostart', 'ui', 'api', 'origin']) url.searchParams.delete(name);
  return url.href;
}

function Tools() {
  const playing = useStore(documentStore, (state) => state.scene.playRate !== 0);
  return (
    <div className="embed-tools" data-over-globe>
      <button type="button" aria-label={t('Nearer')} onClick={() => zoom(0.75)}>
        +
      </button>
      <button type="button" aria-label={t('Farther')} onClick={() => zoom(1.33)}>
        −
      </button>
      <button
        type="button"
        aria-label={playing ? t('Pause') : t('Let time run')}
        onClick={() => (playing ? pause() : play(PLAY_RATE))}
      >
        {playing ? '❚❚' : '►'}
      </button>
    </div>
  );
}

/** The shell inside an article: title, finding, credit; the page keeps its scroll until the reader clicks the globe. */
export function Embed({
  address,
  onGestures,
}: {
  address: Address;
  onGestures: (mode: GestureMode) => void;
}) {
  const { lang } = useAppearance();
  const active = useActivation(onGestures);
  const hint = useHint(active);
  const { title, finding } = useStore(documentStore, storyOf);
  const text = useRef<HTMLElement>(null);
  useTextInset(text);
  const bare = address.ui === 'none';
  return (
    <div className="ui embed" key={lang} data-active={active}>
      {bare ? null : (
        <header ref={text} className="embed-text" data-type-over-globe>
          <h1>{title}</h1>
          <p>{finding}</p>
          {address.ui === 'full' ? (
            <a
              className="embed-open"
              href={fullAddress()}
              target="_blank"
              rel="noopener"
              onFocus={(event) => {
                event.currentTarget.href = fullAddress();
              }}
              onPointerDown={(event) => {
                event.currentTarget.href = fullAddress();
              }}
            >
              {t('Open the atlas')}
            </a>
          ) : null}
        </header>
      )}
      {bare ? null : <Tools />}
      {bare ? null : (
        <footer className="embed-credit" data-over-globe data-type-over-globe>
          {t('Groundtrack · site data largely Epoch AI, CC BY 4.0 · facts of {date}', {
            date: formatDate(release.date, lang),
          })}
        </footer>
      )}
      <div className="embed-hint" role="status" data-shown={hint}>
        {hint ? t('Click the globe to move it, or zoom with Ctrl and the wheel') : ''}
      </div>
      {bare ? null : (
        <>
          <LazyLegend quiet />
          <LazyExplanation />
        </>
      )}
      <Notices />
    </div>
  );
}
