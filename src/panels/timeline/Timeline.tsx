import { DAY_MS, DAY_S } from '../../shared/dates';
import { atHourOf, holdsHour } from '../../shared/pace';
import { play, setClock, setTime } from '../../store/actions/clock';
import { beginGesture, endGesture } from '../../store/actions/history';
import './timeline.css';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  FROM_MS,
  LAST_YEAR,
  TO_MS,
  timeAtShare,
  timeOfKey,
  timeShare,
  yearTicks,
} from '../../kit/chart/axis';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useWidth } from '../../kit/hooks/useWidth';
import { formatDate, formatTime } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { useDeferred } from '../../store/useDeferred';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { orbitLine, shownSeries } from '../capacity/powerSeries';
import { lastRate, rateWords, togglePlay } from './playback';
import { TimelineChart } from './TimelineChart';

/** Simulated seconds per second on offer. */
const RATES = [1, 60, 600, 3600, DAY_S, 2_592_000];

interface TimelineProps {
  /** Without the track: play, date and rate alone. */
  short?: boolean;
  /** At its end. */
  children?: ReactNode;
}

/** Play, rate, date and a scrubber from 2021 to 2032 that is the capacity chart in small. */
export function Timeline({ short = false, children }: TimelineProps) {
  const lang = useLanguage();
  return (
    <section className="timeline" aria-label={t('Timeline')}>
      <PlayButton />
      <div className="timeline-when">
        <LiveClock lang={lang} />
      </div>
      {!short && <Scrubber lang={lang} />}
      {children}
    </section>
  );
}

function PlayButton() {
  const rate = useStore(documentStore, (state) => state.scene.playRate);
  const playing = rate !== 0;
  return (
    <button type="button" className="play" aria-label={playing ? t('Pause') : t('Play')} onClick={togglePlay}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="currentColor">
        {playing ? <path d="M2 1h3.5v12H2zM8.5 1H12v12H8.5z" /> : <path d="M3 1l9.5 6L3 13z" />}
      </svg>
    </button>
  );
}

function RateSelect() {
  const rate = useStore(documentStore, (state) => state.scene.playRate);
  const [chosen, setChosen] = useState(lastRate.current);
  const shown = rate === 0 ? chosen : rate;
  useEffect(() => {
    if (rate !== 0) lastRate.current = rate;
  }, [rate]);
  const options = RATES.includes(shown) ? RATES : [...RATES, shown];
  return (
    <>
      <select
        aria-label={t('Speed of time')}
        value={shown}
        onChange={(event) => {
          const next = Number(event.target.value);
          lastRate.current = next;
          setChosen(next);
          if (rate !== 0) play(next);
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {rateWords(one)}
          </option>
        ))}
      </select>
      {holdsHour(shown) && (
        <span
          className="hour-held"
          title={t('Time goes by whole days at this speed, so that day and night do not flicker.')}
        >
          {t('hour held')}
        </span>
      )}
    </>
  );
}

/** Date and time, written to the page as the clock runs, outside React. */
function LiveClock({ lang }: { lang: UiLanguage }) {
  const date = useRef<HTMLSpanElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (timeMs: number) => {
      const [day, hour] = [formatDate(timeMs, lang), formatTime(timeMs)];
      if (date.current && date.current.textContent !== day) date.current.textContent = day;
      if (time.current && time.current.textContent !== hour) time.current.textContent = hour;
    };
    write(liveStore.getState().clockMs);
    return liveStore.subscribe((next, before) => {
      if (next.clockMs !== before.clockMs) write(next.clockMs);
    });
  }, [lang]);
  return (
    <>
      <span ref={date} className="strong" />
      <span className="label">
        <span ref={time} /> · <RateSelect />
      </span>
    </>
  );
}

function Scrubber({ lang }: { lang: UiLanguage }) {
  const state = useThrottled();
  const [ref, widthPx] = useWidth<HTMLDivElement>(600);
  const drag = useScrub(ref);
  return (
    <div className="timeline-track">
      <div
        ref={ref}
        className="scrubber"
        role="slider"
        tabIndex={0}
        aria-label={t('Date')}
        aria-valuemin={FROM_MS}
        aria-valuemax={TO_MS}
        aria-valuenow={Math.round(state.clockMs)}
        aria-valuetext={`${formatDate(state.clockMs, lang)}, ${formatTime(state.clockMs)}`}
        {...drag}
        onKeyDown={(event) => {
          const next = timeOfKey(event, liveStore.getState().clockMs, DAY_MS, 30 * DAY_MS);
          if (next === null) return;
          event.preventDefault();
          event.stopPropagation();
          setTime(new Date(next).toISOString());
        }}
      >
        <Chart />
        <Cursor />
      </div>
      <div className="timeline-years" aria-hidden="true">
        {yearTicks(widthPx, 60).map((year) => (
          <span
            key={year}
            style={{ left: `${100 * timeShare(Date.UTC(year, 0, 1))}%` }}
            data-last={year === LAST_YEAR}
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

const Chart = memo(function Chart() {
  const state = useDeferred();
  return <TimelineChart series={shownSeries(state)} orbit={orbitLine(state)} />;
});

function useScrub(ref: React.RefObject<HTMLDivElement | null>) {
  const dragging = useRef(false);
  const timeOf = (clientX: number) => {
    const box = ref.current?.getBoundingClientRect();
    if (!box || box.width <= 0) return null;
    return atHourOf(liveStore.getState().clockMs, timeAtShare((clientX - box.left) / box.width));
  };
  const finish = () => {
    if (!dragging.current) return;
    dragging.current = false;
    setTime(new Date(liveStore.getState().clockMs).toISOString());
    endGesture();
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      beginGesture();
      const timeMs = timeOf(event.clientX);
      if (timeMs !== null) setClock(timeMs);
    },
    onPointerMove: (event: React.PointerEvent<HTMLDivElement>) => {
      const timeMs = dragging.current ? timeOf(event.clientX) : null;
      if (timeMs !== null) setClock(timeMs);
    },
    onPointerUp: finish,
    onPointerCancel: finish,
  };
}

/** The line at the clock's time, moved outside React. */
function Cursor() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = (timeMs: number) => {
      if (ref.current) ref.current.style.left = `${(100 * timeShare(timeMs)).toFixed(3)}%`;
    };
    place(liveStore.getState().clockMs);
    return liveStore.subscribe((next, before) => {
      if (next.clockMs !== before.clockMs) place(next.clockMs);
    });
  }, []);
  return <div ref={ref} className="timeline-cursor" />;
}
