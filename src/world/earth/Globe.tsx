import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { useStage } from '../StageContext';
import { lazyTiles } from '../tiles/lazyTiles';
import { GlobeLayers } from './globeLayers';

/** The Earth with its air, outlines and stars. */
export function Globe() {
  const stage = useStage();
  const group = useRef<Group>(null);
  useEffect(() => {
    if (!group.current) return;
    const layers = new GlobeLayers(stage, group.current);
    const tiles = lazyTiles(stage, group.current);
    stage.parts.set('globe', () => layers.update());
    stage.parts.set('tiles', tiles.update);
    stage.awaited -= 1;
    stage.invalidate();
    return () => {
      stage.parts.delete('globe');
      stage.parts.delete('tiles');
      layers.dispose();
      tiles.dispose();
    };
  }, [stage]);
  return <group ref={group} />;
}
