import { t } from '../../locales/i18n';
import { clamp } from '../../shared/vectors';

/** One unit a frame across, pixels down. */
const FRAMES = 240;
const HEIGHT = 72;
/** Frame times of 60 and 30 frames a second, ms. */
const MARKS = [16.7, 33];
/** Top of the graph: twice the median, between these, ms. Longer frames are cut off. */
const TOP_MS = 40;
const TOP_MOST_MS = 200;

/** The last 240 frames as bars, the newest at the right, with lines for 60 and 30 frames a second. */
export function ProfilerGraph({ frameTimesMs }: { frameTimesMs: number[] }) {
  const sorted = [...frameTimesMs].sort((a, b) => a - b);
  const topMs = clamp(2 * (sorted[sorted.length >> 1] ?? 0), TOP_MS, TOP_MOST_MS);
  const y = (ms: number) => HEIGHT - (HEIGHT * Math.min(ms, topMs)) / topMs;
  const first = FRAMES - frameTimesMs.length;
  const bars = frameTimesMs.map((ms, i) => `M${first + i + 0.5} ${HEIGHT}V${y(ms).toFixed(1)}`).join('');
  return (
    <figure className="profiler-graph">
      <svg
        viewBox={`0 0 ${FRAMES} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('Times of the last {n} frames', { n: frameTimesMs.length })}
      >
        <path d={bars} className="profiler-frames" vectorEffect="non-scaling-stroke" />
        {MARKS.map((ms) => (
          <line key={ms} x1={0} x2={FRAMES} y1={y(ms)} y2={y(ms)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {MARKS.map((ms, i) => (
        <span key={ms} style={{ top: `${y(ms)}px`, left: `${3 + 50 * i}px` }} aria-hidden="true">
          {ms} ms
        </span>
      ))}
    </figure>
  );
}
