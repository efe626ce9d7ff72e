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

/** Folds panels, or opens them, by hand: so they stay when nothing is chosen any more, but for what is done down at a site. */
function foldByHand(panels: Partial<PictureRoom['folded']>): void {
  const { folded, before, unchosen } = liveStore.getState().room;
  write({
    folded: { ...folded, ...panels },
    unchosen: unchosen && before === null ? { ...unchosen, ...panels } : unchosen,
  });
}

/** Folds a panel to its head, or opens it, by hand. */
export function fold(panel: FoldingPanel, folded: boolean): void {
  if (liveStore.getState().room.folded[panel] === folded) return;
  // First: what makes room looks at each change.
  if (panel === 'places') write({ listKept: !folded });
  foldByHand({ [panel]: folded });
}

/** Folds a panel, or opens it, by itself: what is chosen has its card, and the list makes room for the two. */
export function foldByItself(panel: FoldingPanel, folded: boolean): void {
  const { folded: now } = liveStore.getState().room;
  if (now[panel] !== folded) write({ folded: { ...now, [panel]: folded } });
}

/** Remembers the panels as something is chosen; once nothing is, those that folded or opened by themselves are as they were. */
export function holdRoom(chosen: boolean): void {
  const { folded, before, unchosen } = liveStore.getState().room;
  if (chosen === (unchosen !== null)) return;
  if (unchosen === null) write({ unchosen: before ?? folded });
  else write({ unchosen: null, ...(before === null ? { folded: unchosen } : { before: unchosen }) });
}

/** Folds a panel for the first picture, or none: once, whatever is asked after that. */
export function beginRoom(panel: FoldingPanel | null): void {
  if (liveStore.getState().room.begun) return;
  write({ begun: true });
  if (panel !== null) foldByItself(panel, true);
}

/** Folds all panels; opens all where all are folded. */
export function foldAll(): void {
  const { folded, unchosen } = liveStore.getState().room;
  const folds = !Object.values(folded).every(Boolean);
  // First, as in `fold`: beside what is chosen the list would fold again at once. Else to open all is no wish for the list.
  if (unchosen !== null) write({ listKept: !folds });
  foldByHand(every(folds));
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
