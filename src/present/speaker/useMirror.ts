import { useEffect, useState } from 'react';
import { sameJson } from '../../scene/merge';
import type { Camera } from '../../scene/types';
import { isStoodIn } from '../../store/actions/history';
import { type MirroredRun, showMirrored } from '../../store/actions/presenting/mirrored';
import { onState, stateNow } from '../../store/stateNow';
import type { DocumentState, State } from '../../store/types';
import { Mirror } from './Mirror';
import { MirrorLink } from './MirrorLink';
import { newName } from './openSpeaker';

/** Changes are told at most so often, and how far a window is, milliseconds. */
const TELL_EVERY_MS = 60;
const BEAT_MS = 1_000;
/** A window that was not heard for so long is gone, milliseconds. */
const GONE_MS = 3_500;

/** What of the camera is chosen: about something that it rides on, its place follows by itself. */
const chosenCamera = ({ flight, view }: State): Camera => {
  const camera = flight?.to ?? view;
  return camera.follow === null ? camera : { ...camera, longitudeDeg: 0, latitudeDeg: 0, heightM: 0 };
};

const documentOfState = ({ scene, base, shot }: State): DocumentState => ({ scene, base, shot });
const runOfState = ({ flight, view, clockMs, stage }: State): MirroredRun => ({
  camera: flight?.to ?? view,
  clockMs,
  stage,
});

/** What was changed since another state: the story or where it stands, what runs, or nothing. */
function changeSince(before: State, now: State): 'document' | 'run' | null {
  if (now.scene !== before.scene || now.base !== before.base || now.shot !== before.shot) return 'document';
  const moved = now.scene.playRate === 0 && now.clockMs !== before.clockMs;
  if (moved || now.stage !== before.stage) return 'run';
  return sameJson(chosenCamera(now), chosenCamera(before)) ? null : 'run';
}

/** Starts the mirror of this window; gives its way to the other and the way to stop. */
function startMirror(session: string, peer: Window | null) {
  let last = stateNow();
  const side = {
    document: () => documentOfState(stateNow()),
    run: () => runOfState(stateNow()),
    show(run: MirroredRun, whole: DocumentState | null) {
      showMirrored(run, whole);
      last = stateNow();
    },
  };
  const link = new MirrorLink(session, peer, (message) => {
    // Pictures are being made here: what is not heard now is made good by the next beat.
    if (!isStoodIn()) mirror.hear(message);
  });
  const mirror = new Mirror(side, session, newName(), (message) => link.send(message));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (isStoodIn()) return;
    const now = stateNow();
    const change = changeSince(last, now);
    last = now;
    if (change) mirror.changed(change === 'document');
  };
  const stopState = onState(() => {
    timer ??= setTimeout(tell, TELL_EVERY_MS);
  });
  const beat = setInterval(() => mirror.beat(), BEAT_MS);
  let leading: ReturnType<typeof setTimeout> | undefined;
  const lead = () => {
    // What stands in here while pictures are being made is not what both are to show.
    if (isStoodIn()) leading = setTimeout(lead, TELL_EVERY_MS);
    else mirror.lead();
  };
  mirror.beat();
  return {
    link,
    /** Makes what is here what both show. */
    lead,
    stop() {
      stopState();
      clearTimeout(timer);
      clearTimeout(leading);
      clearInterval(beat);
      link.stop();
    },
  };
}

/**
 * Mirrors this window and the other one of a presentation.
 * @param session of the presentation; null for none.
 * @param peer the other window, where it is at hand.
 * @param leads what is here is what both begin with.
 * @returns whether the other window is there.
 */
export function useMirror(session: string | null, peer: Window | null, leads: boolean): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (session === null) return undefined;
    const mirror = startMirror(session, peer);
    if (leads) mirror.lead();
    const look = setInterval(() => {
      const { heardMs } = mirror.link;
      setThere(heardMs !== null && Date.now() - heardMs < GONE_MS);
    }, BEAT_MS / 2);
    return () => {
      clearInterval(look);
      mirror.stop();
    };
  }, [session, peer, leads]);
  return there;
}
