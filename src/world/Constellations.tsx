import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { drawnConstellations } from '../store/select';
import { useStore } from '../store/useStore';
import { Fleet } from './Fleet';
import { useStage } from './StageContext';

/**
 * Every constellation of the scene on its orbits. A large fleet is packed beside the page; until it is ready the one
 * before it stays, and the first full frame waits.
 */
export function Constellations() {
  const stage = useStage();
  const constellations = useStore(drawnConstellations);
  const group = useRef<Group>(null);
  const unmount = useRef<() => void>(() => {});
  useEffect(() => {
    let current = true;
    const mount = (fleet: Fleet) => {
      unmount.current();
      unmount.current = () => {};
      if (current && group.current) unmount.current = fleet.mount(stage, group.current);
    };
    const made = Fleet.create(constellations);
    if (made instanceof Promise) {
      stage.awaited += 1;
      void made
        .then((fleet) => current && mount(fleet))
        .finally(() => {
          stage.awaited -= 1;
          stage.invalidate();
        });
    } else mount(made);
    return () => {
      current = false;
    };
  }, [stage, constellations]);
  useEffect(
    () => () => {
      unmount.current();
      unmount.current = () => {};
    },
    [],
  );
  return <group ref={group} />;
}
