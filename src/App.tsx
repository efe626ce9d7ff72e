import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Address } from './scene/link';
import { t } from './shared/i18n';
import { notify } from './store/actions';
import { useStore } from './store/useStore';
import type { GestureMode } from './world/gestures';
import type { WorldHandle } from './world/handle';
import { probeWebgl } from './world/probeWebgl';
import { World } from './world/World';
import './panels/tokens.css';
import './app.css';

const Explore = lazy(() => import('./explore/Explore').then(({ Explore }) => ({ default: Explore })));
const Present = lazy(() => import('./present/Present').then(({ Present }) => ({ default: Present })));
const Embed = lazy(() => import('./embed/Embed').then(({ Embed }) => ({ default: Embed })));
const FlatMap = lazy(() => import('./world/FlatMap').then(({ FlatMap }) => ({ default: FlatMap })));

/** The page shows its panels after this long even when the globe is not drawn yet, milliseconds. */
const PANELS_AT_LATEST_MS = 2_500;

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribeDark(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** The theme in force: the scene's, or the system's for `auto`. */
function useTheme(): 'night' | 'paper' {
  const theme = useStore((state) => state.scene.theme);
  const systemDark = useSyncExternalStore(subscribeDark, () => dark.matches);
  if (theme !== 'auto') return theme;
  return systemDark ? 'night' : 'paper';
}

/** True once the shell may load: the globe's first frame goes first, a slow one does not hold the page. */
function useShellTurn(globe: boolean): boolean {
  const drawn = useStore((state) => state.drawn);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PANELS_AT_LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  return drawn || late || !globe;
}

/** One of the three shells over the same world. Composition only. */
export function App({ address }: { address: Address }) {
  const theme = useTheme();
  const missing = useMemo(probeWebgl, []);
  const [gestures, setGestures] = useState<GestureMode>(address.mode === 'embed' ? 'cooperative' : 'greedy');
  const [handle, setHandle] = useState<WorldHandle | null>(null);
  const turn = useShellTurn(missing === null);
  const onHandle = useCallback((next: WorldHandle | null) => setHandle(next), []);
  useEffect(() => {
    if (missing) notify('error', t('The globe cannot be drawn: {missing}. A flat map is shown instead.', { missing }));
  }, [missing]);
  useEffect(() => {
    let wanted = true;
    let stop = () => {};
    void import('./embed/host').then(({ startHost }) => {
      if (wanted) stop = startHost(handle, address);
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [handle, address]);
  return (
    <div className={`app app-${address.mode}`} data-theme={theme} data-ui={address.ui}>
      {missing === null ? (
        <World gestures={gestures} theme={theme} onHandle={onHandle} />
      ) : (
        <Suspense fallback={null}>
          <FlatMap />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {turn && address.mode === 'explore' && address.ui !== 'none' ? <Explore /> : null}
        {address.mode === 'present' ? <Present kiosk={address.kiosk} dwellS={address.dwellS} /> : null}
        {address.mode === 'embed' ? <Embed address={address} onGestures={setGestures} /> : null}
      </Suspense>
    </div>
  );
}
