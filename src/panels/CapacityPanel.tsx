import type { PowerBasis } from '../scene/types';
import { formatDate } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { countedSites, release } from '../store/select';
import type { State } from '../store/types';
import type { Counted } from './acceleratorSeries';
import { CapacityNumber } from './CapacityNumber';
import { CapacityTotal } from './CapacityTotal';
import { seriesOf } from './capacityExplanation';
import { GrowthChart } from './chart/GrowthChart';
import { SiteMultiples } from './chart/SiteMultiples';
import type { Layer } from './chart/stack';
import { siteIdOf } from './focusedSite';
import { orbitLine, seriesBySite, shownSeries } from './powerSeries';
import { StatusSplit } from './StatusSplit';
import { useLanguage } from './useAppearance';
import { useCalmState } from './useCalmState';
import { powerWords } from './words';

/** Power over time on the ground, by how real it is and by site, the orbit beside it, never in the sum; then what computes. */
export function CapacityPanel() {
  const state = useCalmState();
  const lang = useLanguage();
  return (
    <div className="panel">
      <CapacityTotal state={state} lang={lang} />
      <PowerOverTime state={state} lang={lang} />
      <StatusSplit state={state} lang={lang} />
      <BySite state={state} lang={lang} />
      <ComputeOverTime state={state} lang={lang} counted="accelerators" title={t('Accelerators over time')} />
      <ComputeOverTime state={state} lang={lang} counted="flops" title={t('Dense 8-bit speed over time')} />
    </div>
  );
}

interface Shown {
  state: State;
  lang: UiLanguage;
}

function layerWords(basis: PowerBasis): Record<Layer, string> {
  if (basis === 'contract')
    return { reported: t('Deals, from the day they were announced'), projected: '', announced: '' };
  return {
    reported: t('Operating, reported'),
    projected: t('Under construction, projected'),
    announced: t('Announced, projected'),
  };
}

/** Names what the chart cannot show. */
function Missing({ names, text }: { names: string[]; text: (names: string) => string }) {
  if (names.length === 0) return null;
  return <p className="label">{text(names.join(', '))}</p>;
}

function PowerOverTime({ state, lang }: Shown) {
  const { basis, focus } = state.scene;
  const series = shownSeries(state);
  const missing = countedSites(state).filter(({ id }) => !series.some((one) => one.id === id));
  const title = t('{power} over time', { power: powerWords(basis) });
  return (
    <section className="panel-section">
      <GrowthChart
        title={title}
        kind={basis}
        unit="W"
        series={series}
        orbit={orbitLine(state)}
        clockMs={state.clockMs}
        focusId={siteIdOf(focus)}
        words={layerWords(basis)}
        fileName={`groundtrack-power-${basis}`}
        slider
        note={
          <>
            {basis === 'contract' && (
              <p className="label">{t('No contract for power in orbit names a number.')}</p>
            )}
            <Missing
              names={missing.map(({ name }) => name)}
              text={(names) =>
                basis === 'contract'
                  ? t('Not in the chart, no contract power reported: {names}.', { names })
                  : t('Not in the chart, no dated power reported: {names}.', { names })
              }
            />
          </>
        }
        lang={lang}
      />
    </section>
  );
}

function BySite({ state, lang }: Shown) {
  const { basis, focus } = state.scene;
  const series = seriesBySite(state);
  if (series.length === 0) return null;
  return (
    <section className="panel-section">
      <SiteMultiples
        title={t('{power} by site', { power: powerWords(basis) })}
        basis={basis}
        series={series}
        focusId={siteIdOf(focus)}
        lang={lang}
      />
    </section>
  );
}

function ComputeOverTime(props: Shown & { counted: Counted; title: string }) {
  const { state, lang, counted, title } = props;
  const series = seriesOf(state, release, counted);
  const missing = countedSites(state).filter(({ id }) => !series.some((one) => one.id.startsWith(`${id}/`)));
  return (
    <section className="panel-section">
      <GrowthChart
        title={title}
        kind={counted}
        unit={counted === 'flops' ? 'FLOP/s' : 'accelerators'}
        series={series}
        orbit={null}
        clockMs={state.clockMs}
        focusId={null}
        words={layerWords('it')}
        fileName={`groundtrack-${counted}`}
        note={
          <>
            {counted === 'flops' && (
              <p className="label">
                {t('Peak of the data sheets, without sparsity; real work reaches a part of it.')}
              </p>
            )}
            <Missing
              names={missing.map(({ name }) => name)}
              text={(names) => t('Not in the chart, no dated count reported: {names}.', { names })}
            />
          </>
        }
        lang={lang}
      />
      <p className="small">
        {t('On {date}:', { date: formatDate(state.clockMs, lang) })}{' '}
        <CapacityNumber state={state} part="sum" kind={counted} lang={lang} className="strong" />
      </p>
    </section>
  );
}
