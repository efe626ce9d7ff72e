import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { OrbitField } from '../render/OrbitField';
import { OrbitPaths } from '../render/OrbitPaths';
import type { Constellation } from '../scene/types';
import { drawnConstellations, parsePath, planesAt } from '../store/select';
import { store } from '../store/store';
import { useStore } from '../store/useStore';
import { paletteOf } from './globeLayers';
import type { Stage } from './Stage';
import { useStage } from './StageContext';

/** Size of a node's dot, metres: a mark on the map, far larger than the node, within the pixels below. */
const MARK_M = 26_000;
const MARK_MAX_PX = 7;

/** Smaller dots for more nodes, or a shell becomes a sheet; CSS pixels. */
function smallestPx(nodes: number): number {
  if (nodes > 200_000) return 0.8;
  return nodes > 20_000 ? 1.3 : 2.2;
}

function highlightOf(id: string, path: string | null): number {
  const named = path === null ? null : parsePath(path);
  return named?.kind === 'node' && named.constellation === id ? named.index : -1;
}

function drawConstellation(stage: Stage, group: Group, constellation: Constellation): () => void {
  const table = planesAt(constellation, store.getState().clockMs);
  const { count: planeCount, firstNode, nodesPerPlane } = table;
  const field = new OrbitField({ planeCount, firstNode, nodesPerPlane });
  const paths = new OrbitPaths(field.planes);
  group.add(field.object, paths.object);
  stage.constellations.set(constellation.id, {
    id: constellation.id,
    table,
    update() {
      const { scene, hover, clockMs } = store.getState();
      const palette = paletteOf(stage);
      planesAt(constellation, clockMs, table);
      field.setPlanes(table.rows);
      const { sun: sunDirection, pixelRatio } = stage;
      const minPx = smallestPx(constellation.nodes);
      field.update({ sunDirection, palette, pixelRatio, sizeM: MARK_M, minPx, maxPx: MARK_MAX_PX });
      const hovered = highlightOf(constellation.id, hover);
      field.setHighlight(hovered < 0 ? highlightOf(constellation.id, scene.focus) : hovered);
      paths.update({ sunDirection, palette });
      field.object.visible = scene.layers.orbits;
      paths.object.visible = scene.layers.orbits;
    },
  });
  stage.invalidate();
  return () => {
    stage.constellations.delete(constellation.id);
    group.remove(field.object, paths.object);
    field.dispose();
    paths.dispose();
  };
}

function DrawnConstellation({ constellation }: { constellation: Constellation }) {
  const stage = useStage();
  const group = useRef<Group>(null);
  useEffect(() => {
    if (group.current) return drawConstellation(stage, group.current, constellation);
    return undefined;
  }, [stage, constellation]);
  return <group ref={group} />;
}

/** Every constellation of the scene on its orbits. */
export function Constellations() {
  const constellations = useStore(drawnConstellations);
  return constellations.map((constellation) => (
    <DrawnConstellation key={constellation.id} constellation={constellation} />
  ));
}
