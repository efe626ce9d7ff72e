import { beginGesture, endGesture, flyTo, focus, hover, setPanel, setView } from '../store/actions';
import { cameraOn } from '../store/select';
import { store } from '../store/store';
import { attachGestures, type GestureMode } from './gestures';
import { pickAt } from './pick';
import type { Stage } from './Stage';

/** Hover asks at most this often, milliseconds. */
const HOVER_EVERY_MS = 50;

/** Joins the pointer, wheel and keys on `element` to the store. Returns the way to stop. */
export function startInteraction(element: HTMLElement, stage: Stage, mode: () => GestureMode): () => void {
  let lastHoverMs = 0;
  return attachGestures(element, {
    view: () => store.getState().view,
    lens: () => stage.lens,
    mode,
    move: (camera) => setView(camera, 'moved'),
    begin: beginGesture,
    end: endGesture,
    hover(x, y, touch) {
      const nowMs = performance.now();
      if (nowMs - lastHoverMs < HOVER_EVERY_MS) return;
      lastHoverMs = nowMs;
      const path = pickAt(stage, x, y, touch)?.path ?? null;
      element.style.cursor = path ? 'pointer' : '';
      if (path !== store.getState().hover) hover(path);
    },
    leave: () => hover(null),
    tap(x, y, touch) {
      const hit = pickAt(stage, x, y, touch);
      hover(touch ? (hit?.path ?? null) : store.getState().hover);
      if (!hit || hit.path === store.getState().scene.focus) return;
      beginGesture();
      focus(hit.path);
      setPanel(hit.kind === 'site' ? 'site' : 'power');
      endGesture();
      const camera = hit.kind === 'site' ? cameraOn(store.getState(), hit.path) : null;
      // Near enough already: a second flight would only unsettle.
      if (camera && store.getState().view.altitudeM > camera.altitudeM) flyTo(camera);
    },
  });
}
