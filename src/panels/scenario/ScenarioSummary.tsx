import { memo } from 'react';
import { Quantity } from '../../kit/Quantity';
import { quantityWords } from '../../kit/reading';
import { t, type UiLanguage } from '../../locales/i18n';
import { type Metric, metricById } from '../../model/questions/metrics';
import type { Report } from '../../model/types';

/** The answers in one line, in sight while inputs further down are moved. */
export const ScenarioSummary = memo(function ScenarioSummary(props: {
  report: Report;
  metric: Metric['id'];
  lang: UiLanguage;
  units: 'metric' | 'us';
}) {
  const { report, lang, units } = props;
  const metric = metricById(props.metric);
  // What is delivered over a life leads; what would match on the first day stands beneath.
  const lines: [id: string, words: string, tone: string, atOnceId?: string][] = [
    ['exchange.lifetimeNodes', t('Nodes over their life'), '', 'exchange.nodes'],
    ['exchange.lifetimeLaunches', t('Launches'), '', 'exchange.launches'],
    [metric.orbit, t('In orbit'), 'orbit'],
    [metric.ground, t('On the ground'), 'ground'],
  ];
  return (
    <dl className="scenario-summary">
      {lines.map(([id, words, tone, atOnceId]) => {
        const quantity = report.quantities[id];
        const { number, unit } = quantityWords(quantity, id, lang, units);
        return (
          <div key={id}>
            <dt className="label">{words}</dt>
            <dd>
              <Quantity
                id={id}
                value={{ number, unit: tone === '' ? '' : unit }}
                of={quantity}
                className={`strong ${tone}`}
              />
              {atOnceId && (
                <span className="small muted at-once" data-quantity={atOnceId}>
                  {t('at once {n}', {
                    n: quantityWords(report.quantities[atOnceId], atOnceId, lang, units).number,
                  })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
});
