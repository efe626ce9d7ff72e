import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { GlobeLayers } from './globeLayers';
import { useStage } from './StageContext';

/** The Earth with its air, outlines and stars. */
export function Globe() {
  const stage = useStage();
  const group = useRef<Group>(null);
  useEffect(() => {
    if (!group.current) return;
    const layers = new GlobeLayers(stage, group.current);
    stage.parts.set('globe', () => layers.update());
    stage.awaited -= 1;
    stage.invalidate();
    return () => {
      stage.parts.delete('globe');
      layers.dispose();
    };
  }, [stage]);
  return <group ref={group} />;
}
