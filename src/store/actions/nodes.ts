import { parsePath, pathIn } from '../../scene/schema/path';
import { done, type Result } from '../../shared/result';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { planeRange } from '../nodes/nodeReadings';
import { constellations } from '../nodes/orbitReadings';
import { followed } from '../readings/cameraOn';
import { stateOfPath } from '../readings/split';
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
  const state = stateOfPath(stateNow(), path);
  const nodes = (state && constellations(state).find((one) => one.id === id)?.nodes) ?? 0;
  if (!state || nodes === 0) return done;
  const to = (index: number) => lookInto(pathIn(named.scenario, `node:${id}/${index}`));
  if (named.kind === 'node') return to((named.index + by + nodes) % nodes);
  const first = named.kind === 'plane' ? planeRange(state, id, named.index)?.first : 0;
  return first === undefined ? done : to(first);
}
