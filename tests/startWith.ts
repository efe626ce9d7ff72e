import type { SceneDocument } from '../src/scene/types';
import { documentOf, documentStore } from '../src/store/document';
import { beginningOf, liveStore } from '../src/store/live';
import type { LiveState } from '../src/store/types';

/** Both stores as a page has them that opens with this scene, but for what `live` says. Steps of undo are kept. */
export function startWith(scene: SceneDocument, live: Partial<LiveState> = {}): void {
  documentStore.setState(documentOf(scene), true);
  liveStore.setState({ ...liveStore.getInitialState(), ...beginningOf(scene), ...live }, true);
}
