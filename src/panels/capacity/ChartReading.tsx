import { type Bounded, boundWords, formatDate, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { sumId } from '../../model/graph/quantityId';
import type { SumKind } from '../../model/ground/compute';
import { type StepSeries, stepAt, sumOf, totalAt } from '../../model/ground/steps';
import type { ChartGroup } from './bandGroups';
import { lineId, type OrbitLine } from './powerSeries';

/**
 * A value of a chart in words; counted things go by their number alone.
 * @param of what is known of its ends, so that a bound is told as one.
 */
export function valueText(value: number | null, unit: string, lang: UiLanguage, of?: Bounded | null): string {
  const shown = formatQuantity(value, unit === 'accelerators' ? '1' : unit, lang);
  return join({ ...shown, bound: of ? boundWords(of) : undefined });
}

/** What the chart says at one date: the sum, each group, and apart from them the orbit. */
export function ChartReading(props: {
  series: readonly StepSeries[];
  groups: readonly ChartGroup[];
  orbit: OrbitLine | null;
  kind: SumKind;
  unit: string;
  timeMs: number;
  lang: UiLanguage;
}) {
  const { series, groups, orbit, kind, unit, timeMs, lang } = props;
  const readings = groups.map(({ name, only, series: own }) => {
    const total = totalAt(own, timeMs);
    const value = sumOf(total);
    const [alone] = own.length === 1 ? own : [];
    const step = alone ? stepAt(alone, timeMs) : null;
    return { only, name, value, step, state: total.reported < value ? 'projected' : 'reported' };
  });
  const shown = readings.filter(({ only, value }) => only !== null && value !== 0).reverse();
  return (
    <div className="chart-reading" aria-hidden="true">
      <p className="strong">{formatDate(timeMs, lang)}</p>
      <dl>
        <dt>{t('On the ground')}</dt>
        <dd className="strong" data-quantity={sumId('sum', kind, timeMs)}>
          {valueText(sumOf(totalAt(series, timeMs)), unit, lang)}
        </dd>
        {shown.map(({ only, name, value, state, step }) => (
          <div key={only} className="pair" data-state={state}>
            <dt>{name}</dt>
            <dd data-quantity={sumId('sum', kind, timeMs, only)}>{valueText(value, unit, lang, step)}</dd>
          </div>
        ))}
        {orbit && (
          <div className="pair orbit">
            <dt>{t('{name}, scenario', { name: orbit.name })}</dt>
            <dd data-quantity={lineId(timeMs)}>{valueText(orbit.at(timeMs), unit, lang)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
