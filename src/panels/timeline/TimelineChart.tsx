import '../../kit/chart/chart.css';
import { memo } from 'react';
import { FROM_MS, TO_MS, timeShare } from '../../kit/chart/axis';
import { peak, type StepSeries, totalSteps } from '../../model/ground/steps';
import type { OrbitLine } from '../capacity/powerSeries';

/** View box of the small chart; it stretches to its place. */
const WIDTH = 1000;
const HEIGHT = 44;

interface Span {
  fromMs: number;
  toMs: number;
  low: number;
  high: number;
}

/** Runs of neighbouring spans with some height. */
function runs(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  for (const span of spans) {
    if (span.high <= span.low) continue;
    const run = found[found.length - 1];
    if (run?.[run.length - 1]?.toMs === span.fromMs) run.push(span);
    else found.push([span]);
  }
  return found;
}

/** Outline of steps from `low` up to `high` (shares of the height), as an SVG path; empty where all is 0. */
export function stepsPath(spans: readonly Span[]): string {
  const x = (ms: number) => (timeShare(ms) * WIDTH).toFixed(1);
  const y = (share: number) => (HEIGHT * (1 - share)).toFixed(1);
  const outline = (run: Span[]) => {
    const there = run.map(({ fromMs, toMs, high }) => `${x(fromMs)},${y(high)} ${x(toMs)},${y(high)}`);
    const back = run.map(({ fromMs, toMs, low }) => `${x(toMs)},${y(low)} ${x(fromMs)},${y(low)}`).reverse();
    return `M${there.join(' ')} ${back.join(' ')}Z`;
  };
  return runs(spans).map(outline).join('');
}

interface TimelineChartProps {
  series: readonly StepSeries[];
  orbit: OrbitLine | null;
}

/** The capacity chart in small: all sites in one area, the orbital scenario as a line apart, from the day it was told of. */
export const TimelineChart = memo(function TimelineChart({ series, orbit }: TimelineChartProps) {
  const totals = totalSteps(series, FROM_MS, TO_MS);
  const topW = Math.max(peak(totals), orbit?.powerW ?? 0, 1) * 1.08;
  const spans = totals.map(({ fromMs, toMs, reported, projected, announced }) => {
    const middle = reported / topW;
    return { fromMs, toMs, middle, top: middle + (projected + announced) / topW };
  });
  const line = orbit?.points.map(
    ({ timeMs, value }) =>
      `${(timeShare(timeMs) * WIDTH).toFixed(1)},${(HEIGHT * (1 - value / topW)).toFixed(1)}`,
  );
  return (
    <svg
      className="timeline-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
    >
      <path
        className="reported"
        d={stepsPath(spans.map(({ fromMs, toMs, middle }) => ({ fromMs, toMs, low: 0, high: middle })))}
      />
      <path
        className="projected"
        vectorEffect="non-scaling-stroke"
        d={stepsPath(
          spans.map(({ fromMs, toMs, middle, top }) => ({ fromMs, toMs, low: middle, high: top })),
        )}
      />
      {line && (
        <polyline
          className="orbit-line"
          vectorEffect="non-scaling-stroke"
          fill="none"
          points={line.join(' ')}
        />
      )}
    </svg>
  );
});
