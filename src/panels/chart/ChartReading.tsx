import { formatDate, formatPower, join } from '../../shared/format';
import { t, type UiLanguage } from '../../shared/i18n';
import type { readingAt } from './stack';

/** What the chart says at one date: the sum, each site, and apart from them the orbit. */
export function ChartReading(props: {
  readings: ReturnType<typeof readingAt>;
  orbit: { name: string; powerW: number } | null;
  timeMs: number;
  lang: UiLanguage;
}) {
  const { readings, orbit, timeMs, lang } = props;
  const shown = readings.filter(({ powerW }) => powerW !== 0).reverse();
  const totalW = readings.reduce((sum, { powerW }) => sum + (powerW ?? 0), 0);
  return (
    <div className="chart-reading">
      <p className="strong">{formatDate(timeMs, lang)}</p>
      <dl>
        <dt>{t('On the ground')}</dt>
        <dd className="strong">{join(formatPower(totalW, lang))}</dd>
        {shown.map(({ id, name, powerW, state }) => (
          <div key={id} className="pair" data-state={state}>
            <dt>{name}</dt>
            <dd>{join(formatPower(powerW, lang))}</dd>
          </div>
        ))}
        {orbit && (
          <div className="pair orbit">
            <dt>{t('{name}, scenario', { name: orbit.name })}</dt>
            <dd>{join(formatPower(orbit.powerW, lang))}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
