import { useEffect, useRef, useState } from 'react';
import { appRoot } from '../kit/hooks/useAppearance';
import type { WorldHandle } from '../world/handle';

/** An embed that nobody has seen for this long gives its graphics context back, milliseconds: a page has sixteen of them. */
const ASLEEP_AFTER_MS = 10_000;

/** A globe that was put away: its last picture, or null where none could be had. */
export interface Asleep {
  still: string | null;
}

/** The picture as it stands in what the words leave free; null where the globe is not drawn. */
async function stillOf(handle: WorldHandle | null): Promise<string | null> {
  const style = getComputedStyle(appRoot());
  const inset = (edge: string) => Number.parseFloat(style.getPropertyValue(`--inset-${edge}`)) || 0;
  const size = {
    width: Math.max(1, Math.round(window.innerWidth - inset('left') - inset('right'))),
    height: Math.max(1, Math.round(window.innerHeight - inset('top') - inset('bottom'))),
  };
  try {
    return (await handle?.stills())?.atOnce({ ...size, bare: true }).toDataURL('image/webp', 0.9) ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether the globe is put away because its frame is out of sight; it comes back with the frame.
 * @param allowed false where it always stays, as where a host speaks to it.
 */
export function useAsleep(allowed: boolean, handle: WorldHandle | null): Asleep | null {
  const [asleep, setAsleep] = useState<Asleep | null>(null);
  const world = useRef(handle);
  world.current = handle;
  useEffect(() => {
    if (!allowed) return undefined;
    let away = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sleep = async () => {
      const still = await stillOf(world.current);
      if (away) setAsleep({ still });
    };
    const sight = new IntersectionObserver((entries) => {
      away = !(entries.at(-1)?.isIntersecting ?? true);
      clearTimeout(timer);
      if (away) timer = setTimeout(() => void sleep(), ASLEEP_AFTER_MS);
      else setAsleep(null);
    });
    sight.observe(appRoot());
    return () => {
      clearTimeout(timer);
      sight.disconnect();
    };
  }, [allowed]);
  return asleep;
}
