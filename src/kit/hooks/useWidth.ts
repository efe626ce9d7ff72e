import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element in CSS px, followed as it changes; `initialPx` until it is measured. */
export function useWidth<T extends Element>(initialPx: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [widthPx, setWidthPx] = useState(initialPx);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidthPx(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx];
}
