import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { documentStore } from '../../store/document';
import { drawnConstellations } from '../../store/nodes/orbitReadings';
import { useStore } from '../../store/useStore';
import { useStage } from '../StageContext';
import { ShownFleet } from './ShownFleet';

/** Every constellation of the scene on its orbits. */
export function Constellations() {
  const stage = useStage();
  const constellations = useStore(documentStore, drawnConstellations);
  const group = useRef<Group>(null);
  const fleet = useRef<ShownFleet>(null);
  useEffect(() => {
    if (!group.current) return;
    const shown = new ShownFleet(stage, group.current);
    fleet.current = shown;
    return () => {
      fleet.current = null;
      shown.dispose();
    };
  }, [stage]);
  useEffect(() => fleet.current?.show(constellations), [constellations]);
  return <group ref={group} />;
}
