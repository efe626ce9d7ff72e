import { useId } from 'react';
import { wholeRelease } from '../../facts/sources';
import type { DetailedSite } from '../../facts/types';
import { Quantity } from '../../kit/Quantity';
import { formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { resetInput } from '../../store/actions/scenario';
import { setInput } from '../../store/actions/scene';
import { bandedReport, useDeferredBands } from '../../store/bands/bands';
import { documentStore } from '../../store/document';
import { siteQuantities } from '../../store/readings/report';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';

const CARBON = 'ground.carbonGPerKwh';

/** Energy, carbon and water of a site, of all sites and of the launches, with the choice of the carbon factor. */
export function PowerUpkeep({ state, site, lang }: { state: State; site: DetailedSite; lang: UiLanguage }) {
  const { quantities: banded } = bandedReport(state, useDeferredBands());
  const quantities = banded[`site.${site.id}.itPowerW`]
    ? banded
    : { ...banded, ...siteQuantities(state, site.id) };
  const line = (words: string, id: string) => {
    const quantity = quantities[id];
    if (!quantity) return null;
    const value = formatQuantity(quantity.value, quantity.unit, lang);
    return (
      <li key={id}>
        <span>{words}</span>
        <Quantity id={id} value={value} of={quantity} className="strong" />
      </li>
    );
  };
  return (
    <section className="panel-section">
      <h3>{t('Energy, carbon and water at this power')}</h3>
      <CarbonChoice lang={lang} />
      <ul className="rows">
        {line(t('{name}, energy', { name: site.name }), `site.${site.id}.energyKwhPerDay`)}
        {line(t('{name}, CO₂', { name: site.name }), `site.${site.id}.carbonKgPerYear`)}
        {line(t('{name}, water', { name: site.name }), `site.${site.id}.waterLPerYear`)}
        {line(t('All sites shown, energy'), 'ground.energyKwhPerDay')}
        {line(t('All sites shown, CO₂'), 'ground.carbonKgPerYear')}
        {line(t('All sites shown, water'), 'ground.waterLPerYear')}
        {line(t('Launches of the scenario, CO₂ once'), 'exchange.launchCarbonKg')}
      </ul>
    </section>
  );
}

/** Which grid's carbon is counted: each site's own, or one factor of the facts for all. */
function CarbonChoice({ lang }: { lang: UiLanguage }) {
  const id = useId();
  const chosen = useStore(documentStore, ({ scene }) => scene.inputs[CARBON]);
  const factors = wholeRelease.gridFactors.filter(({ carbonGPerKwh }) => carbonGPerKwh.value !== null);
  const known = factors.find(({ carbonGPerKwh }) => carbonGPerKwh.value === chosen);
  const words = (name: string, value: number | null): string =>
    t('{name}: {value}', { name, value: join(formatQuantity(value, 'g/kWh', lang)) });
  return (
    <p className="power-choice">
      <label className="label" htmlFor={id}>
        {t('Carbon of electricity')}
      </label>
      <select
        id={id}
        value={chosen === undefined ? '' : (known?.id ?? 'other')}
        onChange={({ target }) => {
          const factor = factors.find((each) => each.id === target.value);
          if (factor && factor.carbonGPerKwh.value !== null) setInput(CARBON, factor.carbonGPerKwh.value);
          else if (target.value === '') resetInput(CARBON);
        }}
      >
        <option value="">{t('Each site’s own grid')}</option>
        {factors.map((factor) => (
          <option
            key={factor.id}
            value={factor.id}
            data-quantity={factId('gridFactors', factor.id, 'carbonGPerKwh')}
          >
            {words(factor.name, factor.carbonGPerKwh.value)}
          </option>
        ))}
        {chosen !== undefined && !known && (
          <option value="other" data-quantity={CARBON}>
            {words(t('As set in the scenario'), chosen)}
          </option>
        )}
      </select>
    </p>
  );
}
