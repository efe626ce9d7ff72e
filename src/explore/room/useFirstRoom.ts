import { type RefObject, useLayoutEffect } from 'react';
import { beginRoom } from '../../store/actions/room';
import { documentStore } from '../../store/document';

/** What panels leave of the window is at least this share of it, or one folds. */
const PICTURE_SHARE = 0.6;

/** The panels at the window's edges. */
export interface Panels {
  left: RefObject<HTMLElement | null>;
  right: RefObject<HTMLElement | null>;
  bottom: RefObject<HTMLElement | null>;
}

/** The share of the window that lies free between the panels at its edges. */
function freeShare({ left, right, bottom }: Panels): number {
  const box = (panel: RefObject<HTMLElement | null>) => panel.current?.getBoundingClientRect();
  const [width, height] = [window.innerWidth, window.innerHeight];
  const acrossPx = (box(right)?.left ?? width) - (box(left)?.right ?? 0);
  return Math.max(0, acrossPx * (box(bottom)?.top ?? height)) / (width * height);
}

/** Whether the panels at both sides, were they open, would leave the picture too little. */
export const isCrowded = (panels: Panels): boolean => freeShare(panels) < PICTURE_SHARE;

/**
 * Where nothing is chosen one looks at the Earth: as the page opens and the panels would leave the picture too little, one of them
 * stands folded. The inspector does where it tells of all sites, which the list does too; any tab, and what is chosen, opens it. Else
 * the list does. So it stays in another language, and after Present.
 */
export function useFirstRoom(panels: Panels, asks: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the page opens
  useLayoutEffect(() => {
    const { focus, panel } = documentStore.getState().scene;
    const folds = asks && focus === null && isCrowded(panels);
    beginRoom(folds ? (panel === 'capacity' ? 'inspector' : 'places') : null);
  }, []);
}
