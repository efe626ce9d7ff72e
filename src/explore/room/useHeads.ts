import { type RefObject, useLayoutEffect } from 'react';
import { appRoot } from '../../kit/hooks/useAppearance';

/**
 * Writes the size of the heads that folded panels leave over the picture on the app's root, px: `--head-left` and `--head-right` their
 * widths with a gap, `--head-bottom` where the left one ends. A side whose panel is open has none.
 */
export function useHeads(left: RefObject<HTMLElement | null>, right: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = appRoot();
    const write = () => {
      const of = (side: HTMLElement | null) =>
        side?.dataset.folded === 'true' ? side.getBoundingClientRect() : { width: 0, bottom: 0 };
      const [a, b] = [of(left.current), of(right.current)];
      const put = (name: string, px: number) => root.style.setProperty(name, `${Math.round(px)}px`);
      put('--head-left', a.width && a.width + 8);
      put('--head-right', b.width && b.width + 8);
      put('--head-bottom', a.bottom);
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
