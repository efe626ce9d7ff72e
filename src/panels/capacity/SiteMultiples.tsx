import { scaleLinear } from 'd3-scale';
import { FIRST_YEAR, FROM_MS, LAST_YEAR, roundTicks, TO_MS, timeShare } from '../../kit/chart/axis';
import { ChartFrame } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { ClockLine } from '../../kit/chart/ClockLine';
import type { ChartCell, ChartColumn } from '../../kit/chart/dataTable';
import { useTimeScrub } from '../../kit/chart/useTimeScrub';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { type StepSeries, sumOf, totalAt, totalSteps } from '../../model/ground/steps';
import type { PowerBasis } from '../../scene/types';
import { setTime } from '../../store/actions/clock';
import { valueText } from './ChartReading';
import { Hatch, StackedAreas, UncertaintyBand } from './StackedAreas';
import { stackSteps } from './stack';
import '../../kit/chart/chart.css';
import { type ReactNode, useId, useState } from 'react';

const NAME_PX = 18;
const PLOT_PX = 46;
const GAP_PX = 14;
const CELL_PX = NAME_PX + PLOT_PX + GAP_PX;
const LEAST_CELL_PX = 120;
const YEARS_PX = 16;
/** Sites that are drawn at first. */
const FIRST = 12;
/** Mean width of a letter of a name, px. */
const LETTER_PX = 6.2;

interface MultiplesProps {
  title: string;
  basis: PowerBasis;
  series: readonly StepSeries[];
  focusId: string | null;
  lang: UiLanguage;
}

const columnsFor = (widthPx: number): number => Math.max(1, Math.floor(widthPx / LEAST_CELL_PX));

/** The largest value of a series, ranges included, W. */
const topOf = (one: StepSeries): number =>
  Math.max(0, ...one.steps.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)));

/** The dated figures of all sites, one a row, each with the way to its source. */
export function multiplesRows(series: readonly StepSeries[], basis: PowerBasis) {
  const columns: ChartColumn[] = [
    { id: 'site', label: t('Site'), unit: '' },
    { id: 'from', label: t('From'), unit: 'date' },
    { id: 'state', label: t('Basis'), unit: '' },
    { id: basis, label: t('Power'), unit: 'W' },
    { id: 'low', label: t('Low'), unit: 'W' },
    { id: 'high', label: t('High'), unit: 'W' },
  ];
  const all = series.flatMap((one) => one.steps.map((step) => ({ one, step })));
  const rows = all.map(({ one, step }): ChartCell[] => [
    one.name,
    new Date(step.timeMs).toISOString().slice(0, 10),
    step.state === 'reported' ? t('Reported') : t('Projected'),
    step.value,
    step.low,
    step.high,
  ]);
  const quantityIds = all.map(({ step }) => {
    const id = factId(...step.figures);
    return [null, null, null, id, step.low === null ? null : id, step.high === null ? null : id];
  });
  return { columns, rows, quantityIds };
}

/** The largest at first, the greatest before the others, with the one in focus; all once they are asked for. */
function drawnFirst(series: readonly StepSeries[], focusId: string | null): StepSeries[] {
  const ordered = [...series].sort((a, b) => topOf(b) - topOf(a));
  return ordered.filter(({ id }, i) => i < FIRST || id === focusId);
}

/** Each site's power over time in small, all on one scale or each on its own; the table has all of them. */
export function SiteMultiples(props: MultiplesProps & { note?: ReactNode }) {
  const { title, basis, series, focusId, note } = props;
  const [own, setOwn] = useState(false);
  const [whole, setWhole] = useState(false);
  const drawn = whole ? series : drawnFirst(series, focusId);
  return (
    <ChartFrame
      title={title}
      unit=""
      fileName={`groundtrack-sites-${basis}`}
      heightPx={(widthPx) => Math.ceil(drawn.length / columnsFor(widthPx)) * CELL_PX + YEARS_PX}
      {...multiplesRows(series, basis)}
      note={
        <div className="chart-note">
          <label className="small">
            <input type="checkbox" checked={own} onChange={(event) => setOwn(event.target.checked)} />{' '}
            {t('Each site on its own scale')}
          </label>
          {series.length > FIRST && (
            <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? t('Show the largest sites alone') : t('Show all sites')}
            </button>
          )}
          {note}
        </div>
      }
    >
      {({ widthPx }) => <Cells {...props} series={drawn} own={own} widthPx={widthPx} />}
    </ChartFrame>
  );
}

