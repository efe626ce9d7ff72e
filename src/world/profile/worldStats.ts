import type { GroundKind } from '../../render/ground/GroundData';
import type { Stage } from '../Stage';
import type { FrameFigures } from './frameStats';

/** Counts of what is drawn and what it costs; times in milliseconds, medians over the last 240 frames. */
export interface WorldStats extends FrameFigures {
  drawCalls: number;
  triangles: number;
  instances: number;
  /** GPU memory that one node takes, bytes; null where nothing is drawn or the field does not tell. */
  bytesPerNode: number | null;
  /** Share of the nodes that is drawn: 1 for all, 0.5 for one in two. */
  drawnShare: number;
  geometries: number;
  textures: number;
  contextLosses: number;
  /** Points of the map of the ground that the picture shows, by kind: rivers, shores, railways …; none until one comes near. */
  ground?: Record<GroundKind, number> | undefined;
  /** Pictures and outlines still on their way; 0 when what is drawn is all there is to draw. */
  loading: number;
}

/** What `stats` says while no world is mounted. */
export const noStats: WorldStats = {
  frames: 0,
  jsMsMedian: 0,
  jsMsP95: 0,
  frameMsMedian: 0,
  uploadBytesPerFrame: 0,
  stages: {},
  gpuMsMedian: null,
  drawCalls: 0,
  triangles: 0,
  instances: 0,
  bytesPerNode: null,
  drawnShare: 1,
  geometries: 0,
  textures: 0,
  contextLosses: 0,
  loading: 0,
};

/** The counts of a stage now. */
export function readStats(stage: Stage): WorldStats {
  const info = stage.renderer?.info;
  let instances = 0;
  let bytes: number | null = 0;
  for (const { table, nodeBytes } of [...stage.constellations.values(), ...stage.beside.values()]) {
    for (const count of table.nodesPerPlane) instances += count;
    bytes = bytes === null || nodeBytes === undefined ? null : bytes + nodeBytes;
  }
  for (const satellites of stage.satellites.values()) {
    instances += satellites.count;
    bytes = bytes === null ? null : bytes + satellites.bytes;
  }
  return {
    ...stage.stats.figures(),
    drawCalls: info?.render.calls ?? 0,
    triangles: info?.render.triangles ?? 0,
    instances,
    bytesPerNode: bytes === null || instances === 0 ? null : bytes / instances,
    drawnShare: 1 / stage.quality.oneIn,
    geometries: info?.memory.geometries ?? 0,
    textures: info?.memory.textures ?? 0,
    contextLosses: stage.stats.contextLosses,
    ...stage.countGround?.(),
    loading: stage.awaited,
  };
}
