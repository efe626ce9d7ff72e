import { startTransition, useEffect, useState } from 'react';
import type { Bands } from '../../model/questions/bands';
import { bandsNow, subscribeToBands } from '../../store/bands/bands';

const bands = (): Bands | null => bandsNow().found?.bands ?? null;

/** `useBands` for parts that are heavy to render: new bands come in slices between frames, as in `useCalmState`. */
export function useCalmBands(): Bands | null {
  const [calm, set] = useState(bands);
  useEffect(() => {
    const take = () => startTransition(() => set(bands()));
    const stop = subscribeToBands(take);
    take();
    return stop;
  }, []);
  return calm;
}
