import { type RefObject, useLayoutEffect } from 'react';
import { appRoot } from './useAppearance';

type Edge = RefObject<HTMLElement | null> | null;

/** Largest part of the window that a sheet may claim; a full sheet hides the globe anyway. */
const SHEET_SHARE = 0.6;

/**
 * Writes how much of each edge the cards cover to `--inset-left|right|top|bottom` (px) on the app's root, and keeps it
 * true as they change. An edge without a card is 0. All are 0 again when the shell goes.
 */
export function useInsets({
  left,
  right,
  top,
  bottom,
}: Record<'left' | 'right' | 'top' | 'bottom', Edge>): void {
  useLayoutEffect(() => {
    const root = appRoot();
    const write = () => {
      const [width, height] = [window.innerWidth, window.innerHeight];
      const box = (edge: Edge) => edge?.current?.getBoundingClientRect();
      const put = (name: string, px: number) =>
        root.style.setProperty(`--inset-${name}`, `${Math.max(0, Math.round(px))}px`);
      put('left', box(left)?.right ?? 0);
      put('right', Math.min(width * SHEET_SHARE, width - (box(right)?.left ?? width)));
      put('top', box(top)?.bottom ?? 0);
      put('bottom', Math.min(height * SHEET_SHARE, height - (box(bottom)?.top ?? height)));
    };
    write();
    const observer = new ResizeObserver(write);
    for (const edge of [left, right, top, bottom]) if (edge?.current) observer.observe(edge.current);
    window.addEventListener('resize', write);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', write);
      for (const name of ['left', 'right', 'top', 'bottom']) root.style.removeProperty(`--inset-${name}`);
    };
  }, [left, right, top, bottom]);
}
