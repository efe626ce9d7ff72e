import { memo } from 'react';
import { Quantity } from '../../kit/Quantity';
import { bandWords, quantityWords, wordsAmong } from '../../kit/reading';
import type { Formatted } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { type Metric, metricById, metrics } from '../../model/questions/metrics';
import type { Quantity as Reading, Report } from '../../model/types';
import { setMetric } from '../../store/actions/scenario';

interface ResultsProps {
  /** With bands for ranges. */
  report: Report;
  metric: Metric['id'];
  lang: UiLanguage;
  units: 'metric' | 'us';
}

type Line = readonly [id: string, words: string];

interface RowProps {
  id: string;
  words: string;
  quantity: Reading | undefined;
  lang: UiLanguage;
  units: 'metric' | 'us';
  /** What stands for the number where it has words of its own. */
  value?: Formatted | null;
}

/** Whether two rows read alike: each report makes its quantities anew. */
function sameRow(before: RowProps, next: RowProps): boolean {
  const [a, b] = [before.quantity, next.quantity];
  return (
    before.id === next.id &&
    before.words === next.words &&
    before.lang === next.lang &&
    before.units === next.units &&
    before.value?.number === next.value?.number &&
    Object.is(a?.value, b?.value) &&
    a?.low === b?.low &&
    a?.high === b?.high &&
    a?.unit === b?.unit
  );
}

/** One answer: its words, the central value, the band beneath. */
export const ResultRow = memo(function ResultRow(props: RowProps) {
  const { id, words, quantity, lang, units } = props;
  if (!quantity) return null;
  const band = bandWords(quantity, id, lang, units);
  return (
    <li>
      <span>{words}</span>
      <span className="result">
        <Quantity
          id={id}
          value={props.value ?? quantityWords(quantity, id, lang, units)}
          of={quantity}
          className="strong"
        />
        {band && (
          <span className="band small muted" data-quantity={id}>
            {band}
          </span>
        )}
      </span>
    </li>
  );
}, sameRow);

function orbitLines(): Line[] {
  return [
    ['constellation.sunlitFractionYear', t('Sunlit share of the year')],
    ['orbit.eclipseDaysPerYear', t('Days a year with a shadow')],
    ['orbit.eclipseMaxS', t('Longest shadow of the year')],
    ['link.slantRangeM', t('Longest link to the ground')],
  ];
}

function nodeLines(): Line[] {
  return [
    ['node.sunlitPowerW', t('Power of a node in sunlight')],
    ['node.specificPowerWPerKg', t('Power per mass')],
    ['node.deliveredPowerW', t('Delivered by a node over its life')],
    ['node.arrayRequiredM2', t('Array that the mean power needs')],
    ['radiator.requiredAreaM2', t('Radiator that peak power needs')],
    ['node.batteryRequiredWh', t('Battery that the longest shadow needs')],
    ['node.massFromPartsKg', t('Mass by the parts')],
    ['node.massThroughShadowKg', t('Mass by the parts, with a battery')],
  ];
}

function fleetLines(): Line[] {
  return [
    ['constellation.powerMeanW', t('Mean power of the constellation')],
    ['constellation.powerDeliveredW', t('Delivered over its life')],
    ['constellation.powerLeastW', t('Least power of the year')],
    ['exchange.replacementLaunchesPerYear', t('Launches to keep it up')],
    ['exchange.carbonYears', t('Years until launch carbon is made up for')],
  ];
}

/** What follows from the inputs: each answer with its band and the way to its chain. */
export function ScenarioResults({ report, metric, lang, units }: ResultsProps) {
  const list = (title: string, lines: Line[]) => (
    <div className="result-group">
      <h4 className="label">{title}</h4>
      <ul className="rows">
        {lines.map(([id, words]) => (
          <ResultRow
            key={id}
            id={id}
            words={words}
            quantity={report.quantities[id]}
            lang={lang}
            units={units}
            value={wordsAmong(report.quantities, id, lang, units)}
          />
        ))}
      </ul>
    </div>
  );
  const chosen = metricById(metric);
  return (
    <section className="panel-section scenario-results">
      <h3>{t('Results')}</h3>
      <p className="small muted">
        {t(
          'Beneath each number its band: in 8 of 10 draws from the ranges of the inputs it lies there. Click a number for its chain.',
        )}
      </p>
      <MetricChoice metric={chosen} />
      {list(t('Cost'), [
        [chosen.orbit, t('In orbit')],
        [chosen.ground, t('On the ground')],
        ['cost.ratio', t('Orbit against ground, per kWh')],
        ['cost.breakEvenLaunchUsdPerKg', t('Break-even price of launch')],
      ])}
      {list(t('Node'), nodeLines())}
      {list(t('Orbit'), orbitLines())}
      {list(t('Constellation'), fleetLines())}
    </section>
  );
}

/** How cost is measured, with what the measure is and what it does not see. */
function MetricChoice({ metric }: { metric: Metric }) {
  return (
    <div className="metric-choice">
      <label className="label">
        {t('Cost is measured')}{' '}
        <select value={metric.id} onChange={(event) => setMetric(metricById(event.target.value).id)}>
          {metrics.map(({ id, label }) => (
            <option key={id} value={id}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <p className="small" data-quantity={metric.orbit}>
        {t(metric.definition)}{' '}
        <span className="muted">{t('Blind to: {what}', { what: t(metric.blind) })}</span>
      </p>
    </div>
  );
}
