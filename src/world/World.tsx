import { createRoot, useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PerspectiveCamera } from 'three';
import { later } from '../kit/later';
import { msg, t } from '../locales/i18n';
import { FrameTarget } from '../render/core/FrameTarget';
import { readBytes } from '../shared/loadTwice';
import { bring } from '../store/actions/bring';
import { liveStore } from '../store/live';
import { onState } from '../store/stateNow';
import { useStore } from '../store/useStore';
import type { Insets } from './camera/cameraPose';
import type { GestureMode } from './camera/gestures';
import { Campus } from './campus/Campus';
import { createRenderer } from './createRenderer';
import { Globe } from './earth/Globe';
import { LazyAreas } from './exchange/LazyAreas';
import { Constellations } from './fleet/Constellations';
import { drawStage, runFrame } from './frame';
import { MappedGround } from './ground/MappedGround';
import { createHandle, type WorldHandle } from './handle';
import { setMountedWorld } from './mountedWorld';
import type { Quality } from './quality/qualityLevel';
import { Shown, useShown } from './Shown';
import { Stage } from './Stage';
import { StageContext, useStage } from './StageContext';
import { Satellites } from './satellites/Satellites';
import { ImportedSites } from './sites/ImportedSites';
import { Sites } from './sites/Sites';
import { Tiles, TileWords } from './tiles/Tiles';
import { Hold } from './useStep';
import './world.css';

function Frame(): null {
  const stage = useStage();
  const { gl, scene, camera, invalidate } = useThree();
  useLayoutEffect(() => {
    stage.renderer = gl;
    stage.camera = camera as PerspectiveCamera;
    stage.scene = scene;
    // Nothing here has a transform: what is drawn is placed by numbers, Earth-fixed, in the shaders.
    scene.matrixWorldAutoUpdate = false;
    stage.invalidate = () => {
      if (Number.isNaN(stage.askedMs)) stage.askedMs = performance.now();
      invalidate();
    };
    const target = new FrameTarget(gl, stage.pinned !== 'low');
    stage.target = target;
    stage.drawPicture = () => (stage.keeper ?? target).draw(scene, camera as PerspectiveCamera);
    stage.redraw = () => drawStage(stage);
    stage.stats.countUploads(gl.getContext() as WebGL2RenderingContext);
    const unsubscribe = onState(() => stage.invalidate());
    return () => {
      unsubscribe();
      stage.drawPicture = () => {};
      stage.target = null;
      stage.keeper?.dispose();
      stage.keeper = null;
      target.dispose();
    };
  }, [stage, gl, scene, camera, invalidate]);
  useFrame(({ viewport }) => {
    stage.fullPixelRatio = viewport.dpr;
    runFrame(stage, performance.now());
  }, 1);
  // The layers are made by now: what they wait for is counted.
  useLayoutEffect(() => {
    stage.awaited -= 1;
    stage.invalidate();
  }, [stage]);
  return null;
}

function createCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera();
  camera.matrixAutoUpdate = false;
  camera.matrixWorldAutoUpdate = false;
  // The frame sets the projection itself, off-centre by the panels.
  return Object.assign(camera, { manual: true });
}

/** Highest device pixel ratio drawn: past 2 the eye gains little and the GPU pays for every pixel. */
const pixelRatioMax: Record<Quality, number> = { low: 1, auto: 2, high: 3 };

function mountRoot(canvas: HTMLCanvasElement, stage: Stage, children: ReactNode): () => void {
  const root = createRoot(canvas);
  const camera = createCamera();
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = stage.root;
    stage.widthPx = Math.max(1, width);
    stage.heightPx = Math.max(1, height);
    return root.configure({
      gl: () => {
        const renderer = createRenderer(canvas);
        // Else three finds out in the midst of the first frame, and sets the projection itself.
        Object.assign(camera, { _reversedDepth: renderer.capabilities.reversedDepthBuffer });
        return renderer;
      },
      camera: camera as never,
      frameloop: 'demand',
      // A range follows the screen's own ratio, also where the window is moved to another screen.
      dpr: [0, pixelRatioMax[stage.pinned]],
      flat: true,
      // Shaders write what is shown. As into any target nothing is converted, and a program is compiled for one place only.
      linear: true,
      size: { width: Math.max(1, width), height: Math.max(1, height), top: 0, left: 0 },
    });
  };
  let gone = false;
  // To render after the unmount would take the root into use again.
  void resize().then(() => gone || root.render(<StageContext value={stage}>{children}</StageContext>));
  const observer = new ResizeObserver(() => void resize().then(() => stage.invalidate()));
  observer.observe(stage.root);
  const lost = (event: Event) => {
    event.preventDefault();
    stage.stats.contextLosses += 1;
    stage.lost.set(true);
  };
  const restored = () => {
    stage.lost.set(false);
    stage.invalidate();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    gone = true;
    observer.disconnect();
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', restored);
    clearTimeout(stage.restTimer);
    stage.close();
    root.unmount();
  };
}

/** How much of each edge the panels cover: `--inset-*` of the app's element, CSS pixels. */
function readInsets(element: HTMLElement): Insets {
  const style = getComputedStyle(element);
  const px = (edge: string) => Number.parseFloat(style.getPropertyValue(`--inset-${edge}`)) || 0;
  return { left: px('left'), right: px('right'), top: px('top'), bottom: px('bottom') };
}

