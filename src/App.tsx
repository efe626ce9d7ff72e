import { lazy, Suspense, useEffect, useState } from 'react';
import { Hover } from './Hover';
import { useTheme } from './panels/useAppearance';
import type { Address } from './scene/link';
import { useStore } from './store/useStore';
import type { GestureMode } from './world/gestures';
import type { WorldHandle } from './world/handle';
import { World } from './world/World';
import './panels/tokens.css';
import './app.css';

const Explore = lazy(async () => ({ default: (await import('./explore/Explore')).Explore }));
const Present = lazy(async () => ({ default: (await import('./present/Present')).Present }));
const Embed = lazy(async () => ({ default: (await import('./embed/Embed')).Embed }));
const FlatMap = lazy(async () => ({ default: (await import('./world/FlatMap')).FlatMap }));

/** The page shows its panels after this long even when the globe is not drawn yet, milliseconds. Weak machines take seconds for it. */
const PANELS_AT_LATEST_MS = 6_000;

/** True once the shell may load: the globe's first frame goes first, a slow one does not hold the page. */
function useShellTurn(drawable: boolean): boolean {
  const drawn = useStore((state) => state.drawn);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PANELS_AT_LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  return drawn || late || !drawable;
}

interface AppProps {
  address: Address;
  /** False where this browser cannot draw the globe. */
  drawable: boolean;
  onHandle: (handle: WorldHandle | null) => void;
}

/** One of the three shells over the same world. Composition only. */
export function App({ address, drawable, onHandle }: AppProps) {
  const theme = useTheme();
  const { mode, ui } = address;
  const [gestures, setGestures] = useState<GestureMode>(mode === 'embed' ? 'cooperative' : 'greedy');
  const [handle, setHandle] = useState<WorldHandle | null>(null);
  const turn = useShellTurn(drawable);
  useEffect(() => onHandle(handle), [handle, onHandle]);
  return (
    <div className={`app app-${mode}`} data-theme={theme} data-ui={ui}>
      {drawable ? (
        <World gestures={gestures} theme={theme} quality={address.quality} onHandle={setHandle} />
      ) : (
        <Suspense fallback={null}>
          <FlatMap />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {turn && mode === 'explore' && ui !== 'none' ? <Explore /> : null}
        {turn && mode === 'present' ? <Present kiosk={address.kiosk} dwellS={address.dwellS} /> : null}
        {turn && mode === 'embed' ? <Embed address={address} onGestures={setGestures} /> : null}
      </Suspense>
      {ui === 'none' ? null : <Hover handle={handle} />}
    </div>
  );
}
