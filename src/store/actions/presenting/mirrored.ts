import { sameJson } from '../../../scene/merge';
import { timeMs } from '../../../scene/schema/fields';
import { settleReferences } from '../../../scene/schema/references';
import { readScene } from '../../../scene/schema/schema';
import type { Camera, SceneDocument } from '../../../scene/types';
import { documentStore } from '../../document';
import { liveStore } from '../../live';
import type { DocumentState, LiveState } from '../../types';
import { flightTo, writeQuietly } from '../history';

/** What runs beside the document in a window of a presentation. */
export interface MirroredRun extends Pick<LiveState, 'clockMs' | 'stage'> {
  /** Where the eye is, or where it is flying to. */
  camera: Camera;
}

/** A scene that another window sent, read as any that comes from outside; null where it is none. */
function readSent(scene: unknown): SceneDocument | null {
  const read = readScene(scene);
  return read.ok ? settleReferences(read.value) : null;
}

/** Where the eye goes: a shot is flown to, as in the other window; what was moved by hand is followed at once. */
function eyeTo(camera: Camera, shot: number, whole: DocumentState | null) {
  const { view, flight } = liveStore.getState();
  if (sameJson(camera, flight?.to ?? view)) return {};
  const flies = whole !== null && whole.shot !== shot && whole.scene.story[whole.shot]?.transition !== 'cut';
  return flightTo(camera, flies ? null : 0);
}

/** Shows what another window of the same presentation shows. No step of undo: it was one there. A scene that is none is left. */
export function showMirrored({ camera, clockMs, stage }: MirroredRun, whole: DocumentState | null): void {
  const { shot } = documentStore.getState();
  if (whole) {
    const scene = readSent(whole.scene);
    const base = readSent(whole.base);
    if (!scene || !base || !Number.isInteger(whole.shot)) return;
    writeQuietly({ scene, base, shot: whole.shot });
  }
  const isTime = timeMs(new Date(clockMs).toISOString()) !== null;
  liveStore.setState({ stage, ...(isTime ? { clockMs } : {}), ...eyeTo(camera, shot, whole) });
}
