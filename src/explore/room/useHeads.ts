import { type RefObject, useLayoutEffect } from 'react';
import { appRoot } from '../../kit/hooks/useAppearance';

/**
 * Writes the size of the heads that folded panels leave over the picture on the app's root, px: `--head-left` and `--head-right` how
 * far they reach in from the edge, `--head-bottom` where the left one ends. A side whose panel is open has none.
 */
export function useHeads(left: RefObject<HTMLElement | null>, right: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = appRoot();
    const write = () => {
      const of = (side: HTMLElement | null) =>
        side?.dataset.folded === 'true' ? side.getBoundingClientRect() : null;
      const [a, b] = [of(left.current), of(right.current)];
      const put = (name: string, px: number) => root.style.setProperty(name, `${Math.round(px)}px`);
      put('--head-left', a?.right ?? 0);
      put('--head-right', b ? window.innerWidth - b.left : 0);
      put('--head-bottom', a?.bottom ?? 0);
    };
    write();
    const observer = new ResizeObserver(write);
    for (const side of [left, right]) if (side.current) observer.observe(side.current);
    return () => {
      observer.disconnect();
      for (const name of ['left', 'right', 'bottom']) root.style.removeProperty(`--head-${name}`);
    };
  }, [left, right]);
}
