import { useEffect, useRef, useState } from 'react';
import { appRoot } from '../kit/hooks/useAppearance';
import { isGalleryId } from '../scene/link/gallery';
import { documentStore } from '../store/document';
import { mountedWorld } from '../world/mountedWorld';
import { hasSeat, leaveSeat, onSeatLost, takeSeat } from './poster/seats';

/** An embed that nobody has seen for this long gives its graphics context back, milliseconds: a page has sixteen of them. */
const ASLEEP_AFTER_MS = 10_000;

/** A globe that was put away: its last picture, or null where none could be had. */
export interface Asleep {
  still: string | null;
  /** In sight, and its place on the page is another globe's: the reader brings it back. */
  ousted: boolean;
}

/** The picture as it stands in what the words leave free; null where the globe is not drawn. */
async function lastPicture(): Promise<string | null> {
  const style = getComputedStyle(appRoot());
  const inset = (edge: string) => Number.parseFloat(style.getPropertyValue(`--inset-${edge}`)) || 0;
  const size = {
    width: Math.max(1, Math.round(window.innerWidth - inset('left') - inset('right'))),
    height: Math.max(1, Math.round(window.innerHeight - inset('top') - inset('bottom'))),
  };
  try {
    return (
      (await mountedWorld()?.stills())?.atOnce({ ...size, bare: true }).toDataURL('image/webp', 0.9) ?? null
    );
  } catch {
    return null;
  }
}

/** The picture of a scene of the gallery, for a globe that was never drawn. */
function posterPicture(): string | null {
  const { id } = documentStore.getState().scene;
  const theme = appRoot().dataset.theme === 'paper' ? 'paper' : 'night';
  return isGalleryId(id) ? new URL(`posters/${id}.${theme}.webp`, document.baseURI).href : null;
}

/** A page that speaks to its frame counts on its globe, unless it said that it may rest. */
const mayRest = (): boolean => {
  const parameters = new URLSearchParams(window.location.search);
  return !/^(1|true)$/.test(parameters.get('api') ?? '') || parameters.has('rest');
};

/**
 * Tells when the globe is to be put away: out of sight for a while, or where too many others are in view. In sight again it comes back by
 * itself, if there is a place for it.
 * @param onChange called with what stands in its place, null for the globe itself.
 */
function watchSleep(onChange: (asleep: Asleep | null) => void): { wake(): void; stop(): void } {
  let away = false;
  let asleep = false;
  let still: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sleep = async (ousted: boolean) => {
    still = (await lastPicture()) ?? still ?? posterPicture();
    if (!ousted && !away) return;
    asleep = true;
    leaveSeat();
    onChange({ still, ousted: !away });
  };
  const wake = async (asked: boolean) => {
    const hasPlace = await takeSeat(asked);
    if (!hasPlace) return onChange({ still, ousted: true });
    asleep = false;
    onChange(null);
  };
  const sight = new IntersectionObserver((entries) => {
    away = !(entries.at(-1)?.isIntersecting ?? true);
    clearTimeout(timer);
    if (away) timer = setTimeout(() => void sleep(false), ASLEEP_AFTER_MS);
    else if (asleep) void wake(false);
  });
  if (!hasSeat()) void takeSeat(true);
  onSeatLost(() => void sleep(true));
  sight.observe(appRoot());
  const stop = () => {
    clearTimeout(timer);
    onSeatLost(null);
    sight.disconnect();
  };
  return { wake: () => void wake(true), stop };
}

/** What stands in the place of a globe that was put away, and the way to bring it back. */
export function useAsleep(onAsleep: (asleep: Asleep | null) => void): { ousted: boolean; wake: () => void } {
  const [asleep, setAsleep] = useState<Asleep | null>(null);
  const wake = useRef(() => {});
  useEffect(() => {
    if (!mayRest()) return undefined;
    const watch = watchSleep(setAsleep);
    wake.current = watch.wake;
    return watch.stop;
  }, []);
  useEffect(() => onAsleep(asleep), [asleep, onAsleep]);
  return { ousted: asleep?.ousted ?? false, wake: () => wake.current() };
}
