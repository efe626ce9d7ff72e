import { useEffect, useRef } from 'react';
import { setStage } from '../store/actions/presenting/stage';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';

/** The light that follows the pointer while it is on. It is moved without React: a pointer tells its place with each frame. */
export function Laser() {
  const on = useStore(liveStore, ({ stage }) => stage.laser !== null);
  return on ? <Light /> : null;
}

function Light() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) =>
      setStage({ laser: [clientX / window.innerWidth, clientY / window.innerHeight] });
    const place = () => {
      const { laser } = liveStore.getState().stage;
      if (!laser || !dot.current) return;
      dot.current.style.left = `${laser[0] * 100}%`;
      dot.current.style.top = `${laser[1] * 100}%`;
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
