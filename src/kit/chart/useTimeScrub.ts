import { type PointerEvent, useRef } from 'react';
import { atHourOf } from '../../shared/pace';
import { setClock, setTime } from '../../store/actions/clock';
import { beginGesture, endGesture } from '../../store/actions/history';
import { liveStore } from '../../store/live';
import { timeAtShare } from './axis';

/**
 * Handlers for the surface of a chart over time: a press or drag sets the clock as the timeline does, one step of undo a
 * gesture; `onRead` hears the time below a pointer that only hovers, null when it leaves.
 */
export function useTimeScrub(onRead?: (timeMs: number | null) => void) {
  const dragging = useRef(false);
  const timeOf = (event: PointerEvent<Element>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return box.width > 0 ? timeAtShare((event.clientX - box.left) / box.width) : null;
  };
  const finish = () => {
    if (!dragging.current) return;
    dragging.current = false;
    setTime(new Date(liveStore.getState().clockMs).toISOString());
    endGesture();
  };
  return {
    onPointerDown: (event: PointerEvent<Element>) => {
      const timeMs = timeOf(event);
      if (event.button !== 0 || timeMs === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      onRead?.(null);
      beginGesture();
      setClock(atHourOf(liveStore.getState().clockMs, timeMs));
    },
    onPointerMove: (event: PointerEvent<Element>) => {
      const timeMs = timeOf(event);
      if (timeMs === null) return;
      if (dragging.current) setClock(atHourOf(liveStore.getState().clockMs, timeMs));
      else onRead?.(timeMs);
    },
    onPointerUp: finish,
    onPointerCancel: finish,
    onPointerLeave: () => onRead?.(null),
  };
}
