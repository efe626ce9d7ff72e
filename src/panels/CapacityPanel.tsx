import { useState } from 'react';
import type { PowerBasis } from '../scene/types';
import { formatBand, formatDate, formatPower, join } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { explainQuantity, setBasis, setTime } from '../store/actions';
import { report } from '../store/report';
import { siteReadings, visibleSites } from '../store/select';
import type { State } from '../store/types';
import { CapacityChart } from './chart/CapacityChart';
import { CapacityTable } from './chart/CapacityTable';
import { siteIdOf } from './focusedSite';
import { orbitLine, shownSeries } from './powerSeries';
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
          {orbit && (
            <span className="orbit">
              {' '}
              {t('Dashed: {name}, a scenario, not added.', { name: orbit.name })}
            </span>
          )}
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
  const id = basis === 'it' ? 'ground.operatingItPowerW' : 'ground.operatingFacilityPowerW';
  const { quantities } = report(state);
  const quantity = quantities[id];
  const inForce = quantities[basis === 'it' ? 'ground.itPowerW' : 'ground.facilityPowerW'];
  const shown = formatPower(quantity?.value, lang);
  const band = quantity ? formatBand(quantity.low, quantity.high, 'W', lang) : null;
  const sites = siteReadings(state);
  const words = { power: powerWords(basis), date: formatDate(state.clockMs, lang) };
  const projected = inForce?.basis === 'projected';
  return (
    <header className="headline">
      <h2 className="label">{t('{power} operating on {date}', words)}</h2>
      <p className="value">
        <span className="number">{shown.number}</span>
        <span className="unit">
          {shown.unit} ·{' '}
          {t('{n} of {all} sites', {
            n: sites.filter(({ totalPowerW }) => totalPowerW !== null).length,
            all: sites.length,
          })}
        </span>
      </p>
      <p className="small muted">
        {band && <span>{band} · </span>}
        <button type="button" className="link" onClick={() => explainQuantity(id)}>
          {t('how this number comes about')}
        </button>
      </p>
      {projected && (
        <p className="small muted">
          {t('{power} with what is projected for this date.', {
            power: join(formatPower(inForce?.value, lang)),
          })}
        </p>
      )}
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
