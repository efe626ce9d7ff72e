import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { powerWords } from '../../kit/words';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { sumId } from '../../model/graph/quantityId';
import type { Counted } from '../../model/ground/compute';
import type { Layer } from '../../model/ground/steps';
import type { PowerBasis } from '../../scene/types';
import { daily } from '../../store/daily';
import { countedSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { useDeferred } from '../../store/useDeferred';
import { siteIdOf } from '../site/focusedSite';
import { GroupingSelect } from '../site/GroupingSelect';
import { bandGroups } from './bandGroups';
import { CapacityNumber } from './CapacityNumber';
import { CapacityTotal } from './CapacityTotal';
import { GrowthChart } from './GrowthChart';
import { OwnersTable } from './OwnersTable';
import { orbitLine, seriesBySite, shownSeries } from './powerSeries';
import { SiteMultiples } from './SiteMultiples';
import { StatusSplit } from './StatusSplit';

/** Power over time on the ground, by how real it is and by site, the orbit beside it, never in the sum; then what computes. */
export function CapacityPanel() {
  const state = useDeferred();
  const lang = useLanguage();
  // Facts are dated by the day: the model is asked once a day of the clock.
  const day = daily(state);
  return (
    <div className="panel">
      <CapacityTotal state={day} lang={lang} />
      <PowerOverTime state={state} lang={lang} />
      <StatusSplit state={day} lang={lang} />
      <OwnersTable state={day} lang={lang} />
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

/** Names of what a chart cannot show, one after the other; empty where it shows all. */
const namesOf = (missing: readonly { name: string }[]): string => missing.map(({ name }) => name).join(', ');

function powerNote(basis: PowerBasis, missing: string): ReactNode {
  const contract = basis === 'contract';
  return (
    <>
      {contract && <p className="label">{t('No contract for power in orbit names a number.')}</p>}
      {missing !== '' && (
        <p className="label">
          {contract
            ? t('Not in the chart, no contract power reported: {names}.', { names: missing })
            : t('Not in the chart, no dated power reported: {names}.', { names: missing })}
        </p>
      )}
    </>
  );
}

function computeNote(counted: Counted, missing: string): ReactNode {
  return (
    <>
      {counted === 'flops' && (
        <p className="label">
          {t('Peak of the data sheets, without sparsity; real work reaches a part of it.')}
        </p>
      )}
      {missing !== '' && (
        <p className="label">
          {t('Not in the chart, no dated count reported: {names}.', { names: missing })}
        </p>
      )}
    </>
  );
}

function PowerOverTime({ state, lang }: Shown) {
  const { basis, focus } = state.scene;
  const series = shownSeries(state);
  const missing = namesOf(countedSites(state).filter(({ id }) => !series.some((one) => one.id === id)));
  // The same objects while they say the same: the chart is drawn anew when one differs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are in the language.
  const [words, note] = useMemo(() => [layerWords(basis), powerNote(basis, missing)], [basis, missing, lang]);
  const title = t('{power} over time', { power: powerWords(basis) });
  return (
    <section className="panel-section">
      <p className="grouping">
        <GroupingSelect grouping={state.scene.grouping} />
      </p>
      <GrowthChart
        title={title}
        kind={basis}
        unit="W"
        series={series}
        groups={bandGroups(state, lang)}
        orbit={orbitLine(state)}
        clockMs={state.clockMs}
        focusId={siteIdOf(focus)}
        words={words}
        fileName={`groundtrack-power-${basis}`}
        slider
        note={note}
        lang={lang}
      />
    </section>
  );
}

/** Sites that are drawn each in small: of the facts all, and of long imported lists the first. */
const MOST_CELLS = 200;

function BySite({ state, lang }: Shown) {
  const { basis, focus } = state.scene;
  const all = seriesBySite(state);
  const series = all.slice(0, MOST_CELLS);
  if (series.length === 0) return null;
  return (
    <section className="panel-section">
      <SiteMultiples
        title={t('{power} by site', { power: powerWords(basis) })}
        basis={basis}
        series={series}
        focusId={siteIdOf(focus)}
        lang={lang}
        note={
          all.length > series.length && (
            <p className="small muted">
              {t('The first {n} of {all, number} sites.', { n: series.length, all: all.length })}
            </p>
          )
        }
      />
    </section>
  );
}

function ComputeOverTime(props: Shown & { counted: Counted; title: string }) {
  const { state, lang, counted, title } = props;
  const series = shownSeries(state, counted);
  const missing = namesOf(
    countedSites(state).filter(({ id }) => !series.some((one) => one.id.startsWith(`${id}/`))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are in the language.
  const [words, note] = useMemo(
    () => [layerWords('it'), computeNote(counted, missing)],
    [counted, missing, lang],
  );
  return (
    <section className="panel-section">
      <GrowthChart
        title={title}
        kind={counted}
        unit={counted === 'flops' ? 'FLOP/s' : 'accelerators'}
        series={series}
        groups={bandGroups(state, lang, counted)}
        orbit={null}
        clockMs={state.clockMs}
        focusId={null}
        words={words}
        fileName={`groundtrack-${counted}`}
        note={note}
        lang={lang}
      />
      <p className="small">
        {t('On {date}:', { date: formatDate(state.clockMs, lang) })}{' '}
        <CapacityNumber state={daily(state)} id={sumId('sum', counted)} lang={lang} className="strong" />
      </p>
    </section>
  );
}
