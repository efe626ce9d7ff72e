import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { documentStore } from '../../store/document';
import { drawnConstellations } from '../../store/nodes/orbitReadings';
import { useStore } from '../../store/useStore';
import { useStep } from '../useStep';
import { ShownFleet } from './ShownFleet';

/** Every constellation of the scene on its orbits. */
export function Constellations(): ReactNode {
  const constellations = useStore(documentStore, drawnConstellations);
  const fleet = useRef<ShownFleet>(null);
  const drawn = useStep('constellations', (stage) => {
    fleet.current = new ShownFleet(stage);
    return fleet.current;
  });
  useLayoutEffect(() => fleet.current?.show(constellations), [constellations]);
  return drawn;
}
