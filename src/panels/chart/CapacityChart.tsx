import './chart.css';
import { scaleLinear } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { useId, useState } from 'react';
import { formatDate, formatPower, join } from '../../shared/format';
import { t, type UiLanguage } from '../../shared/i18n';
import { useWidth } from '../useWidth';
import { FROM_MS, powerTicks, TO_MS, timeAtShare, timeOfKey, yearTicks } from './axis';
import { ChartAxes } from './ChartAxes';
import { ChartReading } from './ChartReading';
import {
  type Band,
  type BandPoint,
  peakW,
  readingAt,
  type StepSeries,
  stackSteps,
  totalSteps,
} from './stack';

/** What the chart draws. Times in ms since 1970 UTC, powers in W. */
export interface CapacityChartProps {
  series: readonly StepSeries[];
  /** The scenario in orbit, a line of its own; never part of the sum. */
  orbit: { name: string; powerW: number } | null;
  clockMs: number;
  focusId: string | null;
  lang: UiLanguage;
  /** Called with the time the reader chose in the chart. */
  onTime: (timeMs: number) => void;
}

const HEIGHT_PX = 210;
const MARGIN = { top: 8, right: 8, bottom: 22, left: 40 };
const MONTH_MS = 30.4375 * 86_400_000;

/** Stacked power over time by site: reported solid, projected hatched and dashed; orbit as a dashed line apart. */
export function CapacityChart(props: CapacityChartProps) {
  const { series, orbit, clockMs, focusId, lang, onTime } = props;
  const [ref, widthPx] = useWidth<HTMLDivElement>(340);
  const [readMs, setReadMs] = useState<number | null>(null);
  const innerPx = Math.max(80, widthPx - MARGIN.left - MARGIN.right);
  const ticks = powerTicks(Math.max(peakW(totalSteps(series, FROM_MS, TO_MS)), orbit?.powerW ?? 0));
  const x = scaleLinear<number>({ domain: [FROM_MS, TO_MS], range: [0, innerPx] });
  const y = scaleLinear<number>({
    domain: [0, ticks[ticks.length - 1] || 1],
    range: [HEIGHT_PX - MARGIN.bottom - MARGIN.top, 0],
  });
  const bands = stackSteps(series, FROM_MS, TO_MS);
  const atMs = readMs ?? clockMs;
  const readings = readingAt(series, atMs);
  const totalW = readings.reduce((sum, { powerW }) => sum + (powerW ?? 0), 0);
  const say = `${formatDate(atMs, lang)}: ${join(formatPower(totalW, lang))}`;
  const timeAt = (clientX: number, box: DOMRect) => timeAtShare((clientX - box.left - MARGIN.left) / innerPx);
  return (
    <div ref={ref} className="capacity-chart">
      <div
        className="chart-surface"
        role="slider"
        tabIndex={0}
        aria-label={t('Power over time, stacked by site')}
        aria-valuemin={FROM_MS}
        aria-valuemax={TO_MS}
        aria-valuenow={Math.round(atMs)}
        aria-valuetext={say}
        onPointerMove={(event) =>
          setReadMs(timeAt(event.clientX, event.currentTarget.getBoundingClientRect()))
        }
        onPointerLeave={() => setReadMs(null)}
        onBlur={() => setReadMs(null)}
        onClick={(event) => onTime(timeAt(event.clientX, event.currentTarget.getBoundingClientRect()))}
        onKeyDown={(event) => {
          const next = timeOfKey(event, atMs, MONTH_MS, 12 * MONTH_MS);
          if (next === null && event.key !== 'Enter') return;
          event.preventDefault();
          if (next === null) onTime(atMs);
          else setReadMs(next);
        }}
      >
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true" focusable="false">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            <ChartAxes x={x} y={y} years={yearTicks(innerPx)} powers={ticks} lang={lang} />
            <Bands bands={bands} focusId={focusId} x={x} y={y} />
            {orbit && (
              <line className="orbit-line" x1={0} x2={innerPx} y1={y(orbit.powerW)} y2={y(orbit.powerW)} />
            )}
            <line className="clock-line" x1={x(clockMs)} x2={x(clockMs)} y1={0} y2={y(0)} />
            {readMs !== null && <line className="read-line" x1={x(readMs)} x2={x(readMs)} y1={0} y2={y(0)} />}
          </g>
        </svg>
      </div>
      {readMs !== null && <ChartReading readings={readings} orbit={orbit} timeMs={readMs} lang={lang} />}
    </div>
  );
}

type Along = ReturnType<typeof scaleLinear<number>>;

function Bands(props: { bands: Band[]; focusId: string | null; x: Along; y: Along }) {
  const { bands, focusId, x, y } = props;
  const hatchId = useId();
  const left = (point: BandPoint) => x(point.timeMs);
  return (
    <>
      <pattern id={hatchId} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--ground)" opacity="0.16" />
        <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ground)" strokeWidth="2" opacity="0.55" />
      </pattern>
      {bands.map((band, i) => (
        <g
          key={band.id}
          className="band"
          data-dim={focusId !== null && focusId !== band.id}
          data-odd={i % 2 === 1}
        >
          {band.parts.map((part) => (
            <g key={part.points[0]?.timeMs}>
              <AreaClosed
                data={part.points}
                x={left}
                y={(point) => y(point.highW)}
                y0={(point: BandPoint) => y(point.lowW)}
                yScale={y}
                className={part.state}
                fill={part.state === 'reported' ? 'var(--ground)' : `url(#${hatchId})`}
              />
              <LinePath
                data={part.points}
                x={left}
                y={(point) => y(point.highW)}
                className={`edge ${part.state}`}
              />
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