/** Keeps what panels cover, and whether the world is in sight, true on the stage. Returns the way to stop. */
function watchSurroundings(element: HTMLElement, stage: Stage): () => void {
  const read = () => {
    stage.insets = readInsets(element);
    stage.invalidate();
  };
  read();
  const shell = new MutationObserver(read);
  const app = element.closest('#app') ?? document.documentElement;
  shell.observe(app, { attributes: true, attributeFilter: ['style'] });
  // Off the screen, as far down an article, or in a tab behind nothing is drawn.
  let onScreen = true;
  const look = () => {
    stage.visible = onScreen && !document.hidden;
    if (stage.visible) stage.invalidate();
  };
  const sight = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true;
    look();
  });
  sight.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    shell.disconnect();
    sight.disconnect();
  };
}

const CampusWords = later(msg('Campus'), async () => (await import('./campus/CampusWords')).CampusWords, {
  waiting: <Hold />,
});

const Hand = later(msg('Moving the globe'), async () => (await import('./camera/Hand')).Hand);

const Selection = later(msg('Selection'), async () => (await import('./selection/Selection')).Selection);

const Notes = later(msg('Notes on the picture'), async () => (await import('./Notes')).Notes);

async function loadRegions() {
  const [{ readRegions }, bytes] = await Promise.all([
    import('./labels/regions'),
    readBytes('geo/regions.json'),
  ]);
  readRegions(bytes);
}

/** Asked for once, and then where the reader says so: labels that are tried again are no reason. */
let borders: Promise<unknown> | null = null;

async function loadLabels() {
  // Without borders labels stand a little less well; that is better than none.
  borders ??= bring(msg('Borders under the labels'), loadRegions);
  const [{ Labels }] = await Promise.all([import('./labels/Labels'), borders]);
  return Labels;
}

const Labels = later(msg('Labels'), loadLabels, { waiting: <Hold /> });

const LostContext = later(
  msg('Map of the sites'),
  async () => (await import('./lost/LostContext')).LostContext,
);

const neverLost = new Shown(false);

/** After this long a first picture that is not whole yet is drawn as it is and can be moved, milliseconds. */
const LATE_AFTER_MS = 1_500;

/** Whether the globe can be moved by now: what its first picture needs goes first. */
function useHand(stage: Stage | null, drawn: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!stage) return;
    const timer = setTimeout(() => {
      stage.late = true;
      stage.invalidate();
      setLate(true);
    }, LATE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [stage]);
  return drawn || late;
}

/** Words that come with the campuses. */
function NearWords({ theme }: Pick<WorldProps, 'theme'>) {
  return useShown(useStage().campus) ? <CampusWords theme={theme} /> : null;
}

interface WorldProps {
  gestures: GestureMode;
  /** The theme in force. */
  theme: 'night' | 'paper';
  /** Taken at mounting. */
  quality?: Quality;
  /** Called once the world can answer; again with null when it goes. */
  onHandle?: (handle: WorldHandle | null) => void;
}

/** The globe with all that stands on it and flies about it. Fills its parent. */
export function World({ gestures, theme, quality = 'auto', onHandle }: WorldProps) {
  const holder = useRef<HTMLDivElement>(null);
  const mode = useRef(gestures);
  mode.current = gestures;
  const firstTheme = useRef(theme);
  const [stage, setStage] = useState<Stage | null>(null);
  const lost = useShown(stage?.lost ?? neverLost);
  const [attempt, setAttempt] = useState(0);
  const drawn = useStore(liveStore, (live) => live.drawn);
  const hand = useHand(stage, drawn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another world
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const canvas = document.createElement('canvas');
    canvas.className = 'world-canvas';
    canvas.setAttribute('aria-hidden', 'true');
    element.prepend(canvas);
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const mounted = new Stage(element, () => calm.matches, quality);
    mounted.theme = firstTheme.current;
    const unmount = mountRoot(
      canvas,
      mounted,
      <>
        <Constellations />
        <Globe />
        <MappedGround />
        <Tiles />
        <Satellites />
        <Sites />
        <ImportedSites />
        <Campus />
        <Frame />
      </>,
    );
    const stopWatching = watchSurroundings(element, mounted);
    const handle = createHandle(mounted);
    setStage(mounted);
    setMountedWorld(handle);
    onHandle?.(handle);
    return () => {
      stopWatching();
      setMountedWorld(null);
      onHandle?.(null);
      setStage(null);
      unmount();
      canvas.remove();
    };
  }, [onHandle, quality, attempt]);
  useEffect(() => {
    if (!stage) return;
    stage.theme = theme;
    stage.invalidate();
  }, [stage, theme]);
  return (
    <>
      <div
        ref={holder}
        className={`world world-${gestures}`}
        data-lost={lost}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the globe takes the arrow keys, as an application does
        tabIndex={0}
        role="application"
        aria-label={t(
          'Globe. Arrow keys turn it, plus and minus zoom, Shift with arrows turns and tilts the view. The list of places is the same content as text.',
        )}
      >
        {stage ? (
          <StageContext value={stage}>
            <Labels stage={stage} />
            <LazyAreas stage={stage} />
            <NearWords theme={theme} />
            <TileWords />
            {hand ? <Hand mode={mode} /> : null}
            {drawn ? (
              <>
                <Selection stage={stage} />
                <Notes stage={stage} />
              </>
            ) : null}
          </StageContext>
        ) : null}
      </div>
      {lost ? <LostContext again={() => setAttempt(attempt + 1)} /> : null}
    </>
  );
}
