import type { Metric } from '../../model/questions/metrics';
import './scenario.css';
import { memo } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t, type UiLanguage } from '../../locales/i18n';
import { bandedReport, useDeferredBands } from '../../store/bands/bands';
import { daily } from '../../store/daily';
import { useDeferred } from '../../store/useDeferred';
import { useThrottled } from '../../store/useThrottled';
import { Exchange } from './Exchange';
import { ScenarioChanges, ScenarioInputs } from './ScenarioInputs';
import { ScenarioLimits } from './ScenarioLimits';
import { ScenarioPresets } from './ScenarioPresets';
import { ScenarioResults } from './ScenarioResults';
import { ScenarioSummary } from './ScenarioSummary';

/**
 * What would it take: the exchange, presets, all inputs, what cannot be, and every result with its band. None of its numbers turns
 * with the hour, so that a clock that runs asks the model once a day of its own.
 */
export function ScenarioPanel() {
  const state = useThrottled();
  const lang = useLanguage();
  const banded = bandedReport(daily(state), useDeferredBands());
  const { scene } = state;
  const { inputs, units, metric } = scene;
  return (
    <article className="panel scenario" aria-label={t('Scenario')}>
      <ScenarioSummary report={banded} metric={metric} lang={lang} units={units} />
      <Exchange scene={scene} report={banded} lang={lang} />
      <Following lang={lang} />
      <ScenarioInputs report={banded} chosen={inputs} lang={lang} units={units} />
      <ScenarioChanges chosen={inputs} lang={lang} units={units} />
      <FollowingResults metric={metric} lang={lang} />
    </article>
  );
}

// A drag renders the answers above at once; these come after it between frames.
const Following = memo(function Following({ lang }: { lang: UiLanguage }) {
  const state = daily(useDeferred());
  return (
    <>
      <ScenarioLimits state={state} lang={lang} />
      <ScenarioPresets state={state} lang={lang} />
    </>
  );
});

const FollowingResults = memo(function FollowingResults(props: { metric: Metric['id']; lang: UiLanguage }) {
  const state = daily(useDeferred());
  const banded = bandedReport(state, useDeferredBands());
  return <ScenarioResults report={banded} units={state.scene.units} {...props} />;
});
