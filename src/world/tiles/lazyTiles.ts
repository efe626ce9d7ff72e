import type { Group } from 'three';
import { documentStore } from '../../store/document';
import type { Stage } from '../Stage';
import type { TileGround } from './TileGround';

/** Pictures of the ground from an address, whose code comes when a scene first has one. `update` is called once a frame. */
export function lazyTiles(stage: Stage, parent: Group) {
  let ground: TileGround | undefined;
  let asked = false;
  let gone = false;
  const load = async () => {
    const { TileGround } = await import('./TileGround');
    if (!gone) ground = new TileGround(stage, parent);
  };
  return {
    update() {
      ground?.update();
      if (asked || !documentStore.getState().scene.tiles) return;
      asked = true;
      stage.awaited += 1;
      // Without it the ground stays as it is.
      load()
        .catch(() => {})
        .finally(() => {
          stage.awaited -= 1;
          stage.invalidate();
        });
    },
    dispose() {
      gone = true;
      ground?.dispose();
    },
  };
}
