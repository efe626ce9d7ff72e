import { rgb } from '../../render/core/palette';
import type { FieldLook } from '../../render/fields/Field';
import { type NodeMetricId, nodeMetricOf } from '../../scene/nodeMetrics';
import { equatorialRadiusM } from '../../shared/earth';
import { categoryTexels, rampTexels, unknownColor } from '../../shared/nodePalette';
import { clamp } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';

/** Size of a node's dot, metres: a mark on the map, far larger than the node, within the pixels below. */
const MARK_M = 26_000;
const MARK_MAX_PX = 7;
/** Up to so many nodes have marks of that size; of more, each takes its share of the same area. */
const FULL_MARKS_UP_TO = 5_000;
/** So many nodes lose their glints: among so many dots they would be noise. */
const GLINTS_UP_TO = 300_000;

/** Smaller dots for more nodes, or a shell becomes a sheet; CSS pixels. */
function smallestPx(nodes: number): number {
  if (nodes > 200_000) return 0.8;
  return nodes > 20_000 ? 1.3 : 2.2;
}

/** The palette texture for what the colour says. */
export function nodeTexels(colorBy: NodeMetricId, theme: Stage['theme']): Uint8Array<ArrayBuffer> {
  const { scale } = nodeMetricOf(colorBy);
  return scale ? rampTexels(scale.ramp, theme) : categoryTexels(theme);
}

/** Marks that lie over one another on a pixel, on average, from which on each is drawn weaker. */
const CROWDED = 1.1;
const FAINTEST = 0.16;

/** From nearby the far shells are still crowded: the disc counts for no more than this, pixels. */
const CROWD_RADIUS_MAX_PX = 420;

/**
 * How many marks lie on a pixel of the globe's disc, on average. Crowded fleets then read as density, not as a sheet.
 * Half of the nodes are behind the Earth; a mark without its halo covers `smallestPx` and the soft pixel about it.
 */
function crowding(stage: Stage, nodes: number): number {
  const { pose, lens } = stage;
  if (!pose) return 0;
  const [x, y, z] = pose.eyeM;
  const distanceM = Math.sqrt(x * x + y * y + z * z);
  const radiusPx = Math.min(
    CROWD_RADIUS_MAX_PX,
    (lens.focalPx * equatorialRadiusM) / Math.max(distanceM - equatorialRadiusM * 0.9, 1),
  );
  return (0.5 * nodes * (smallestPx(nodes) + 0.7) ** 2) / (Math.PI * radiusPx * radiusPx);
}

/** Of nodes that nobody had told of yet at the clock's time: rings, a scenario and not a fleet. */
const untoldLook = { markM: 0, minPx: 4.4, maxPx: 4.4, strength: 0.5, halo: 0, glint: 0, hollow: true };

/** Of nodes in a scene that is about the ground. */
const BACK = { presence: 0.5, halo: 0.35, size: 0.8 };

/**
 * How the fleet's nodes look in this frame. `spanM`: what a near node's model measures; 0 where points stay. `untold`: the
 * clock stands before they were announced; they are hollow and faint, without light of their own. `back`: see `standsBack`.
 */
export function fleetLook(
  stage: Stage,
  nodes: number,
  range: readonly [number, number] | null,
  spanM: number,
  untold = false,
  back = false,
): FieldLook {
  const { scene } = documentStore.getState();
  const { colorBy, light, altitudeRangeM } = scene.nodes;
  const palette = paletteOf(stage);
  const crowd = crowding(stage, nodes / stage.quality.oneIn);
  return {
    sunDirection: stage.sun,
    palette,
    pixelRatio: stage.pixelRatio,
    markM: MARK_M * Math.min(1, Math.sqrt(FULL_MARKS_UP_TO / Math.max(1, nodes))),
    trueM: stage.quality.models ? spanM : 0,
    minPx: smallestPx(nodes) * (back ? BACK.size : 1),
    maxPx: MARK_MAX_PX * (back ? BACK.size : 1),
    colorBy,
    light,
    // Circles at the very end of the range may not flicker with rounding.
    heightRangeM: altitudeRangeM ? [altitudeRangeM[0] - 50, altitudeRangeM[1] + 50] : null,
    ...(range ? { metricRange: range } : {}),
    strength: Math.max(FAINTEST, Math.min(1, CROWDED / crowd)),
    presence: back ? BACK.presence : 1,
    halo: clamp(1.5 - 2 * crowd, 0, 1) * (back ? BACK.halo : 1),
    unknownColor: rgb(unknownColor[stage.theme]),
    glint: nodes <= GLINTS_UP_TO && stage.quality.trails && !back ? palette.nodeGlow : 0,
    oneIn: stage.quality.oneIn,
    ...(untold && untoldLook),
  };
}
