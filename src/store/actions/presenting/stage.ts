import { liveStore } from '../../live';
import type { OverPicture } from '../../types';

/** Changes what the presenter lays over the picture; what is not named stays. */
export function setStage(part: Partial<OverPicture>): void {
  liveStore.setState(({ stage }) => ({ stage: { ...stage, ...part } }));
}
