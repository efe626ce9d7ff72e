import { liveStore } from '../live';
import type { FoldingPanel, PictureRoom } from '../types';

const every = (folded: boolean): PictureRoom['folded'] => ({
  places: folded,
  inspector: folded,
  timeline: folded,
});

function write(part: Partial<PictureRoom>): void {
  liveStore.setState(({ room }) => ({ room: { ...room, ...part } }));
}

/** Folds a panel to its head, or opens it. */
export function fold(panel: FoldingPanel, folded: boolean): void {
  const { folded: now } = liveStore.getState().room;
  if (now[panel] !== folded) write({ folded: { ...now, [panel]: folded } });
}

/** Folds the inspector for the first picture, or leaves it open: once, whatever is asked after that. */
export function beginRoom(folded: boolean): void {
  if (liveStore.getState().room.begun) return;
  write({ begun: true });
  if (folded) fold('inspector', true);
}

/** Folds all panels; opens all where all are folded. */
export function foldAll(): void {
  const { folded } = liveStore.getState().room;
  write({ folded: every(!Object.values(folded).every(Boolean)) });
}

/** Folds all panels. */
export const foldEvery = (): void => write({ folded: every(true) });

/** Shows the picture without anything over it, or brings everything back as it was. */
export const showAlone = (alone: boolean): void => write({ alone });

/** Folds some panels by itself, that the picture has room; none of them: all is as it was before. */
export function makeRoom(panels: readonly FoldingPanel[]): void {
  const { folded, before } = liveStore.getState().room;
  const open = before ?? folded;
  const next = { ...open, ...Object.fromEntries(panels.map((panel) => [panel, true])) };
  if (panels.length > 0) write({ before: open, folded: next });
  else if (before !== null) write({ before: null, folded: before });
}
