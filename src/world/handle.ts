import type { Camera } from '../scene/types';
import { hiddenByEarth, projectPoint, stoodBack } from './camera/cameraPose';
import type { Hit } from './pick/pickers';
import { pointOfPath } from './pick/pointOfPath';
import type { ProfilerReader } from './profile/profiler';
import { readStats, type WorldStats } from './profile/worldStats';
import type { Stage } from './Stage';
import { sitesOfMark } from './sites/siteMarks';
import type { SnapshotOptions } from './snapshot';
import type { Stills } from './still/stills';

/** What a mounted world answers to the outside. */
export interface WorldHandle {
  /** What is at a place of the canvas, CSS pixels; null for nothing. */
  pick(x: number, y: number): Promise<Hit | null>;
  /** Where `site:ID`, `node:ID/INDEX` or `satellite:NUMBER` appears, CSS pixels; null for an unknown path. */
  project(path: string): { x: number; y: number; visible: boolean } | null;
  /** A camera as this window shows it: so far back that what it says must be seen across is. */
  stoodBack(camera: Camera): Camera;
  /** Ids of the sites that the mark of a site stands for, the most important first, its own among them. */
  sitesOfMark(siteId: string): readonly string[];
  stats(): WorldStats;
  /** Starts measuring in depth, until closed; its code loads when first asked for. */
  profiler(): Promise<ProfilerReader>;
  /** The globe as a picture of the asked size, at most 8192 pixels a side, once all that it shows has arrived; drawn in pieces of `piecePx` at most. */
  snapshot(options: SnapshotOptions & { piecePx?: number; isWanted?: () => boolean }): Promise<Blob>;
  /** What makes pictures and films; its code loads when first asked for. */
  stills(): Promise<Stills>;
}

/** The handle of a stage. */
export function createHandle(stage: Stage): WorldHandle {
  const stills = async () => (await import('./still/stills')).stillsOf(stage);
  return {
    pick: async (x, y) => (await import('./pick/pick')).pickAll(stage, x, y, false),
    project(path) {
      const point = pointOfPath(path, stage);
      if (!point || !stage.pose) return null;
      const { x, y, depthM } = projectPoint(stage.pose, stage.lens, point);
      const onCanvas = x >= 0 && y >= 0 && x <= stage.lens.widthPx && y <= stage.lens.heightPx;
      return { x, y, visible: depthM > 0 && onCanvas && !hiddenByEarth(stage.pose, point) };
    },
    stoodBack: (camera) => stoodBack(camera, stage.lens),
    sitesOfMark: (siteId) => sitesOfMark(stage, siteId),
    stats: () => readStats(stage),
    profiler: async () => (await import('./profile/profiler')).startProfiler(stage, () => readStats(stage)),
    snapshot: async (options) => (await stills()).snapshot(options),
    stills,
  };
}
