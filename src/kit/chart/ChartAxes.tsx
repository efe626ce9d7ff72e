import { formatNumber } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { yearMs } from '../../shared/dates';
import { axisScale } from './axisScale';

/** Where the unit's name starts, px from the axis: the room of the labels. */
const UNIT_LEFT_PX = -36;

/** Hairlines and labels of a chart of values (its unit named once, above them) over years. */
export function ChartAxes(props: {
  x: (timeMs: number) => number;
  y: (value: number) => number;
  years: readonly number[];
  ticks: readonly number[];
  unit: string;
  lang: UiLanguage;
}) {
  const { x, y, years, ticks, unit, lang } = props;
  const top = ticks[ticks.length - 1] ?? 0;
  const { size, symbol } = axisScale(top, unit);
  const lastYear = years[years.length - 1] ?? 0;
  return (
    <g className="axes">
      {ticks.map((value) => (
        <g key={value} transform={`translate(0,${y(value)})`}>
          <line x1={0} x2={x(yearMs(lastYear))} data-base={value === 0} />
          <text x={-6} dy="0.32em" textAnchor="end">
            {formatNumber(value / size, lang)}
          </text>
        </g>
      ))}
      {top > 0 && (
        <text x={UNIT_LEFT_PX} y={y(top) - 12}>
          {symbol}
        </text>
      )}
      {years.map((year, i) => (
        <text
          key={year}
          x={x(yearMs(year))}
          y={y(0) + 16}
          textAnchor={i === 0 ? 'start' : i === years.length - 1 ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
      {top === 0 && (
        <text x={8} y={y(0) - 8}>
          {t('Nothing dated is reported for these sites.')}
        </text>
      )}
    </g>
  );
}
