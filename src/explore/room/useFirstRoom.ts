import { type RefObject, useLayoutEffect } from 'react';
import { beginRoom } from '../../store/actions/room';
import { documentStore } from '../../store/document';

/** What panels leave of the window is at least this share of it, or one folds. */
const PICTURE_SHARE = 0.6;

interface Panels {
  left: RefObject<HTMLElement | null>;
  right: RefObject<HTMLElement | null>;
  bottom: RefObject<HTMLElement | null>;
}

/** The share of the window that lies free between the panels at its edges. */
export function freeShare({ left, right, bottom }: Panels): number {
  const box = (panel: RefObject<HTMLElement | null>) => panel.current?.getBoundingClientRect();
  const [width, height] = [window.innerWidth, window.innerHeight];
  const acrossPx = (box(right)?.left ?? width) - (box(left)?.right ?? 0);
  return Math.max(0, acrossPx * (box(bottom)?.top ?? height)) / (width * height);
}

/**
 * Where nothing is chosen one looks at the Earth: as the page opens the inspector, which tells of all sites then, stands folded to its
 * tabs where the panels would leave the picture too little. Any tab, and what is chosen, opens it; so it stays in another language, and
 * after Present.
 */
export function useFirstRoom(panels: Panels, asks: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the page opens
  useLayoutEffect(() => {
    const { focus, panel } = documentStore.getState().scene;
    beginRoom(asks && focus === null && panel === 'capacity' && freeShare(panels) < PICTURE_SHARE);
  }, []);
}
