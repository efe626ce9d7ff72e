import '../../kit/chart/chart.css';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { axisScale } from '../../kit/chart/axisScale';
import { ChartFrame } from '../../kit/chart/ChartFrame';
import type { ChartCell, ChartColumn } from '../../kit/chart/dataTable';
import { yearEndsMs } from '../../kit/chart/yearEnds';
import { t, type UiLanguage } from '../../locales/i18n';
import { sumId } from '../../model/graph/quantityId';
import type { SumKind } from '../../model/ground/compute';
import { type Layer, layers, type StepSeries, sumOf, totalAt } from '../../model/ground/steps';
import type { ChartGroups } from './bandGroups';
import type { LegendLine } from './ChartLegend';
import { ChartReading } from './ChartReading';
import { GrowthDrawing, growthHeightPx, topOf } from './GrowthDrawing';
import { lineId, type OrbitLine } from './powerSeries';

/** What a chart of dated steps shows. Values in `unit`, times in ms since 1970 UTC. */
export interface GrowthChartProps {
  title: string;
  kind: SumKind;
  unit: string;
  series: readonly StepSeries[];
  groups: ChartGroups;
  /** The scenario in orbit, a line of its own; never part of the sum. */
  orbit: OrbitLine | null;
  clockMs: number;
  focusId: string | null;
  /** What each layer is called. */
  words: Record<Layer, string>;
  fileName: string;
  slider?: boolean;
  note?: ReactNode;
  lang: UiLanguage;
}

interface Rows {
  columns: ChartColumn[];
  rows: ChartCell[][];
  quantityIds: (string | null)[][];
}

/** All dates on which a series has a figure, and the ends of the years: what the chart is drawn from, ms. */
const datesOf = (series: readonly StepSeries[]): number[] =>
  [...new Set([...series.flatMap(({ steps }) => steps.map(({ timeMs }) => timeMs)), ...yearEndsMs])].sort(
    (a, b) => a - b,
  );

/** The table behind: each year's end by layer, their sum with its range, the orbit apart, then every group. */
function growthRows(
  props: Pick<GrowthChartProps, 'kind' | 'unit' | 'series' | 'groups' | 'orbit' | 'words'>,
  shown: readonly Layer[],
  datesMs: readonly number[] = yearEndsMs,
): Rows {
  const { kind, unit, series, orbit, words } = props;
  const { listed } = props.groups;
  const column = (id: string, label: string): ChartColumn => ({ id, label, unit });
  const columns = [
    { id: 'date', label: t('Date'), unit: 'date' },
    ...shown.map((layer) => column(layer, words[layer])),
    column('sum', t('Sum')),
    column('low', t('Low')),
    column('high', t('High')),
    ...(orbit ? [column('orbit', t('{name}, scenario', { name: orbit.name }))] : []),
    ...listed.map(({ id, name }) => column(`group-${id}`, name)),
  ];
  const rows = datesMs.map((timeMs): ChartCell[] => {
    const total = totalAt(series, timeMs);
    const parts = shown.map((layer) => total[layer]);
    const orbital = orbit ? [orbit.at(timeMs)] : [];
    const date = new Date(timeMs).toISOString().slice(0, 10);
    const each = listed.map((group) => sumOf(totalAt(group.series, timeMs)));
    return [date, ...parts, sumOf(total), total.low, total.high, ...orbital, ...each];
  });
  const quantityIds = datesMs.map((timeMs) => {
    const sum = sumId('sum', kind, timeMs);
    const parts = shown.map((layer) => sumId(layer, kind, timeMs));
    const each = listed.map(({ only }) => sumId('sum', kind, timeMs, only));
    return [null, ...parts, sum, sum, sum, ...(orbit ? [lineId(timeMs)] : []), ...each];
  });
  return { columns, rows, quantityIds };
}

/** Legend, scale and table: all that the clock does not move. */
function stillParts(
  props: Pick<GrowthChartProps, 'kind' | 'unit' | 'series' | 'groups' | 'orbit' | 'words'>,
) {
  const { unit, series, orbit, words } = props;
  const totals = yearEndsMs.map((timeMs) => totalAt(series, timeMs));
  const shown = layers.filter((layer) => totals.some((total) => total[layer] > 0));
  const ranged = totals.some(({ low, high }) => high > low);
  const legend: LegendLine[] = [
    ...shown.map((form) => ({ form, text: words[form] })),
    ...(ranged ? [{ form: 'range' as const, text: t('Low to high, all sites together') }] : []),
    ...(orbit
      ? [
          {
            form: 'orbit' as const,
            text: t('{name}: a scenario, mean IT power, not added', { name: orbit.name }),
          },
        ]
      : []),
  ];
  return {
    legend,
    symbol: axisScale(topOf(series, orbit), unit).symbol,
    rows: growthRows(props, shown),
    shown,
  };
}

/** A stack over time by how real it is, with the range of its sum; a drag sets the time. */
export const GrowthChart = memo(function GrowthChart(props: GrowthChartProps) {
  const {
    title,
    kind,
    unit,
    series,
    groups,
    orbit,
    clockMs,
    focusId,
    words,
    fileName,
    slider = false,
    note,
    lang,
  } = props;
  const [readMs, setReadMs] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are in the language.
  const { legend, symbol, rows, shown } = useMemo(
    () => stillParts({ kind, unit, series, groups, orbit, words }),
    [kind, unit, series, groups, orbit, words, lang],
  );
  return (
    <ChartFrame
      title={title}
      unit={symbol}
      fileName={fileName}
      heightPx={(widthPx) => growthHeightPx(legend, groups.drawn, widthPx)}
      {...rows}
      savedRows={() => growthRows(props, shown, datesOf(series)).rows}
      note={
        <div className="chart-note">
          {readMs !== null && (
            <ChartReading {...{ series, groups: groups.drawn, orbit, kind, unit, lang }} timeMs={readMs} />
          )}
          {note}
        </div>
      }
    >
      {({ widthPx }) => (
        <GrowthDrawing
          {...{
            series,
            groups: groups.drawn,
            orbit,
            kind,
            unit,
            clockMs,
            focusId,
            legend,
            readMs,
            slider,
            lang,
            widthPx,
          }}
          onRead={setReadMs}
        />
      )}
    </ChartFrame>
  );
});
