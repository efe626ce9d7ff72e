import { useState } from 'react';
import { liveStore } from '../../store/live';
import { beginPresentation, openSpeaker, presentationOfTab } from './openSpeaker';
import { useMirror } from './useMirror';

interface Speaking {
  /** Of the presentation; null where no speaker's window was asked for. */
  session: string | null;
  peer: Window | null;
  /** What is here is what the new window begins with. */
  leads: boolean;
}

/** The speaker's window of this tab: the way to open it, and whether the browser did not allow that. */
export function useSpeaker() {
  const [speaking, setSpeaking] = useState<Speaking>(() => ({
    session: presentationOfTab(),
    peer: null,
    // Who comes back from Explore brings what was written there; who loads the page anew is told by the other window.
    leads: liveStore.getState().presentedHere,
  }));
  const [blocked, setBlocked] = useState(false);
  useMirror(speaking.session, speaking.peer, speaking.leads);
  const open = () => {
    const session = beginPresentation();
    const peer = openSpeaker(session);
    setSpeaking({ session, peer, leads: true });
    setBlocked(peer === null);
    peer?.focus();
  };
  return { open, blocked, close: () => setBlocked(false) };
}
