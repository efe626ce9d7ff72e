import { useLayoutEffect, useRef, useState } from 'react';
import type { Object3D } from 'three';
import { documentStore } from '../../store/document';
import { drawnConstellations } from '../../store/nodes/orbitReadings';
import { useStore } from '../../store/useStore';
import { useStage } from '../StageContext';
import { ShownFleet } from './ShownFleet';

/** Every constellation of the scene on its orbits. Their step of the frame comes before those of all other layers. */
export function Constellations() {
  const stage = useStage();
  const constellations = useStore(documentStore, drawnConstellations);
  const fleet = useRef<ShownFleet>(null);
  const [object, setObject] = useState<Object3D | null>(null);
  useLayoutEffect(() => {
    const made = new ShownFleet(stage);
    fleet.current = made;
    setObject(made.object);
    return () => {
      fleet.current = null;
      made.dispose();
    };
  }, [stage]);
  useLayoutEffect(() => fleet.current?.show(constellations), [constellations]);
  return object && <primitive object={object} />;
}
