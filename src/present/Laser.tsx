import { useEffect, useRef } from 'react';
import { appRoot } from '../kit/hooks/useAppearance';
import { setStage } from '../store/actions/presenting/stage';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';

/** The light that follows the pointer while it is on. It is moved without React: a pointer tells its place with each frame. */
export function Laser() {
  const on = useStore(liveStore, ({ stage }) => stage.laser !== null);
  return on ? <Light /> : null;
}

/** What of the window no card covers, px: both windows of a presentation show the same there. */
function picture() {
  const style = getComputedStyle(appRoot());
  const inset = (edge: string) => Number.parseFloat(style.getPropertyValue(`--inset-${edge}`)) || 0;
  const [left, top] = [inset('left'), inset('top')];
  return {
    left,
    top,
    width: Math.max(1, window.innerWidth - left - inset('right')),
    height: Math.max(1, window.innerHeight - top - inset('bottom')),
  };
}

function Light() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, height } = picture();
      setStage({ laser: [(clientX - left) / width, (clientY - top) / height] });
    };
    const place = () => {
      const { laser } = liveStore.getState().stage;
      if (!laser || !dot.current) return;
      const { left, top, width, height } = picture();
      dot.current.style.left = `${left + laser[0] * width}px`;
      dot.current.style.top = `${top + laser[1] * height}px`;
    };
    place();
    const stop = liveStore.subscribe(place);
    window.addEventListener('pointermove', move, { passive: true });
    document.documentElement.classList.add('laser-on');
    return () => {
      stop();
      window.removeEventListener('pointermove', move);
      document.documentElement.classList.remove('laser-on');
    };
  }, []);
  return <div ref={dot} className="present-laser" aria-hidden="true" />;
}
