import { metricById, metrics } from '../../model/questions/metrics';
import './compare.css';
import '../power/power.css';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t, type UiLanguage } from '../../locales/i18n';
import { setMetric } from '../../store/actions/scenario';
import { daily } from '../../store/daily';
import { documentStore } from '../../store/document';
import { comparison } from '../../store/readings/questions';
import type { State } from '../../store/types';
import { useDeferred } from '../../store/useDeferred';
import { useStore } from '../../store/useStore';
import { BreakEvenFinder } from './BreakEvenFinder';
import { CompareBars } from './CompareBars';
import { ComparePins } from './ComparePins';
import { ComparePresets } from './ComparePresets';
import { CompareTable } from './CompareTable';
import { comparedScenarios } from './compareWords';
import { TornadoChart } from './TornadoChart';

/** Up to four scenarios side by side, by a metric of choice; where both sides cost the same, what matters most, what others published. */
export function ComparePanel() {
  const state = daily(useDeferred());
  const lang = useLanguage();
  const scenarios = comparedScenarios(state);
  const compared = comparison(state);
  return (
    <div className="panel compare">
      <MetricChoice />
      <section className="panel-section">
        <h3>{t('Scenarios')}</h3>
        <ComparePins scenarios={scenarios} />
        <CompareBars state={state} scenarios={scenarios} compared={compared} lang={lang} />
        <CompareTable state={state} scenarios={scenarios} compared={compared} lang={lang} />
      </section>
      <BreakEvenFinder state={state} lang={lang} />
      <TornadoPart state={state} lang={lang} />
      <ComparePresets state={state} lang={lang} />
    </div>
  );
}

function MetricChoice() {
  const chosen = metricById(useStore(documentStore, ({ scene }) => scene.metric));
  return (
    <header className="panel-header">
      <h2 className="label">{t('Cost is measured')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend for four buttons. */}
      <div className="chips" role="group" aria-label={t('Cost is measured')}>
        {metrics.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={id === chosen.id}
            onClick={() => setMetric(id)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      <p className="small" data-quantity={chosen.orbit}>
        {t(chosen.definition)}
      </p>
      <p className="small muted">{t('Does not see: {what}', { what: t(chosen.blind) })}</p>
    </header>
  );
}

function TornadoPart({ state, lang }: { state: State; lang: UiLanguage }) {
  return (
    <section className="panel-section">
      <h3>{t('What matters most')}</h3>
      <TornadoChart state={state} lang={lang} />
    </section>
  );
}
