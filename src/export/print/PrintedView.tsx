import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import { mountedWorld } from '../../world/mountedWorld';
import type { Stills } from '../../world/still/stills';
import { PrintSheet, type SheetContent } from './PrintSheet';
import { sheetContent } from './sheetContent';

/** Size of the printed picture, pixels: 200 a printed inch across a sheet of A4. */
const WIDTH_PX = 1600;
const HEIGHT_PX = 900;

function pictureOf(stills: Stills | null): HTMLCanvasElement | null {
  try {
    return stills?.atOnce({ width: WIDTH_PX, height: HEIGHT_PX, bare: true }) ?? null;
  } catch {
    return null;
  }
}

/**
 * What the browser prints in place of the app: a sheet of the scene as it is. It is made as printing begins, for a globe on its canvas
 * comes out empty. Nothing while a handout is open, which prints itself.
 */
export function PrintedView() {
  const [content, setContent] = useState<SheetContent | null>(null);
  const stills = useRef<Stills | null>(null);
  const drawn = useStore(liveStore, (state) => state.drawn);
  useEffect(() => {
    // Ahead of time: as printing begins nothing can be waited for.
    if (drawn)
      void mountedWorld()
        ?.stills()
        .then((found) => {
          stills.current = found;
        })
        // The sheet then has no picture.
        .catch(() => {});
  }, [drawn]);
  useEffect(() => {
    const begin = () => {
      if (document.querySelector('.handout')) return;
      const made = sheetContent(pictureOf(stills.current));
      flushSync(() => setContent(made));
    };
    const end = () => setContent(null);
    const media = matchMedia('print');
    const turn = ({ matches }: MediaQueryListEvent) => (matches ? begin() : end());
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    media.addEventListener('change', turn);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      media.removeEventListener('change', turn);
    };
  }, []);
  return content ? (
    <div className="printed">
      <PrintSheet content={content} />
    </div>
  ) : null;
}
