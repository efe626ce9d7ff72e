import { parsePath } from '../../scene/schema/path';
import { done, type Result } from '../../shared/result';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { planeRange } from '../nodes/nodeReadings';
import { constellations } from '../nodes/orbitReadings';
import { followed } from '../readings/cameraOn';
import { stateNow } from '../stateNow';
import { follow } from './follow';
import { focus } from './scene';

/** Looks into a node; an eye that rides along with another one goes there. */
function lookInto(path: string): Result {
  return followed(liveStore.getState()) === null ? focus(path) : follow(path);
}

/**
 * Looks into the next node of the constellation that is looked into, or the one before (`by` −1), around at its ends; into the first of
 * a plane or constellation. Does nothing elsewhere.
 */
export function stepNode(by: 1 | -1): Result {
  const { focus: path } = documentStore.getState().scene;
  const named = path === null ? null : parsePath(path);
  if (!named || named.kind === 'site' || named.kind === 'satellite') return done;
  const id = named.kind === 'constellation' ? named.id : named.constellation;
  const nodes = constellations(stateNow()).find((one) => one.id === id)?.nodes ?? 0;
  if (nodes === 0) return done;
  if (named.kind === 'node') return lookInto(`node:${id}/${(named.index + by + nodes) % nodes}`);
  const first = named.kind === 'plane' ? planeRange(stateNow(), id, named.index)?.first : 0;
  return first === undefined ? done : lookInto(`node:${id}/${first}`);
}
