import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element without padding, CSS px, from before it is first painted; `initialPx` while it has none. */
export function useWidth<T extends Element>(initialPx: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [widthPx, setWidthPx] = useState(initialPx);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => element.clientWidth > 0 && setWidthPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx];
}
