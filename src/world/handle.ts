import { hiddenByEarth, projectPoint } from './cameraPose';
import type { FrameFigures } from './frameStats';
import { type Hit, pickAt } from './pick';
import { pointOfPath } from './pointOfPath';
import type { Stage } from './Stage';
import { type SnapshotOptions, snapshot } from './snapshot';

/** Counts of what is drawn and what it costs; times in milliseconds, medians over the last 240 frames. */
export interface WorldStats extends FrameFigures {
  drawCalls: number;
  triangles: number;
  instances: number;
  geometries: number;
  textures: number;
  contextLosses: number;
  /** Pictures and outlines still on their way; 0 when what is drawn is all there is to draw. */
  loading: number;
}

/** What a mounted world answers to the outside. */
export interface WorldHandle {
  /** What is at a place of the canvas, CSS pixels; null for nothing. */
  pick(x: number, y: number): Promise<Hit | null>;
  /** Where `site:ID` or `node:ID/INDEX` appears, CSS pixels; null for an unknown path. */
  project(path: string): { x: number; y: number; visible: boolean } | null;
  stats(): WorldStats;
  /** The globe as a picture of the asked size, at most 8192 pixels a side. */
  snapshot(options: SnapshotOptions): Promise<Blob>;
}

function readStats(stage: Stage): WorldStats {
  const info = stage.renderer?.info;
  let instances = 0;
  for (const { table } of stage.constellations.values()) {
    for (const count of table.nodesPerPlane) instances += count;
  }
  return {
    ...stage.stats.figures(),
    drawCalls: info?.render.calls ?? 0,
    triangles: info?.render.triangles ?? 0,
    instances,
    geometries: info?.memory.geometries ?? 0,
    textures: info?.memory.textures ?? 0,
    contextLosses: stage.stats.contextLosses,
    loading: stage.awaited,
  };
}

/** The handle of a stage. */
export function createHandle(stage: Stage): WorldHandle {
  return {
    pick: (x, y) => Promise.resolve(pickAt(stage, x, y, false)),
    project(path) {
      const point = pointOfPath(path, stage);
      if (!point || !stage.pose) return null;
      const { x, y, depthM } = projectPoint(stage.pose, stage.lens, point);
      const onCanvas = x >= 0 && y >= 0 && x <= stage.lens.widthPx && y <= stage.lens.heightPx;
      return { x, y, visible: depthM > 0 && onCanvas && !hiddenByEarth(stage.pose, point) };
    },
    stats: () => readStats(stage),
    snapshot: (options) => snapshot(stage, options),
  };
}
