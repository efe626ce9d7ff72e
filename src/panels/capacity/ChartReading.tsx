import { formatDate, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { capacityId, type Kind } from '../explain/capacityExplanation';
import { orbitTimeId } from '../explain/quantityIds';
import { orbitAt } from './orbitAt';
import type { OrbitLine } from './powerSeries';
import { readingAt, type StepSeries } from './stack';

/** A value of a chart in words; counted things go by their number alone. */
export function valueText(value: number | null, unit: string, lang: UiLanguage): string {
  return join(formatQuantity(value, unit === 'accelerators' ? '1' : unit, lang));
}

/** What the chart says at one date: the sum, each series, and apart from them the orbit. */
export function ChartReading(props: {
  series: readonly StepSeries[];
  orbit: OrbitLine | null;
  kind: Kind;
  unit: string;
  timeMs: number;
  lang: UiLanguage;
}) {
  const { series, orbit, kind, unit, timeMs, lang } = props;
  const readings = readingAt(series, timeMs);
  const shown = readings.filter(({ value }) => value !== 0).reverse();
  const total = readings.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return (
    <div className="chart-reading" aria-hidden="true">
      <p className="strong">{formatDate(timeMs, lang)}</p>
      <dl>
        <dt>{t('On the ground')}</dt>
        <dd className="strong" data-quantity={capacityId('sum', kind, timeMs)}>
          {valueText(total, unit, lang)}
        </dd>
        {shown.map(({ id, name, value, state }) => (
          <div key={id} className="pair" data-state={state}>
            <dt>{name}</dt>
            <dd data-quantity={capacityId('sum', kind, timeMs, id)}>{valueText(value, unit, lang)}</dd>
          </div>
        ))}
        {orbit && (
          <div className="pair orbit">
            <dt>{t('{name}, scenario', { name: orbit.name })}</dt>
            <dd data-quantity={orbitTimeId('line', timeMs)}>
              {valueText(orbitAt(orbit, timeMs), unit, lang)}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
