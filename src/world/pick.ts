import type { Vec3 } from '../shared/vectors';
import { currentSiteReadings, geodeticToEcef } from '../store/select';
import { store } from '../store/store';
import { hiddenByEarth, projectPoint } from './cameraPose';
import { columnHeightM } from './columnScale';
import { positionInPlane } from './nodePosition';
import type { Stage } from './Stage';

/** What is under the pointer. */
export interface Hit {
  path: string;
  kind: 'site' | 'node';
  /** Where it appears, CSS pixels. */
  x: number;
  y: number;
}

/** Reach of a pointer and of a finger, CSS pixels. */
const REACH_PX = 9;
const FINGER_PX = 22;

/** Distance from a point to the segment a–b, pixels. */
function distanceToSegment(
  px: number,
  py: number,
  a: { x: number; y: number },
  b: { x: number; y: number },
): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = Math.max(0, Math.min(1, ((px - a.x) * dx + (py - a.y) * dy) / Math.max(1e-9, dx * dx + dy * dy)));
  return Math.hypot(px - a.x - t * dx, py - a.y - t * dy);
}

function pickSite(stage: Stage, x: number, y: number, reachPx: number): Hit | null {
  const { pose, lens } = stage;
  if (!pose || !store.getState().scene.layers.sites) return null;
  let best: Hit | null = null;
  let bestPx = reachPx;
  for (const site of currentSiteReadings(store.getState())) {
    const foot = geodeticToEcef(site.latitudeDeg, site.longitudeDeg, 0);
    if (hiddenByEarth(pose, foot)) continue;
    const top = geodeticToEcef(site.latitudeDeg, site.longitudeDeg, columnHeightM(stage, site.totalPowerW));
    const a = projectPoint(pose, lens, foot);
    if (a.depthM <= 0) continue;
    const px = distanceToSegment(x, y, a, projectPoint(pose, lens, top));
    if (px < bestPx) {
      bestPx = px;
      best = { path: `site:${site.id}`, kind: 'site', x: a.x, y: a.y };
    }
  }
  return best;
}

function pickNode(stage: Stage, x: number, y: number, reachPx: number): Hit | null {
  const { pose, lens } = stage;
  if (!pose || !store.getState().scene.layers.orbits) return null;
  let best: Hit | null = null;
  let bestPx = reachPx;
  const consider = (id: string, index: number, point: Vec3) => {
    const seen = projectPoint(pose, lens, point);
    const px = Math.hypot(seen.x - x, seen.y - y);
    if (seen.depthM <= 0 || px >= bestPx || hiddenByEarth(pose, point)) return;
    bestPx = px;
    best = { path: `node:${id}/${index}`, kind: 'node', x: seen.x, y: seen.y };
  };
  for (const { id, table } of stage.constellations.values()) {
    for (let plane = 0; plane < table.count; plane += 1) {
      const first = table.firstNode[plane] ?? 0;
      const nodes = table.nodesPerPlane[plane] ?? 0;
      for (let k = 0; k < nodes; k += 1) consider(id, first + k, positionInPlane(table, plane, k));
    }
  }
  return best;
}

/** What is at a pixel: a site before a node, the nearest within reach. Runs on pointer events, not per frame. */
export function pickAt(stage: Stage, x: number, y: number, touch: boolean): Hit | null {
  const reachPx = touch ? FINGER_PX : REACH_PX;
  return pickSite(stage, x, y, reachPx) ?? pickNode(stage, x, y, reachPx);
}
