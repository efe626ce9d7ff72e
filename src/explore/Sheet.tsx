import './sheet.css';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { t } from '../shared/i18n';
import { Icon } from './Icon';

/** How far the sheet is open. */
export type SheetStop = 'low' | 'half' | 'full';

const stops: readonly SheetStop[] = ['low', 'half', 'full'];

/** Height of each stop, px: the timeline alone, half the window, all but the header. */
export function stopHeightPx(stop: SheetStop, windowPx: number): number {
  if (stop === 'low') return Math.min(168, windowPx);
  return stop === 'half' ? Math.round(windowPx * 0.52) : Math.max(0, windowPx - 72);
}

/** The stop whose height is nearest. */
export function nearestStop(heightPx: number, windowPx: number): SheetStop {
  const far = (stop: SheetStop) => Math.abs(stopHeightPx(stop, windowPx) - heightPx);
  return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
}

/** The one bottom sheet of a phone: dragged by its handle, or moved by buttons. */
export function Sheet({ children, ref }: { children: ReactNode; ref: Ref<HTMLElement> }) {
  const [stop, setStop] = useState<SheetStop>('half');
  const [dragPx, setDragPx] = useState<number | null>(null);
  const grip = useRef<{ y: number; heightPx: number } | null>(null);
  const at = stops.indexOf(stop);
  const go = (by: number) => setStop(stops[Math.min(stops.length - 1, Math.max(0, at + by))] ?? stop);
  const release = () => {
    if (dragPx !== null) setStop(nearestStop(dragPx, window.innerHeight));
    grip.current = null;
    setDragPx(null);
  };
  return (
    <section
      ref={ref}
      className="sheet"
      data-stop={stop}
      data-dragging={dragPx !== null}
      aria-label={t('Details')}
      style={{ height: dragPx ?? stopHeightPx(stop, window.innerHeight) }}
    >
      <div
        className="sheet-handle"
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { y: event.clientY, heightPx: stopHeightPx(stop, window.innerHeight) };
        }}
        onPointerMove={(event) => {
          if (grip.current) setDragPx(Math.max(60, grip.current.heightPx + grip.current.y - event.clientY));
        }}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <button type="button" disabled={at === 0} aria-label={t('Lower the sheet')} onClick={() => go(-1)}>
          <Icon d="M3 5l5 5 5-5" />
        </button>
        <span className="sheet-bar" aria-hidden="true" />
        <button type="button" disabled={at === 2} aria-label={t('Raise the sheet')} onClick={() => go(1)}>
          <Icon d="M3 10l5-5 5 5" />
        </button>
      </div>
      <div className="sheet-content">{children}</div>
    </section>
  );
}
