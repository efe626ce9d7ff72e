import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { release } from '../facts/release';
import { appRoot, useAppearance } from '../kit/hooks/useAppearance';
import { later } from '../kit/later';
import { Notices } from '../kit/Notices';
import { formatDate } from '../locales/format';
import { msg, t } from '../locales/i18n';
import { LazyExplanation, LazyLegend } from '../panels/cards/lazyCards';
import type { Address } from '../scene/link/link';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { link } from '../store/readings/currentScene';
import { storyOf } from '../store/readings/story';
import { stateNow } from '../store/stateNow';
import { useStore } from '../store/useStore';
import type { GestureMode } from '../world/camera/gestures';
import { EmbedTools } from './EmbedTools';
import { type Asleep, useAsleep } from './useAsleep';
import '../kit/base.css';
import './embed.css';

const EmbedCard = later(msg('What was chosen'), async () => (await import('./EmbedCard')).EmbedCard);

/** How long the hint stays, milliseconds. */
const HINT_MS = 2_200;
/** Below this width the text stands above the globe, pixels. */
const BESIDE_FROM_PX = 560;

/** Keeps the globe out of the words: writes `--inset-left`, or `--inset-top` and `--inset-bottom`, on the app's root. */
function useTextInset(text: RefObject<HTMLElement | null>, foot: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = appRoot();
    const write = () => {
      const box = text.current?.getBoundingClientRect();
      const beside = window.innerWidth >= BESIDE_FROM_PX;
      root.style.setProperty('--inset-left', `${beside && box ? Math.round(box.right) : 0}px`);
      root.style.setProperty('--inset-top', `${!beside && box ? Math.round(box.bottom) : 0}px`);
      root.style.setProperty('--inset-bottom', `${(!beside && foot.current?.offsetHeight) || 0}px`);
    };
    write();
    const observer = new ResizeObserver(write);
    for (const { current } of [text, foot]) if (current) observer.observe(current);
    window.addEventListener('resize', write);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', write);
      for (const edge of ['left', 'top', 'bottom']) root.style.removeProperty(`--inset-${edge}`);
    };
  }, [text, foot]);
}

/** Active after a click on the globe or in full screen, until Escape, a click elsewhere, or the window loses the focus. */
function useActivation(onGestures: (mode: GestureMode) => void): boolean {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const onGlobe = (target: EventTarget | null) =>
      target instanceof Element && target.closest('.world') !== null;
    const press = (event: Event) => setActive(onGlobe(event.target));
    const key = (event: KeyboardEvent) => event.key === 'Escape' && setActive(false);
    const away = () => setActive(false);
    // A frame that fills the screen has no page behind it to scroll.
    const filled = () => setActive(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', filled);
    document.addEventListener('click', press);
    document.addEventListener('keydown', key);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('fullscreenchange', filled);
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

function fullAddress(): string {
  const url = new URL(link(stateNow(), window.location.href));
  for (const name of ['mode', 'autostart', 'ui', 'api', 'origin']) url.searchParams.delete(name);
  return url.href;
}

/**
 * What was chosen since the scene, or its shot, was opened; null while that is what it opened with and nobody tapped it. A host that
 * changes something else leaves it.
 */
function useChosen(): string | null {
  const id = useStore(documentStore, (state) => state.base.id);
  const first = useStore(documentStore, (state) => state.base.focus);
  const shot = useStore(documentStore, (state) => state.shot);
  const focus = useStore(documentStore, (state) => state.scene.focus);
  const askedAbout = useStore(liveStore, (state) => state.askedAbout);
  const [opened, setOpened] = useState({ id, first, shot, focus });
  if (opened.id !== id || opened.first !== first || opened.shot !== shot) {
    setOpened({ id, first, shot, focus });
    return null;
  }
  return focus === opened.focus && focus !== askedAbout ? null : focus;
}

const atlasLink = {
  target: '_blank',
  rel: 'noopener',
  // As the scene is by then.
  onFocus: ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = fullAddress();
  },
  onPointerDown: ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = fullAddress();
  },
};

/** The shell inside an article: title, finding, credit; the page keeps its scroll until the reader clicks the globe. */
export function Embed({
  address,
  onGestures,
  onAsleep,
}: {
  address: Address;
  onGestures: (mode: GestureMode) => void;
  /** Told what stands in the globe's place while it is put away. */
  onAsleep: (asleep: Asleep | null) => void;
}) {
  const { lang } = useAppearance();
  const active = useActivation(onGestures);
  const hint = useHint(active);
  const { ousted, wake } = useAsleep(onAsleep);
  const { title, finding } = useStore(documentStore, storyOf);
  const text = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  useTextInset(text, foot);
  const bare = address.ui === 'none';
  const chosen = useChosen();
  return (
    <div className="ui embed" key={lang} data-active={active}>
      {bare ? null : (
        <header ref={text} className="embed-text" data-type-over-globe>
          <h1>{title}</h1>
          <p>{finding}</p>
          {address.ui === 'full' ? (
            <a className="pill embed-open" href={fullAddress()} {...atlasLink}>
              {t('Open the atlas')}
            </a>
          ) : null}
        </header>
      )}
      {bare ? null : <EmbedTools />}
      {bare ? null : (
        <footer ref={foot} className="embed-credit" data-over-globe data-type-over-globe>
          <a href={fullAddress()} {...atlasLink}>
            {t('Groundtrack · site data largely Epoch AI, CC BY 4.0 · facts of {date}', {
              date: formatDate(release.date, lang),
            })}
          </a>
        </footer>
      )}
      {bare || chosen === null ? null : <EmbedCard path={chosen} atlasAddress={fullAddress} />}
      {ousted ? (
        <button type="button" className="pill embed-wake" onClick={wake}>
          {t('Show the globe again')}
        </button>
      ) : null}
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
