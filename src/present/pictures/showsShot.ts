import { roundCamera } from '../../scene/link/linkOf';
import { sameJson } from '../../scene/merge';
import { settleReferences } from '../../scene/schema/references';
import { sceneAtShot } from '../../scene/story';
import type { Camera } from '../../scene/types';
import { written } from '../../store/readings/currentScene';
import type { State } from '../../store/types';

const rests = ({ flight, boundFor }: State): boolean => flight === null && boundFor === null;

const isSameCamera = (a: Camera, b: Camera): boolean => sameJson(roundCamera(a), roundCamera(b));

/** Whether just what the shot says, as far as it leads anywhere, is on screen: nobody has moved the eye or an input. */
export function showsShot(state: State): boolean {
  const { shot, scene, view } = state;
  if (shot < 0 || !rests(state)) return false;
  const said = settleReferences(sceneAtShot(written(state), shot));
  return isSameCamera(view, said.camera) && sameJson(scene, said);
}

/** Whether the same shot is seen from the same place, at rest. */
export const isSameView = (before: State, now: State): boolean =>
  now.shot === before.shot && now.scene === before.scene && rests(now) && isSameCamera(now.view, before.view);
