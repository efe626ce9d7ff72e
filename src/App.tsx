import { type ComponentType, useEffect, useState } from 'react';
import type { Asleep } from './embed/useAsleep';
import { useTheme } from './kit/hooks/useAppearance';
import { later } from './kit/later';
import { type Message, msg } from './locales/i18n';
import type { Address } from './scene/link/link';
import { exploreStory, presentStory } from './store/actions/presenting/shell';
import { liveStore } from './store/live';
import { loadModel } from './store/readings/report';
import { useStore } from './store/useStore';
import type { GestureMode } from './world/camera/gestures';
import type { WorldHandle } from './world/handle';
import { World } from './world/World';
import './kit/tokens.css';
import './app.css';

/**
 * A shell or another large part of the page. It shows the model's numbers from its first moment; without the model it shows none.
 */
const part = <Props extends object>(name: Message, load: () => Promise<ComponentType<Props>>) =>
  later(name, async () => (await Promise.all([load(), loadModel().catch(() => {})]))[0], { inPlace: true });

const Explore = part(msg('Panels'), async () => (await import('./explore/Explore')).Explore);
const Present = part(msg('Captions'), async () => (await import('./present/Present')).Present);
const Speaker = part(msg('Speaker'), async () => (await import('./present/speaker/Speaker')).Speaker);
const Embed = part(msg('Captions'), async () => (await import('./embed/Embed')).Embed);
const Profiler = part(msg('Profiler'), async () => (await import('./panels/profiler/Profiler')).Profiler);
const PrintedView = later(
  msg('Printing'),
  async () => (await import('./export/print/PrintedView')).PrintedView,
);
const Hover = later(msg('Card at the pointer'), async () => (await import('./Hover')).Hover);
const FlatMap = part(msg('Map of the sites'), async () => (await import('./world/flatMap/FlatMap')).FlatMap);

/** The page shows its panels after this long even when the globe is not drawn yet, milliseconds. Weak machines take seconds for it. */
const PANELS_AT_LATEST_MS = 6_000;

/** True once the shell may load: the globe's first frame goes first, a slow one does not hold the page. */
function useShellTurn(drawable: boolean): boolean {
  const drawn = useStore(liveStore, (state) => state.drawn);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PANELS_AT_LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  return drawn || late || !drawable;
}

/** Open after F2, until F2 again or Escape that nothing else took. */
function useProfilerKey(allowed: boolean): [open: boolean, close: () => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!allowed) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape') setOpen(false);
      if (event.key !== 'F2' || event.repeat) return;
      setOpen((before) => !before);
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [allowed]);
  return [open && allowed, () => setOpen(false)];
}

interface AppProps {
  address: Address;
  /** False where this browser cannot draw the globe. */
  drawable: boolean;
  onHandle: (handle: WorldHandle | null) => void;
}

/** The shell of the address, or the one that was gone to since; the browser's ways back and forth lead there too. */
function useShell({ mode, ui }: Address): Pick<Address, 'mode' | 'ui'> {
  const gone = useStore(liveStore, ({ shell }) => shell);
  useEffect(() => {
    if (mode === 'embed') return undefined;
    const go = () => {
      const presents = new URLSearchParams(window.location.search).get('mode') === 'present';
      if (presents !== (liveStore.getState().shell === 'present')) (presents ? presentStory : exploreStory)();
    };
    window.addEventListener('popstate', go);
    return () => window.removeEventListener('popstate', go);
  }, [mode]);
  if (gone === null || gone === mode) return { mode, ui };
  const asked = new URLSearchParams(window.location.search).has('ui');
  return { mode: gone, ui: asked ? ui : gone === 'explore' ? 'full' : 'min' };
}

/** One of the three shells over the same world. Composition only. */
export function App({ address, drawable, onHandle }: AppProps) {
  const theme = useTheme();
  const { mode, ui } = useShell(address);
  const [gestures, setGestures] = useState<GestureMode>(mode === 'embed' ? 'cooperative' : 'greedy');
  const [handle, setHandle] = useState<WorldHandle | null>(null);
  const [asleep, setAsleep] = useState<Asleep | null>(null);
  const turn = useShellTurn(drawable);
  const [profiling, closeProfiler] = useProfilerKey(mode === 'embed' ? ui === 'full' : ui !== 'none');
  useEffect(() => onHandle(handle), [handle, onHandle]);
  return (
    <div className={`app app-${mode}`} data-theme={theme} data-ui={ui}>
      {drawable ? null : <FlatMap />}
      {drawable && !asleep ? (
        <World gestures={gestures} theme={theme} quality={address.quality} onHandle={setHandle} />
      ) : null}
      {asleep?.still ? <img className="app-still" src={asleep.still} alt="" /> : null}
      {turn && mode === 'explore' && ui !== 'none' ? <Explore folded={ui === 'min'} /> : null}
      {turn && mode === 'present' && address.speaker !== null ? <Speaker session={address.speaker} /> : null}
      {turn && mode === 'present' && address.speaker === null ? (
        <Present kiosk={address.kiosk} dwellS={address.dwellS} />
      ) : null}
      {profiling && handle ? <Profiler start={handle.profiler} onClose={closeProfiler} /> : null}
      {turn && mode === 'embed' ? (
        <Embed address={address} onGestures={setGestures} onAsleep={setAsleep} />
      ) : null}
      {turn && ui !== 'none' ? <Hover handle={handle} /> : null}
      {turn ? <PrintedView /> : null}
    </div>
  );
}
