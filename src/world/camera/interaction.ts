import { msg } from '../../locales/i18n';
import { parsePath } from '../../scene/schema/path';
import { bring } from '../../store/actions/bring';
import { flyTo, leave, setView } from '../../store/actions/clock';
import { standsInAisle } from '../../store/actions/descent';
import { follow } from '../../store/actions/follow';
import { goToEarth, goToHall, goToSite } from '../../store/actions/goToSite';
import { beginGesture, endGesture } from '../../store/actions/history';
import { askAbout, hover } from '../../store/actions/moment';
import { focus, setPanel } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { cameraOn, isAtCampus } from '../../store/readings/cameraOn';
import { siteOf } from '../../store/sites/importedSites';
import { stateNow } from '../../store/stateNow';
import { pickAll } from '../pick/pick';
import type { Hit } from '../pick/pickers';
import type { Stage } from '../Stage';
import { selectTool } from '../selection/selectTool';
import { attachGestures, type GestureMode } from './gestures';
import { seenFrom } from './seenFrom';
import { walkerOf } from './walkers';

/** Hands on what a look at the picture finds, at once or later. An answer that a newer look has overtaken is dropped. */
function createLook(stage: Stage) {
  let newest = 0;
  return {
    at(x: number, y: number, touch: boolean, then: (hit: Hit | null) => void): void {
      newest += 1;
      const turn = newest;
      const found = pickAll(stage, x, y, touch);
      if (found instanceof Promise) void found.then((hit) => turn === newest && then(hit));
      else then(found);
    },
    forget(): void {
      newest += 1;
    },
  };
}

/** Flies to where the sites of a mark lie apart. */
async function seeApart(stage: Stage, hit: Hit): Promise<void> {
  const load = () => import('../sites/cameraApart');
  const found = await bring(msg('Sites'), load, () => void seeApart(stage, hit));
  const apart = found?.cameraApart(stage, hit.path);
  if (apart) flyTo(apart);
}

function choose(stage: Stage, hit: Hit | null): void {
  if (!hit) return;
  if (hit.kind === 'rack') {
    // From farther off nobody points at one.
    const one = hit.accelerator !== undefined && standsInAisle();
    walkerOf(stage)?.descend(one ? `${hit.path}/accelerator:${hit.accelerator! - 1}` : hit.path);
    return;
  }
  if (hit.sites) {
    void seeApart(stage, hit);
    return;
  }
  const { askedAbout, shell } = liveStore.getState();
  // In an article what it opened with gives its card first, as all else does; elsewhere a panel has that.
  if (hit.path === documentStore.getState().scene.focus && (shell !== null || hit.path === askedAbout)) {
    goInto(hit.path);
    return;
  }
  askAbout(hit.path);
  beginGesture();
  focus(hit.path);
  if (hit.kind !== 'satellite') setPanel(hit.kind === 'site' ? 'site' : 'power');
  endGesture();
  const camera = hit.kind === 'site' ? cameraOn(stateNow(), hit.path) : null;
  // Near enough already: a second flight would only unsettle.
  if (camera && seenFrom(stage).altitudeM > camera.altitudeM) flyTo(camera);
}

/** Goes down to the campus of a site, from there, or on the way there, into its first hall, or rides along with what flies. */
function goInto(path: string): boolean {
  const site = parsePath(path);
  if (site?.kind !== 'site') return follow(path).ok;
  const state = stateNow();
  const found = siteOf(state, site.id);
  if (site.hall !== null || !found) return false;
  if (isAtCampus(state, found)) goToHall(site.id, 0);
  else goToSite(site.id);
  return true;
}

/**
 * Enter and F go to the site, node or satellite that is looked into, Escape leaves it, or climbs out of a rack or hall, Home
 * shows the whole Earth.
 */
function act(stage: Stage, key: string): boolean {
  if (key === 'Escape') return walkerOf(stage)?.climb() || leave();
  if (key === 'Home') {
    goToEarth();
    return true;
  }
  const { focus: path } = documentStore.getState().scene;
  return path !== null && /^(enter|f)$/i.test(key) && goInto(path);
}

/** Hover that looks once a frame at most, wherever the pointer has got to by then. */
function createHover(element: HTMLElement, stage: Stage) {
  const look = createLook(stage);
  let wanted: { x: number; y: number; touch: boolean } | null = null;
  let frame = 0;
  const show = (hit: Hit | null) => {
    const path = hit?.path ?? null;
    element.style.cursor = path ? 'pointer' : '';
    if (path !== liveStore.getState().hover) hover(path);
  };
  const run = () => {
    frame = 0;
    if (wanted) look.at(wanted.x, wanted.y, wanted.touch, show);
    wanted = null;
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    wanted = null;
    look.forget();
  };
  return {
    at(x: number, y: number, touch: boolean) {
      wanted = { x, y, touch };
      frame ||= requestAnimationFrame(run);
    },
    stop,
    leave() {
      stop();
      if (liveStore.getState().hover !== null) hover(null);
    },
  };
}

/** Joins the pointer, wheel and keys on `element` to the store. Returns the way to stop. */
export function startInteraction(element: HTMLElement, stage: Stage, mode: () => GestureMode): () => void {
  const hovering = createHover(element, stage);
  const look = createLook(stage);
  const stop = attachGestures(element, {
    view: () => seenFrom(stage),
    lens: () => stage.lens,
    mode,
    move: (camera) => {
      // A film has the camera.
      if (!stage.filming) setView(camera, 'moved');
    },
    begin: beginGesture,
    end: endGesture,
    hover: hovering.at,
    leave: hovering.leave,
    tap(x, y, touch) {
      hovering.stop();
      if (stage.filming) return;
      look.at(x, y, touch, (hit) => {
        if (touch) hover(hit?.path ?? null);
        choose(stage, hit);
      });
    },
    act: (key) => !stage.filming && act(stage, key),
    walk: (dxPx, dyPx, aheadM) => walkerOf(stage)?.move(dxPx, dyPx, aheadM) ?? false,
    select: selectTool(stage),
  });
  return () => {
    stop();
    hovering.stop();
    look.forget();
  };
}
