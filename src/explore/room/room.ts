import { createStore } from 'zustand/vanilla';

/** Panels that fold to their heads; on a phone the inspector is the sheet. */
export type FoldingPanel = 'places' | 'inspector' | 'timeline';

type Folded = Readonly<Record<FoldingPanel, boolean>>;

/** How much of the window the panels leave to the picture. Of the moment, as an open menu: no link and no file holds it. */
interface Room {
  folded: Folded;
  /** As they were before one went down to a site or rode along, to come back to; null elsewhere. */
  before: Folded | null;
  /** The picture stands alone. */
  alone: boolean;
}

const every = (folded: boolean): Folded => ({ places: folded, inspector: folded, timeline: folded });

/** The panels as they are folded now. */
export const roomStore = createStore<Room>(() => ({ folded: every(false), before: null, alone: false }));

/** Folds a panel to its head, or opens it. */
export function fold(panel: FoldingPanel, folded: boolean): void {
  const { folded: now } = roomStore.getState();
  if (now[panel] !== folded) roomStore.setState({ folded: { ...now, [panel]: folded } });
}

/** Folds all panels; opens all where all are folded. */
export function foldAll(): void {
  const { folded } = roomStore.getState();
  roomStore.setState({ folded: every(!Object.values(folded).every(Boolean)) });
}

/** Shows the picture without anything over it, or brings everything back as it was. */
export function showAlone(alone: boolean): void {
  roomStore.setState({ alone });
}

/** Folds by itself what hides the picture when the eye comes near something; on the way up all is as it was before. */
export function comeNear(near: boolean): void {
  const { folded, before } = roomStore.getState();
  if (near && before === null) roomStore.setState({ before: folded, folded: every(true) });
  if (!near && before !== null) roomStore.setState({ before: null, folded: before });
}

/** As at the start: all open, or with `folded` none. */
export function resetRoom(folded = false): void {
  roomStore.setState({ folded: every(folded), before: null, alone: false });
}
