import type { RefObject } from 'react';
import { later } from '../kit/later';
import { msg, t } from '../locales/i18n';
import { setStage } from '../store/actions/presenting/stage';
import { shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { useStore } from '../store/useStore';

const ScenarioPanel = later(
  msg('Scenario'),
  async () => (await import('../panels/scenario/ScenarioPanel')).ScenarioPanel,
  { inPlace: true },
);

/** The inputs of the scenario beside the picture, for questions from the room; the shot is a press away. */
export function LiveScenario({ panel }: { panel: RefObject<HTMLElement | null> }) {
  const index = useStore(documentStore, (state) => state.shot);
  return (
    <section ref={panel} className="card present-scenario" aria-label={t('Scenario')} data-over-globe>
      <div className="present-scenario-head">
        <button type="button" className="chip" disabled={index < 0} onClick={() => shot(index)}>
          {t('Back to the shot')}
        </button>
        <button type="button" className="chip" onClick={() => setStage({ asking: false })}>
          {t('Close')}
        </button>
      </div>
      <ScenarioPanel />
    </section>
  );
}
