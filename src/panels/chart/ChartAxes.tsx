import { yearMs } from '../../shared/dates';
import { formatNumber } from '../../shared/format';
import { t, type UiLanguage } from '../../shared/i18n';

/** Hairlines and labels of a chart of power (GW or MW, named once) over years. */
export function ChartAxes(props: {
  x: (timeMs: number) => number;
  y: (powerW: number) => number;
  years: readonly number[];
  powers: readonly number[];
  lang: UiLanguage;
}) {
  const { x, y, years, powers, lang } = props;
  const topW = powers[powers.length - 1] ?? 0;
  const [sizeW, unit] = topW >= 2e9 ? [1e9, 'GW'] : [1e6, 'MW'];
  const lastYear = years[years.length - 1] ?? 0;
  return (
    <g className="axes">
      {powers.map((powerW) => (
        <g key={powerW} transform={`translate(0,${y(powerW)})`}>
          <line x1={0} x2={x(yearMs(lastYear))} data-base={powerW === 0} />
          <text x={-6} dy="0.32em" textAnchor="end">
            {formatNumber(powerW / sizeW, lang)}
            {powerW === topW && powerW > 0 ? ` ${unit}` : ''}
          </text>
        </g>
      ))}
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
      {topW === 0 && (
        <text x={8} y={y(0) - 8}>
          {t('No dated power is reported for these sites.')}
        </text>
      )}
    </g>
  );
}
