import { explainQuantity } from '../../store/actions/moment';
import { launchReading } from '../../store/nodes/nodeReadings';
import { constellationReadings } from '../../store/nodes/orbitReadings';
import './power.css';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { readingOf } from '../../kit/reading';
import { formatCount, formatPower } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { SizesButton } from '../../sizes/SizesButton';
import { bandedReport, useDeferredBands } from '../../store/bands/bands';
import { nodePower, sitePower } from '../../store/readings/explanationOf';
import { siteQuantities } from '../../store/readings/report';
import type { State } from '../../store/types';
import { useDeferred } from '../../store/useDeferred';
import { focusedSite } from '../site/focusedSite';
import { PowerInOrbit } from './PowerInOrbit';
import { PowerStages } from './PowerStages';
import { PowerUpkeep } from './PowerUpkeep';

/** Where each watt comes from and goes: the focused site's chain, and one node's beside the constellation's readings. */
export function PowerPanel() {
  const state = useDeferred();
  const lang = useLanguage();
  const constellation = constellationReadings(state)[0];
  const orbitFirst = /^(node|plane|constellation):/.test(state.scene.focus ?? '');
  const ground = <GroundPower key="ground" state={state} lang={lang} />;
  const orbit = constellation ? <OrbitPower key="orbit" state={state} lang={lang} /> : null;
  return <div className="panel">{orbitFirst ? [orbit, ground] : [ground, orbit]}</div>;
}

function GroundPower({ state, lang }: { state: State; lang: UiLanguage }) {
  const site = focusedSite(state);
  const bands = useDeferredBands();
  if (!site) return <p className="empty">{t('No site is shown. Choose one in the list or on the globe.')}</p>;
  const chain = sitePower(state, site.id);
  const id = `site.${site.id}.facilityPowerW`;
  const quantity = bandedReport(state, bands).quantities[id] ?? siteQuantities(state, site.id)[id];
  const shown = formatPower(quantity ? quantity.value : (chain?.inW ?? null), lang);
  return (
    <section className="power-part">
      <header className="headline">
        <h2 className="label">{t('{name}: facility power now', { name: site.name })}</h2>
        <p className="value">
          <Quantity id={id} value={{ number: shown.number, unit: '' }} of={quantity} />
          <span className="unit">{shown.unit}</span>
          {quantity && quantity.value !== null && <BasisTag basis={quantity.basis} />}
        </p>
        <p className="small">
          <button type="button" className="link" onClick={() => explainQuantity(id)}>
            {t('how this number comes about')}
          </button>
        </p>
      </header>
      {chain && (
        <PowerStages
          chain={chain}
          tone="ground"
          title={t('{name}: from source to heat', { name: site.name })}
          siteId={site.id}
          fileName={`power-${site.id}`}
          lang={lang}
        />
      )}
      <PowerUpkeep state={state} site={site} lang={lang} />
    </section>
  );
}

/** What the model reads off the constellation, by stable id. */
function orbitLines(): [id: string, words: string][] {
  return [
    ['constellation.powerNowW', t('Power now, in the sunlight there is')],
    ['constellation.powerMeanW', t('Mean power')],
    ['constellation.sunlitFractionYear', t('Sunlit share of the year')],
    ['orbit.eclipseFraction', t('Share of an orbit in shadow today')],
    ['orbit.eclipseMaxS', t('Longest shadow of the year')],
    ['orbit.eclipseDaysPerYear', t('Days a year with a shadow')],
    ['node.sunlitPowerW', t('One node in sunlight')],
  ];
}

function OrbitPower({ state, lang }: { state: State; lang: UiLanguage }) {
  const constellation = constellationReadings(state)[0];
  const bands = useDeferredBands();
  if (!constellation) return null;
  const { quantities } = bandedReport(state, bands);
  const chain = nodePower(state);
  const { id: constellationId, title } = constellation;
  const launch = launchReading(state, constellationId);
  return (
    <section className="power-part panel-section">
      <h2 className="orbit">{t('{name}, a scenario', { name: title })}</h2>
      {launch && (
        <p className="small muted" data-quantity="constellation.launchedNodes">
          {t('Launched: {n} of {all}', {
            n: formatCount(launch.launched, lang),
            all: formatCount(launch.nodes, lang),
          })}
        </p>
      )}
      <ul className="rows">
        {orbitLines().map(([id, words]) => {
          const quantity = quantities[id];
          if (!quantity) return null;
          const value = readingOf(quantity.value, quantity.unit, id, lang, state.scene.units);
          return (
            <li key={id}>
              <span>{words}</span>
              <Quantity id={id} value={value} of={quantity} className="strong" />
            </li>
          );
        })}
      </ul>
      <p className="chips">
        <SizesButton />
      </p>
      <PowerInOrbit state={state} name={title} lang={lang} />
      {chain && (
        <PowerStages
          chain={chain}
          tone="orbit"
          title={t('One node: from sunlight to heat, mean over an orbit')}
          siteId={null}
          fileName="power-node"
          lang={lang}
        />
      )}
    </section>
  );
}
