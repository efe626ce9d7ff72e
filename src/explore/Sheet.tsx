import './sheet.css';
import { type PointerEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { Icon } from '../kit/Icon';
import { t } from '../locales/i18n';
import { fold } from '../store/actions/room';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';

/** How far the sheet is open. */
type SheetStop = 'low' | 'half' | 'full';

const stops: readonly SheetStop[] = ['low', 'half', 'full'];

/** A phone on its side: the sheet stands at the right edge, where it leaves the globe its height. */
export const SIDEWAYS = '(max-width: 960px) and (max-height: 480px) and (orientation: landscape)';

/** Width of the handle that a sheet at the side always shows, px; as in sheet.css. */
const HANDLE_PX = 36;

/** Height of each stop, px: the timeline alone, half the window, all but the header. */
export function stopHeightPx(stop: SheetStop, windowPx: number): number {
  if (stop === 'low') return Math.min(168, windowPx);
  return stop === 'half' ? Math.floor(windowPx / 2) : Math.max(0, windowPx - 72);
}

/** Width of each stop of a sheet at the side, px: its handle alone, about half the window, all but a strip. */
export function stopWidthPx(stop: SheetStop, windowPx: number): number {
  if (stop === 'low') return Math.min(HANDLE_PX, windowPx);
  return stop === 'half'
    ? Math.min(400, Math.max(300, Math.round(windowPx * 0.5)), windowPx)
    : Math.max(0, windowPx - 24);
}

/** The stop whose size is nearest. */
export function nearestStop(sizePx: number, windowPx: number, sizeOf = stopHeightPx): SheetStop {
  const far = (stop: SheetStop) => Math.abs(sizeOf(stop, windowPx) - sizePx);
  return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
}

/** The stop, the size while it is dragged (px), and what drags it: along the height, or with `side` along the width. */
function useStops(side: boolean) {
  const folded = useStore(liveStore, ({ room }) => room.folded.inspector);
  // As it is folded: an effect that folds and one that follows would else chase each other.
  const [stop, setStop] = useState<SheetStop>(folded ? 'low' : 'half');
  const open = useRef<SheetStop>('half');
  useEffect(() => {
    if (folded) setStop('low');
    else setStop((now) => (now === 'low' ? open.current : now));
  }, [folded]);
  useEffect(() => {
    if (stop !== 'low') open.current = stop;
    fold('inspector', stop === 'low');
  }, [stop]);
  const [dragPx, setDragPx] = useState<number | null>(null);
  const grip = useRef<{ at: number; sizePx: number } | null>(null);
  const sizeOf = side ? stopWidthPx : stopHeightPx;
  const windowPx = side ? window.innerWidth : window.innerHeight;
  const along = (event: PointerEvent) => (side ? event.clientX : event.clientY);
  const finish = () => {
    if (dragPx !== null) setStop(nearestStop(dragPx, windowPx, sizeOf));
    grip.current = null;
    setDragPx(null);
  };
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { at: along(event), sizePx: sizeOf(stop, windowPx) };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!grip.current) return;
      const least = side ? HANDLE_PX : 60;
      setDragPx(Math.max(least, grip.current.sizePx + grip.current.at - along(event)));
    },
    onPointerUp: finish,
    onPointerCancel: finish,
  };
  return { stop, setStop, dragPx, sizePx: dragPx ?? sizeOf(stop, windowPx), drag };
}

/**
 * The one sheet of a phone, dragged by its handle or moved by buttons: at the bottom, or with `side` at the right edge, for
 * windows of little height.
 */
export function Sheet(props: { children: ReactNode; side?: boolean; ref: Ref<HTMLElement> }) {
  const { children, side = false, ref } = props;
  const { stop, setStop, dragPx, sizePx, drag } = useStops(side);
  const at = stops.indexOf(stop);
  const go = (by: number) => setStop(stops[Math.min(stops.length - 1, Math.max(0, at + by))] ?? stop);
  const [lower, raise] = side
    ? [t('Narrow the sheet'), t('Widen the sheet')]
    : [t('Lower the sheet'), t('Raise the sheet')];
  return (
    <section
      ref={ref}
      className="sheet"
      data-stop={stop}
      data-side={side}
      data-dragging={dragPx !== null}
      aria-label={t('Details')}
      style={side ? { width: sizePx } : { height: sizePx }}
    >
      <div className="sheet-handle" {...drag}>
        <button type="button" disabled={at === 0} aria-label={lower} onClick={() => go(-1)}>
          <Icon d={side ? 'M6 3l5 5-5 5' : 'M3 5l5 5 5-5'} />
        </button>
        <span className="sheet-bar" aria-hidden="true" />
        <button type="button" disabled={at === 2} aria-label={raise} onClick={() => go(1)}>
          <Icon d={side ? 'M10 3L5 8l5 5' : 'M3 10l5-5 5 5'} />
        </button>
      </div>
      <div className="sheet-content" inert={side && stop === 'low'}>
        {children}
      </div>
    </section>
  );
}
