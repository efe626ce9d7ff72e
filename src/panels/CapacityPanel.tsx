import { useState } from 'react';
import type { PowerBasis } from '../scene/types';
import { formatBand, formatDate, formatPower } from '../shared/format';
import { type UiLanguage, t } from '../shared/i18n';
import { explainQuantity, setBasis, setTime } from '../store/actions';
import { report, visibleSites } from '../store/select';
import type { State } from '../store/types';
import { CapacityChart } from './chart/CapacityChart';
import { CapacityTable } from './chart/CapacityTable';
import { readingAt } from './chart/stack';
import { siteIdOf } from './focusedSite';
import { orbitLine, shownSeries } from './powerSeries';
import { BasisTag } from './Quantity';
import { StatusSplit } from './StatusSplit';
import { useLanguage } from './useAppearance';
import { useCoarseState } from './useCoarseState';
import { powerWords } from './words';

/** Megawatts over time on the ground by site, and the orbital scenario beside it, never in the sum. */
export function CapacityPanel() {
  const state = useCoarseState();
  const lang = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const series = shownSeries(state);
  const orbit = orbitLine(state);
  const { basis } = state.scene;
  const missing = visibleSites(state).filter(({ id }) => !series.some((one) => one.id === id));
  return (
    <div className="panel">
      <Total state={state} lang={lang} />
      <section className="panel-section">
        <h3>{t('{power} over time', { power: powerWords(basis) })}</h3>
        <CapacityChart
          series={series}
          orbit={orbit}
          clockMs={state.clockMs}
          focusId={siteIdOf(state.scene.focus)}
          lang={lang}
          onTime={(timeMs) => setTime(new Date(timeMs).toISOString())}
        />
        <p className="label">
          {t('Solid: reported. Hatched: projected by a publisher.')}
          {orbit && <span className="orbit"> {t('Dashed: {name}, a scenario, not added.', { name: orbit.name })}</span>}
        </p>
        {missing.length > 0 && (
          <p className="label">
            {t('Not in the chart, no dated power reported: {names}.', {
              names: missing.map(({ name }) => name).join(', '),
            })}
          </p>
        )}
        <p>
          <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('Hide the table') : t('Show as table')}
          </button>
        </p>
        {asTable && <CapacityTable series={series} caption={powerWords(basis)} lang={lang} />}
      </section>
      <StatusSplit state={state} lang={lang} />
    </div>
  );
}

function Total({ state, lang }: { state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const id = basis === 'it' ? 'ground.itPowerW' : 'ground.facilityPowerW';
  const quantity = report(state).quantities[id];
  const summed = readingAt(shownSeries(state), state.clockMs).reduce((sum, { powerW }) => sum + (powerW ?? 0), 0);
  const shown = formatPower(quantity ? quantity.value : summed, lang);
  const band = quantity && formatBand(quantity.low, quantity.high, 'W', lang);
  const count = visibleSites(state).length;
  return (
    <header className="headline">
      <p className="label">
        {t('{power} operating on {date}', { power: powerWords(basis), date: formatDate(state.clockMs, lang) })}
      </p>
      <p className="value">
        <span className="number">{shown.number}</span>
        <span className="unit">
          {shown.unit} · {t('{n, plural, one {# site} other {# sites}}', { n: count })}
        </span>
      </p>
      <p className="small muted">
        {band && <span>{band} · </span>}
        {quantity && <BasisTag basis={quantity.basis} />}{' '}
        <button type="button" className="link" onClick={() => explainQuantity(id)}>
          {t('how this number comes about')}
        </button>
      </p>
      <BasisSwitch basis={basis} />
    </header>
  );
}

function BasisSwitch({ basis }: { basis: PowerBasis }) {
  const choice = (value: PowerBasis, text: string) => (
    <button type="button" className="chip" aria-pressed={basis === value} onClick={() => setBasis(value)}>
      {text}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend for two buttons.
    <div className="chips" role="group" aria-label={t('Which power is counted')} style={{ marginTop: 10 }}>
      {choice('it', t('IT power'))}
      {choice('facility', t('Facility power'))}
    </div>
  );
}
