import './scenario.css';
import { t } from '../shared/i18n';
import { bandedReport, useBands } from '../store/bands';
import { Exchange } from './Exchange';
import { ScenarioChanges, ScenarioInputs } from './ScenarioInputs';
import { ScenarioLimits } from './ScenarioLimits';
import { ScenarioPresets } from './ScenarioPresets';
import { ScenarioResults } from './ScenarioResults';
import { ScenarioSummary } from './ScenarioSummary';
import { useLanguage } from './useAppearance';
import { useCoarseState } from './useCoarseState';

/** What would it take: the exchange, presets, all inputs, what cannot be, and every result with its band. */
export function ScenarioPanel() {
  const state = useCoarseState();
  const lang = useLanguage();
  const banded = bandedReport(state, useBands());
  const { inputs, units, metric } = state.scene;
  return (
    <article className="panel scenario" aria-label={t('Scenario')}>
      <ScenarioSummary report={banded} metric={metric} lang={lang} units={units} />
      <Exchange state={state} report={banded} lang={lang} />
      <ScenarioLimits state={state} lang={lang} />
      <ScenarioPresets state={state} lang={lang} />
      <ScenarioInputs report={banded} chosen={inputs} lang={lang} units={units} />
      <ScenarioChanges chosen={inputs} lang={lang} units={units} />
      <ScenarioResults report={banded} metric={metric} lang={lang} units={units} />
    </article>
  );
}
