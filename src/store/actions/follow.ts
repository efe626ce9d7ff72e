import { t } from '../../locales/i18n';
import { done, type Result, refused } from '../../shared/result';
import { cameraNear, followed } from '../readings/cameraOn';
import { stateNow } from '../stateNow';
import { flyTo } from './clock';
import { focus } from './scene';

/**
 * Focuses a node or satellite, flies close to it and rides along. Refuses a path that leads nowhere or names something
 * that does not move; what is followed already stays as it is.
 */
export function follow(path: string): Result {
  const camera = cameraNear(stateNow(), path);
  if (!camera) {
    const message = t('follow must name a node or a satellite of the scene; found {found}', { found: path });
    return refused('follow', message);
  }
  if (followed(stateNow()) === path) return done;
  const focused = focus(path);
  if (focused.ok) flyTo(camera);
  return focused;
}
