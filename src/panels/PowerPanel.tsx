import { formatCount, formatPower, formatQuantity, formatShare, join } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { explainQuantity } from '../store/actions';
import { nodeChain, siteChain } from '../store/powerChains';
import { report } from '../store/report';
import { constellationReadings, launchReading } from '../store/select';
import type { State } from '../store/types';
import { focusedSite } from './focusedSite';
import { PowerChainFigure } from './PowerChainFigure';
import { BasisTag, Quantity } from './Quantity';
import { useLanguage } from './useAppearance';
import { useCoarseState } from './useCoarseState';

/** Where each watt comes from and goes: the focused site's chain, and one node's beside the constellation's readings. */
export function PowerPanel() {
  const state = useCoarseState();
  const lang = useLanguage();
  const constellation = constellationReadings(state)[0];
  const orbitFirst = /^(node|plane|constellation):/.test(state.scene.focus ?? '');
  const ground = <GroundPower key="ground" state={state} lang={lang} />;
  const orbit = constellation ? <OrbitPower key="orbit" state={state} lang={lang} /> : null;
  return <div className="panel">{orbitFirst ? [orbit, ground] : [ground, orbit]}</div>;
}

function GroundPower({ state, lang }: { state: State; lang: UiLanguage }) {
  const site = focusedSite(state);
  if (!site) return <p className="empty">{t('No site is shown. Choose one in the list or on the globe.')}</p>;
  const chain = siteChain(state, site.id);
  const id = `site.${site.id}.facilityPowerW`;
  const quantity = report(state).quantities[id];
  const shown = formatPower(quantity ? quantity.value : (chain?.inW ?? null), lang);
  return (
    <section className="power-part">
      <header className="headline">
        <h2 className="label">{t('{name}: facility power now', { name: site.name })}</h2>
        <p className="value">
          <span className="number">{shown.number}</span>
          <span className="unit">{shown.unit}</span>
          {quantity && quantity.value !== null && <BasisTag basis={quantity.basis} />}
        </p>
        <p className="small">
          <button type="button" className="link" onClick={() => explainQuantity(id)}>
            {t('how this number comes about')}
          </button>
        </p>
      </header>
      {chain && <PowerChainFigure chain={chain} tone="ground" name={site.name} lang={lang} />}
    </section>
  );
}

/** What the model reads off the constellation, by stable id. */
function orbitLines(): [id: string, words: string, share: boolean][] {
  return [
    ['constellation.powerNowW', t('Power now, in the sunlight there is'), false],
    ['constellation.powerMeanW', t('Mean power'), false],
    ['orbit.sunlitFractionYear', t('Sunlit share of the year'), true],
    ['orbit.eclipseFraction', t('Share of an orbit in shadow today'), true],
    ['orbit.eclipseMaxS', t('Longest shadow of the year'), false],
    ['orbit.eclipseDaysPerYear', t('Days a year with a shadow'), false],
    ['node.sunlitPowerW', t('One node in sunlight'), false],
  ];
}

function OrbitPower({ state, lang }: { state: State; lang: UiLanguage }) {
  const constellation = constellationReadings(state)[0];
  if (!constellation) return null;
  const { quantities } = report(state);
  const chain = nodeChain(state);
  const { id: constellationId, title } = constellation;
  const launch = launchReading(state, constellationId);
  return (
    <section className="power-part panel-section">
      <h2 className="orbit">{t('{name}, a scenario', { name: title })}</h2>
      {launch && (
        <p className="small muted">
          {t('Launched: {n} of {all}', {
            n: formatCount(launch.launched, lang),
            all: formatCount(launch.nodes, lang),
          })}
        </p>
      )}
      <ul className="rows">
        {orbitLines().map(([id, words, share]) => {
          const quantity = quantities[id];
          if (!quantity) return null;
          const value = share
            ? { number: formatShare(quantity.value, lang), unit: '' }
            : formatQuantity(quantity.value, quantity.unit, lang, state.scene.units);
          return (
            <li key={id}>
              <span>{words}</span>
              <Quantity id={id} value={value} className="strong" />
            </li>
          );
        })}
      </ul>
      {chain && (
        <>
          <p className="label">
            {t('One node, mean over an orbit: {power} of sunlight on its array', {
              power: join(formatPower(chain.inW, lang)),
            })}
          </p>
          <PowerChainFigure chain={chain} tone="orbit" name={title} lang={lang} />
        </>
      )}
    </section>
  );
}
