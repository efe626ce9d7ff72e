import { bands } from '../../model/questions/bands';
import type { SceneDocument } from '../../scene/types';
import { serve } from '../../shared/worker';

/** The engine makes fast code of what ran a few times: after the first answer the same is worked out once more. */
let warm = false;

serve((scene: SceneDocument, timeMs: number) => {
  const found = bands(scene, timeMs);
  if (!warm) setTimeout(() => bands(scene, timeMs), 0);
  warm = true;
  return found;
});
