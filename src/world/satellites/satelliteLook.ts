import type { FieldLook } from '../../render/fields/Field';
import { type NodeMetricId, nodeMetricOf } from '../../scene/nodeMetrics';
import { colorTexels, rampTexels, satelliteColors } from '../../shared/nodePalette';
import { nodeLegend } from '../../store/nodes/nodeReadings';
import { stateNow } from '../../store/stateNow';
import { fleetLook } from '../fleet/fleetLook';
import type { Stage } from '../Stage';

/** The palette texture: a ramp where the colour is one of height, else the satellites' own colour all along. */
export function satelliteTexels(colorBy: NodeMetricId, theme: Stage['theme']): Uint8Array<ArrayBuffer> {
  const { scale } = nodeMetricOf(colorBy);
  if (scale?.ofSatellites) return rampTexels(scale.ramp, theme);
  return colorTexels(() => satelliteColors[theme].lit);
}

/** Of marks above the crowded low orbits. */
const HIGH_STRENGTH = 0.7;
/** More satellites than this are a shell of dots over the ground: they let what is written there through. */
const DENSE = 5_000;
const DENSE_STRENGTH = 0.72;

const mostOf = (drawn: number): number => (drawn > DENSE ? DENSE_STRENGTH : 1);

/** How satellites look in this frame: as nodes do, in a colour and a form of their own. `drawn`: all that are in the picture. */
export function satelliteLook(stage: Stage, drawn: number): FieldLook {
  const legend = nodeLegend(stateNow());
  const range = 'range' in legend ? legend.range : null;
  const look = fleetLook(stage, drawn, range, 0);
  const { palette } = look;
  const strength = (look.strength ?? 1) * mostOf(drawn);
  return {
    ...look,
    palette: { ...palette, nodeLit: palette.satelliteLit, nodeDark: palette.satelliteDark },
    // When they were launched is not in their elements.
    unknownColor: palette.satelliteLit,
    diamond: true,
    strength,
    highStrength: Math.max(strength, HIGH_STRENGTH),
    // The mirror of a flat panel that faces away from the Earth is an assumption about scenarios.
    glint: 0,
  };
}
