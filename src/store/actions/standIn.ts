import { documentStore } from '../document';
import { liveStore } from '../live';

/**
 * Lets something else, as a film, use the stores for a while: nothing of it is a step to take back. The function that this gives
 * puts scene, clock and camera back as they were.
 */
export function standIn(): () => void {
  const { temporal } = documentStore;
  const { isTracking, pause } = temporal.getState();
  const document = documentStore.getState();
  const { clockMs, view, outside } = liveStore.getState();
  pause();
  return () => {
    documentStore.setState(document);
    liveStore.setState({ clockMs, view, outside, flight: null });
    if (isTracking) temporal.getState().resume();
  };
}
