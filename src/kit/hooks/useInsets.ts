import { type RefObject, useLayoutEffect, useRef } from 'react';
import { appRoot } from './useAppearance';

type Edge = RefObject<HTMLElement | null> | null;

/** Largest part of the window that a sheet may claim; a full sheet hides the globe anyway. */
const SHEET_SHARE = 0.6;

/** The picture's middle moves this long when a panel opens or folds, milliseconds: at once it would jump. */
const EASE_MS = 220;

const edges = ['left', 'right', 'top', 'bottom'] as const;
type Covered = Record<(typeof edges)[number], number>;

/** Left free between two cards at least, share of the window: what is looked at stands there. */
const FREE_SHARE = 0.15;

/** What the cards cover of each edge now, px; those at opposite edges never all of the window. */
export function coveredBy({ left, right, top, bottom }: Record<(typeof edges)[number], Edge>): Covered {
  const [width, height] = [window.innerWidth, window.innerHeight];
  const box = (edge: Edge) => edge?.current?.getBoundingClientRect();
  const rightPx = Math.min(width * SHEET_SHARE, width - (box(right)?.left ?? width));
  const bottomPx = Math.min(height * SHEET_SHARE, height - (box(bottom)?.top ?? height));
  return {
    left: Math.min(width * (1 - FREE_SHARE) - rightPx, box(left)?.right ?? 0),
    right: rightPx,
    top: Math.min(height * (1 - FREE_SHARE) - bottomPx, box(top)?.bottom ?? 0),
    bottom: bottomPx,
  };
}

/**
 * Writes how much of each edge the cards cover to `--inset-left|right|top|bottom` (px) on the app's root, and keeps it
 * true as they change. An edge without a card is 0. An edge whose card comes or goes gets there within a moment. All are 0 again
 * when the shell goes.
 */
export function useInsets({ left, right, top, bottom }: Record<(typeof edges)[number], Edge>): void {
  const shown = useRef<Covered | null>(null);
  useLayoutEffect(() => {
    const root = appRoot();
    const from = matchMedia('(prefers-reduced-motion: reduce)').matches ? null : shown.current;
    const startMs = performance.now();
    let frame = 0;
    const write = () => {
      cancelAnimationFrame(frame);
      const share = from ? Math.min(1, (performance.now() - startMs) / EASE_MS) : 1;
      const eased = 1 - (1 - share) ** 3;
      const to = coveredBy({ left, right, top, bottom });
      for (const edge of edges) {
        const px = from ? from[edge] + (to[edge] - from[edge]) * eased : to[edge];
        to[edge] = Math.max(0, Math.round(px));
        root.style.setProperty(`--inset-${edge}`, `${to[edge]}px`);
      }
      shown.current = to;
      if (share < 1) frame = requestAnimationFrame(write);
    };
    write();
    const observer = new ResizeObserver(write);
    for (const edge of [left, right, top, bottom]) if (edge?.current) observer.observe(edge.current);
    window.addEventListener('resize', write);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', write);
      for (const edge of edges) root.style.removeProperty(`--inset-${edge}`);
    };
  }, [left, right, top, bottom]);
}
