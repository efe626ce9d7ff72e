import { bus } from './bus.mjs';
import { compute, laserTerminal, terminalPlaces } from './payload.mjs';
import { radiator } from './radiator.mjs';
import { wing } from './wing.mjs';

const turn = (axis, angleDeg) => {
  const half = (angleDeg * Math.PI) / 360;
  return [...axis.map((x) => x * Math.sin(half)), Math.cos(half)];
};
const asIs = { offsetM: [0, 0, 0], turn: [0, 0, 0, 1] };
const halfTurn = (axis) => ({ ...asIs, turn: axis.concat(0) });

/**
 * The parts of one level of detail: name, mesh, its copies (offset in metres and turn, a quaternion), pivot (metres)
 * and the axis that it turns about, null where fixed. Frame: x along the boom, y up from the Earth, z to the Sun
 * when that is on the horizon. What a design does not have, or is too small to show at a level, is left out.
 */
export function satelliteParts(dimensions, lod) {
  const { busM, wing: wings, radiator: blades, compute: payload } = dimensions;
  const fixed = { pivotM: [0, 0, 0], axis: null };
  const panels = wing(wings, lod);
  const boom = (side) => ({ pivotM: [(side * busM[0]) / 2, 0, 0], axis: [1, 0, 0] });
  const parts = [
    { name: 'bus', mesh: bus(dimensions, lod), copies: [asIs], ...fixed },
    { name: 'solarArrayLeft', mesh: panels, copies: [halfTurn([0, 0, 1])], ...boom(-1) },
    { name: 'solarArrayRight', mesh: panels, copies: [asIs], ...boom(1) },
  ];
  if (blades) {
    const copies = lod === 2 ? [asIs] : [asIs, halfTurn([1, 0, 0])];
    parts.push({ name: 'radiator', mesh: radiator(blades, busM[1], lod), copies, ...fixed });
  }
  if (lod === 2) return parts;
  if (payload)
    parts.push({
      name: 'compute',
      mesh: compute(dimensions, lod),
      copies: [asIs, halfTurn([0, 1, 0])],
      ...fixed,
    });
  const corners = terminalPlaces(dimensions).map(({ foot, turnDeg }) => ({
    offsetM: foot,
    turn: turn([0, 1, 0], turnDeg),
  }));
  parts.push({ name: 'laserTerminals', mesh: laserTerminal(dimensions, lod), copies: corners, ...fixed });
  return parts;
}