function Cells(props: MultiplesProps & { own: boolean; widthPx: number }) {
  const { series, own, widthPx } = props;
  const hatchId = useId().replace(/[^\w-]/g, '');
  const columns = columnsFor(widthPx);
  const cellPx = (widthPx - (columns - 1) * GAP_PX) / columns;
  const shared = Math.max(0, ...series.map(topOf));
  return (
    <>
      <Hatch id={hatchId} />
      {series.map((one, i) => (
        <g
          key={one.id}
          transform={`translate(${(i % columns) * (cellPx + GAP_PX)},${Math.floor(i / columns) * CELL_PX})`}
        >
          <Multiple {...props} one={one} top={own ? topOf(one) : shared} cellPx={cellPx} hatchId={hatchId} />
        </g>
      ))}
      <g className="axes" transform={`translate(0,${Math.ceil(series.length / columns) * CELL_PX})`}>
        <text y={4}>{t('{first} to {last} in each', { first: FIRST_YEAR, last: LAST_YEAR })}</text>
      </g>
    </>
  );
}

function Multiple(props: MultiplesProps & { one: StepSeries; top: number; cellPx: number; hatchId: string }) {
  const { one, top, cellPx, hatchId, focusId, lang } = props;
  const scrub = useTimeScrub();
  const ticks = roundTicks(top);
  const limit = ticks[ticks.length - 1] || 1;
  const y = scaleLinear([0, limit], [PLOT_PX, 0]);
  const x = (timeMs: number) => timeShare(timeMs) * cellPx;
  const letters = Math.floor((cellPx - 52) / LETTER_PX);
  const name = one.name.length > letters ? `${one.name.slice(0, Math.max(3, letters - 1))}…` : one.name;
  return (
    <>
      <g className="axes">
        <text className="multiple-name" data-focus={focusId === one.id} y={11}>
          {name}
          <title>{one.name}</title>
        </text>
        <text x={cellPx} y={11} textAnchor="end">
          {valueText(limit, 'W', lang)}
        </text>
        <line x1={0} x2={cellPx} y1={NAME_PX} y2={NAME_PX} />
        <line x1={0} x2={cellPx} y1={NAME_PX + PLOT_PX} y2={NAME_PX + PLOT_PX} data-base="true" />
      </g>
      <g transform={`translate(0,${NAME_PX})`}>
        <StackedAreas
          bands={stackSteps([one], FROM_MS, TO_MS)}
          focusId={null}
          hatchOf={() => hatchId}
          x={x}
          y={y}
        />
        <UncertaintyBand totals={totalSteps([one], FROM_MS, TO_MS)} x={x} y={y} />
        <ClockLine x={x} heightPx={PLOT_PX} />
        <rect className="chart-surface" width={cellPx} height={PLOT_PX} fill="transparent" {...scrub} />
        {one.steps.map((step) => (
          <ChartPoint
            key={step.timeMs}
            series={one.id}
            quantityId={factId(...step.figures)}
            label={t('{name}, from {date}, {state}: {value}', {
              name: one.name,
              date: formatDate(step.timeMs, lang),
              state: step.state === 'reported' ? t('Reported') : t('Projected'),
              value: valueText(step.value, 'W', lang, step),
            })}
            onSelect={() => setTime(new Date(step.timeMs).toISOString())}
          >
            <circle cx={x(step.timeMs)} cy={y(sumOf(totalAt([one], step.timeMs)))} r={4} />
          </ChartPoint>
        ))}
      </g>
    </>
  );
}
