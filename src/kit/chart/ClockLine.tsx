import { useEffect, useRef } from 'react';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { DAY_MS } from '../../shared/dates';
import { setTime } from '../../store/actions/clock';
import { liveStore } from '../../store/live';
import { FROM_MS, TO_MS, timeOfKey } from './axis';

const MONTH_MS = 30.4375 * DAY_MS;
/** Half the width that a finger or the focus ring needs, px. */
const HANDLE_PX = 5;

/** Keeps an element at the clock's place along the axis, outside React. */
function useClockPlace(x: (timeMs: number) => number) {
  const ref = useRef<SVGGElement>(null);
  const placed = useRef(x);
  placed.current = x;
  useEffect(() => {
    const place = (timeMs: number) => {
      const held = Math.min(TO_MS, Math.max(FROM_MS, timeMs));
      ref.current?.setAttribute('transform', `translate(${placed.current(held).toFixed(2)},0)`);
    };
    place(liveStore.getState().clockMs);
    return liveStore.subscribe((next, before) => {
      if (next.clockMs !== before.clockMs) place(next.clockMs);
    });
  });
  return ref;
}

/** The line at the clock's time in a chart. */
export function ClockLine({ x, heightPx }: { x: (timeMs: number) => number; heightPx: number }) {
  const ref = useClockPlace(x);
  return (
    <g ref={ref} className="clock-line">
      <line y1={0} y2={heightPx} />
    </g>
  );
}

/** The line at the clock's time as a slider: arrows go by months, with Shift and Page keys by years. */
export function ClockSlider(props: {
  x: (timeMs: number) => number;
  heightPx: number;
  clockMs: number;
  /** What is true at the clock's time, spoken after the date. */
  says: string;
  lang: UiLanguage;
}) {
  const { x, heightPx, clockMs, says, lang } = props;
  const ref = useClockPlace(x);
  return (
    <g
      ref={ref}
      className="clock-line"
      role="slider"
      tabIndex={0}
      aria-label={t('Date')}
      aria-valuemin={FROM_MS}
      aria-valuemax={TO_MS}
      aria-valuenow={Math.round(clockMs)}
      aria-valuetext={`${formatDate(clockMs, lang)}: ${says}`}
      onKeyDown={(event) => {
        const next = timeOfKey(event, liveStore.getState().clockMs, MONTH_MS, 12 * MONTH_MS);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        setTime(new Date(next).toISOString());
      }}
    >
      <rect x={-HANDLE_PX} width={2 * HANDLE_PX} height={heightPx} fill="none" />
      <line y1={0} y2={heightPx} />
      <circle r={3.5} />
    </g>
  );
}
