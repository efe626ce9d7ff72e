import { scaleLinear } from 'd3-scale';
import { useId, useMemo } from 'react';
import { FROM_MS, roundTicks, TO_MS, yearTicks } from '../../kit/chart/axis';
import { ChartAxes } from '../../kit/chart/ChartAxes';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { ClockLine, ClockSlider } from '../../kit/chart/ClockLine';
import { useTimeScrub } from '../../kit/chart/useTimeScrub';
import { yearEndsMs } from '../../kit/chart/yearEnds';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { sumId } from '../../model/graph/quantityId';
import type { SumKind } from '../../model/ground/compute';
import {
  type Layer,
  layers,
  peak,
  type StepSeries,
  sumOf,
  totalAt,
  totalSteps,
} from '../../model/ground/steps';
import { setTime } from '../../store/actions/clock';
import type { ChartGroup } from './bandGroups';
import { ChartLegend, LEGEND_LINE_PX, type LegendLine, wrapLegend } from './ChartLegend';
import { valueText } from './ChartReading';
import { GroupLegend, GroupNames, groupLegendPx } from './GroupLegend';
import { lineId, type OrbitLine } from './powerSeries';
import { Hatch, StackedAreas, UncertaintyBand } from './StackedAreas';
import { stackGroups } from './stack';

export interface GrowthDrawingProps {
  series: readonly StepSeries[];
  groups: readonly ChartGroup[];
  orbit: OrbitLine | null;
  kind: SumKind;
  /** `W`, `FLOP/s` or `accelerators`. */
  unit: string;
  clockMs: number;
  focusId: string | null;
  legend: readonly LegendLine[];
  readMs: number | null;
  onRead: (timeMs: number | null) => void;
  /** True where the line of the clock is a slider of its own; one chart of a panel. */
  slider: boolean;
  lang: UiLanguage;
}

const MARGIN = { top: 24, right: 12, bottom: 22, left: 40 };
const PLOT_PX = 170;
/** Height of the plot where bands have names, px. */
const NAMED_PLOT_PX = 230;

const plotPxOf = (groups: readonly ChartGroup[]): number => (groups.length > 1 ? NAMED_PLOT_PX : PLOT_PX);

/** Height of the drawing with its legend, px. */
export const growthHeightPx = (
  legend: readonly LegendLine[],
  groups: readonly ChartGroup[],
  widthPx: number,
): number =>
  wrapLegend(legend, widthPx).length * LEGEND_LINE_PX +
  groupLegendPx(groups) +
  MARGIN.top +
  plotPxOf(groups) +
  MARGIN.bottom;

/** The largest value that is drawn. */
export function topOf(series: readonly StepSeries[], orbit: OrbitLine | null): number {
  const totals = totalSteps(series, FROM_MS, TO_MS);
  const highest = totals.reduce((most, { high }) => Math.max(most, high), 0);
  return Math.max(peak(totals), highest, ...(orbit?.points.map(({ value }) => value) ?? []));
}

/** The inside of a chart of dated steps: areas by how real they are, the range of the sum, the orbit apart, the clock. */
export function GrowthDrawing(props: GrowthDrawingProps & { widthPx: number }) {
  const { series, groups, orbit, unit, clockMs, focusId, legend, readMs, onRead, slider, lang, widthPx } =
    props;
  const hatchId = useId().replace(/[^\w-]/g, '');
  const scrub = useTimeScrub(onRead);
  const lines = wrapLegend(legend, widthPx);
  const innerPx = Math.max(80, widthPx - MARGIN.left - MARGIN.right);
  const { bands, totals, top } = useMemo(
    () => ({
      bands: stackGroups(groups, FROM_MS, TO_MS),
      totals: totalSteps(series, FROM_MS, TO_MS),
      top: topOf(series, orbit),
    }),
    [series, groups, orbit],
  );
  const plotPx = plotPxOf(groups);
  const focused = groups.find((group) => group.series.some(({ id }) => id === focusId))?.id ?? null;
  const ticks = roundTicks(top, 5);
  const x = scaleLinear([FROM_MS, TO_MS], [0, innerPx]);
  const y = scaleLinear([0, ticks[ticks.length - 1] || 1], [plotPx, 0]);
  const now = valueText(sumOf(totalAt(series, clockMs)), unit, lang);
  const line = orbit?.points.map(({ timeMs, value }) => `${x(timeMs).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <>
      {groups.map(({ id }, tone) => (
        <Hatch key={id} id={`${hatchId}${tone}`} tone={tone} />
      ))}
      <ChartLegend lines={lines} hatchId={`${hatchId}0`} />
      <GroupLegend groups={groups} topPx={lines.length * LEGEND_LINE_PX} widthPx={widthPx} />
      <g
        transform={`translate(${MARGIN.left},${MARGIN.top + lines.length * LEGEND_LINE_PX + groupLegendPx(groups)})`}
      >
        <ChartAxes x={x} y={y} years={yearTicks(innerPx)} ticks={ticks} unit={unit} lang={lang} />
        <StackedAreas bands={bands} focusId={focused} hatchOf={(tone) => `${hatchId}${tone}`} x={x} y={y} />
        <UncertaintyBand totals={totals} x={x} y={y} />
        {groups.length > 1 && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus.
          <g aria-hidden="true">
            <GroupNames bands={bands} x={x} y={y} />
          </g>
        )}
        {line && <polyline className="orbit-line" fill="none" points={line.join(' ')} />}
        {readMs !== null && (
          <line data-screen-only="" className="read-line" x1={x(readMs)} x2={x(readMs)} y1={0} y2={plotPx} />
        )}
        <rect className="chart-surface" width={innerPx} height={plotPx} fill="transparent" {...scrub} />
        {slider ? (
          <ClockSlider x={x} heightPx={plotPx} clockMs={clockMs} says={now} lang={lang} />
        ) : (
          <ClockLine x={x} heightPx={plotPx} />
        )}
        <Points {...props} x={x} y={y} />
      </g>
    </>
  );
}

/** The values at each year's end, layer by layer from the ground up, the orbit last; Enter goes to that date. */
function Points(props: GrowthDrawingProps & { x: (timeMs: number) => number; y: (value: number) => number }) {
  const { series, orbit, kind, unit, legend, lang, x, y } = props;
  const word = (form: string) => legend.find((line) => line.form === form)?.text ?? '';
  const point = (form: Layer | 'orbit', timeMs: number, value: number, top: number) => (
    <ChartPoint
      key={`${form}${timeMs}`}
      series={form}
      quantityId={form === 'orbit' ? lineId(timeMs) : sumId(form, kind, timeMs)}
      label={t('{date}, {what}: {value}', {
        date: formatDate(timeMs, lang),
        what: word(form),
        value: valueText(value, unit, lang),
      })}
      onSelect={() => setTime(new Date(timeMs).toISOString())}
    >
      <circle cx={x(timeMs)} cy={y(top)} r={4} />
    </ChartPoint>
  );
  const totals = yearEndsMs.map((timeMs) => totalAt(series, timeMs));
  return (
    <g className="growth-points">
      {layers.map((layer, k) =>
        legend.some(({ form }) => form === layer)
          ? yearEndsMs.map((timeMs, i) => {
              const total = totals[i] ?? totalAt(series, timeMs);
              const top = layers.slice(0, k + 1).reduce((sum, each) => sum + total[each], 0);
              return point(layer, timeMs, total[layer], top);
            })
          : null,
      )}
      {orbit && yearEndsMs.map((timeMs) => point('orbit', timeMs, orbit.at(timeMs), orbit.at(timeMs)))}
    </g>
  );
}
