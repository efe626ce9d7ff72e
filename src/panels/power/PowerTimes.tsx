import './power.css';
import { useId } from 'react';
import { roundTicks } from '../../kit/chart/axis';
import { ChartFrame, type ChartFrameProps } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { formatNumber } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { TimeTick } from './powerTimeAxis';

/** A value of the curve. */
export interface TimeValue {
  timeMs: number;
  value: number;
}

export interface PowerTimesProps
  extends Pick<ChartFrameProps, 'title' | 'fileName' | 'columns' | 'rows' | 'quantityIds' | 'note'> {
  values: readonly TimeValue[];
  /** `W`, or `nodes` where no power is known. */
  of: 'W' | 'nodes';
  /** Values that keys stop at: each is read with its own words. */
  stops: readonly (TimeValue & { label: string; quantityId: string })[];
  /** Times with a shadow. */
  shaded: readonly { fromMs: number; toMs: number }[];
  shadedWords: string;
  ticks: (widthPx: number) => TimeTick[];
  nowMs: number;
  onTime: (timeMs: number) => void;
  lang: UiLanguage;
}

const HEIGHT_PX = 176;
const MARGIN = { top: 18, right: 10, bottom: 22, left: 38 };

const scales: readonly (readonly [sizeW: number, unit: string])[] = [
  [1e9, 'GW'],
  [1e6, 'MW'],
  [1e3, 'kW'],
  [1, 'W'],
];

/** Power in orbit over a day or a year: a filled curve from 0, shadows behind it, the clock as a line. A click sets the clock. */
export function PowerTimes(props: PowerTimesProps) {
  const { values, of, title, fileName, columns, rows, quantityIds, note, lang } = props;
  const ticks = roundTicks(Math.max(0, ...values.map(({ value }) => value)), 3);
  const top = ticks.at(-1) ?? 0;
  const [size, unit] =
    of === 'nodes' ? [1, t('nodes')] : (scales.find(([sizeW]) => top >= sizeW) ?? ([1, 'W'] as const));
  return (
    <div className="power-times">
      <ChartFrame
        title={title}
        unit={unit}
        fileName={fileName}
        heightPx={HEIGHT_PX}
        columns={columns}
        rows={rows}
        quantityIds={quantityIds}
        note={note}
      >
        {({ widthPx }) => (
          <Curve
            {...props}
            levels={ticks.map((level) => [level, formatNumber(level / size, lang)])}
            widthPx={widthPx}
          />
        )}
      </ChartFrame>
    </div>
  );
}

function Curve(props: PowerTimesProps & { levels: [level: number, words: string][]; widthPx: number }) {
  const { values, shaded, ticks, nowMs, levels, widthPx } = props;
  const hatchId = useId();
  const [fromMs, toMs] = [values[0]?.timeMs ?? 0, values.at(-1)?.timeMs ?? 1];
  const innerPx = Math.max(80, widthPx - MARGIN.left - MARGIN.right);
  const base = HEIGHT_PX - MARGIN.bottom;
  const top = levels.at(-1)?.[0] || 1;
  const x = (timeMs: number) => MARGIN.left + (innerPx * (timeMs - fromMs)) / (toMs - fromMs);
  const held = (timeMs: number) => x(Math.min(toMs, Math.max(fromMs, timeMs)));
  const y = (value: number) => base - ((base - MARGIN.top) * value) / top;
  const line = values.map(({ timeMs, value }) => `${x(timeMs).toFixed(1)},${y(value).toFixed(1)}`).join('L');
  return (
    <>
      <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="season-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      {shaded.map((span) => (
        <rect
          key={span.fromMs}
          x={held(span.fromMs)}
          y={MARGIN.top}
          width={Math.max(1, held(span.toMs) - held(span.fromMs))}
          height={base - MARGIN.top}
          fill={`url(#${hatchId})`}
        />
      ))}
      {levels.map(([level, words]) => (
        <g key={level}>
          <line
            className="level"
            data-base={level === 0}
            x1={MARGIN.left}
            x2={MARGIN.left + innerPx}
            y1={y(level)}
            y2={y(level)}
          />
          <text data-axis="" x={MARGIN.left - 6} y={y(level)} dy="0.32em" textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      {ticks(innerPx).map(({ timeMs, label }, i, all) => (
        <text
          key={timeMs}
          data-axis=""
          x={x(timeMs)}
          y={base + 16}
          textAnchor={i === 0 ? 'start' : i === all.length - 1 && x(timeMs) > widthPx - 30 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
      {values.length > 0 && (
        <>
          <path
            className="curve-fill"
            d={`M${x(fromMs).toFixed(1)},${base}L${line}L${x(toMs).toFixed(1)},${base}Z`}
          />
          <path className="curve" d={`M${line}`} />
        </>
      )}
      {shaded[0] && (
        <text className="season" x={MARGIN.left} y={11}>
          {props.shadedWords}
        </text>
      )}
      {nowMs >= fromMs && nowMs <= toMs && (
        <line className="now" x1={x(nowMs)} x2={x(nowMs)} y1={MARGIN.top} y2={base} />
      )}
      <Stops {...props} fromMs={fromMs} innerPx={innerPx} x={x} y={y} />
    </>
  );
}

/** The values that keys stop at, each with the strip of the plot that is nearest to it. */
function Stops(
  props: PowerTimesProps & {
    fromMs: number;
    innerPx: number;
    x: (timeMs: number) => number;
    y: (value: number) => number;
  },
) {
  const { stops, onTime, fromMs, innerPx, x, y } = props;
  return stops.map((stop, i) => {
    const left = i === 0 ? MARGIN.left : (x(stop.timeMs) + x(stops[i - 1]?.timeMs ?? fromMs)) / 2;
    const next = stops[i + 1];
    const right = next ? (x(stop.timeMs) + x(next.timeMs)) / 2 : MARGIN.left + innerPx;
    return (
      <ChartPoint
        key={stop.timeMs}
        label={stop.label}
        quantityId={stop.quantityId}
        onSelect={() => onTime(stop.timeMs)}
      >
        <rect
          className="strip"
          x={left}
          y={MARGIN.top}
          width={Math.max(1, right - left)}
          height={HEIGHT_PX - MARGIN.bottom - MARGIN.top}
        />
        <circle className="stop" cx={x(stop.timeMs)} cy={y(stop.value)} r={3} data-screen-only />
      </ChartPoint>
    );
  });
}
