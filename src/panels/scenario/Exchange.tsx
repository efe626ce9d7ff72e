import { memo } from 'react';
import { release } from '../../facts/release';
import { formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { mostId, standsId } from '../../model/graph/quantityId';
import { inputForm } from '../../model/inputs/inputForms';
import type { Report } from '../../model/types';
import type { SceneDocument } from '../../scene/types';
import { flyTo } from '../../store/actions/clock';
import { powerToMatchW, showExchange } from '../../store/actions/hereAndThere';
import { asOneStep } from '../../store/actions/history';
import { isMatched, matchNodes } from '../../store/actions/matching';
import { notify } from '../../store/actions/moment';
import { daily } from '../../store/daily';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { useDeferred } from '../../store/useDeferred';
import { siteIdOf } from '../site/focusedSite';
import { chooseDesign, chooseSite } from './exchangeChoice';
import { ScenarioInput } from './ScenarioInput';
import { ResultRow } from './ScenarioResults';

interface ExchangeProps {
  scene: SceneDocument;
  /** With bands for ranges. */
  report: Report;
  lang: UiLanguage;
}

/** The same megawatts in orbit: a site, a design, and what it takes. */
export const Exchange = memo(function Exchange({ scene, report, lang }: ExchangeProps) {
  const { units, inputs } = scene;
  const form = inputForm('exchange.targetItPowerW');
  const reading = report.quantities['exchange.targetItPowerW'];
  const row = (id: string, words: string) => (
    <ResultRow id={id} words={words} quantity={report.quantities[id]} lang={lang} units={units} />
  );
  return (
    <section className="exchange">
      <h2>{t('The same megawatts in orbit')}</h2>
      <div className="exchange-choice">
        <SiteChoice focus={scene.focus} lang={lang} />
        <DesignChoice design={scene.constellations[0]?.design ?? ''} />
      </div>
      {form && (
        <ul>
          <ScenarioInput
            form={form}
            value={reading?.value ?? null}
            basis={reading?.basis ?? form.basis}
            changed={inputs[form.id] !== undefined}
            lang={lang}
            units={units}
          />
        </ul>
      )}
      <h3 className="label">{t('Delivered over the life of the nodes')}</h3>
      <ul className="rows exchange-rows">
        {row('exchange.lifetimeNodes', t('Nodes'))}
        {row('exchange.lifetimeLaunches', t('Launches'))}
        {row('exchange.lifetimeMassKg', t('Mass'))}
        {row('exchange.lifetimeArrayAreaM2', t('Array'))}
        {row('exchange.lifetimeRadiatorAreaM2', t('Radiator'))}
      </ul>
      <h3 className="label">{t('At once, by the claimed power')}</h3>
      <ul className="rows exchange-rows">
        {row('exchange.nodes', t('Nodes'))}
        {row('exchange.launches', t('Launches'))}
        {row('exchange.massKg', t('Mass'))}
        {row('exchange.deliveredPowerW', t('What they deliver over their life'))}
        {row('exchange.yearsToLaunch', t('Years of launching'))}
        {row('exchange.arrayAreaM2', t('Array'))}
        {row('exchange.radiatorAreaM2', t('Radiator'))}
      </ul>
      <Drawn scene={scene} report={report} />
      <Fleet />
    </section>
  );
});

function siteWords(site: SiteReading, lang: UiLanguage): string {
  const powerW = powerToMatchW(site);
  if (powerW && !site.itStandsW)
    return t('{name}, {power} to come', { name: site.name, power: join(formatPower(powerW, lang)) });
  return powerW
    ? `${site.name}, ${join(formatPower(powerW, lang))}`
    : t('{name}, IT power not reported', { name: site.name });
}

/** The quantity of the power to match: what stands, else the most that is to come. */
const matchedId = ({ id, itStandsW }: SiteReading): string =>
  itStandsW ? standsId(id, 'it') : mostId(id, 'it');

/** Sites that are offered; of a longer imported list one is chosen on the globe or by the search. */
const MOST_OFFERED = 500;

const SiteChoice = memo(function SiteChoice({ focus, lang }: { focus: string | null; lang: UiLanguage }) {
  const sites = siteReadings(useDeferred());
  const id = siteIdOf(focus);
  const offered = sites.filter((site, at) => at < MOST_OFFERED || site.id === id);
  const choose = (next: string) => {
    const site = sites.find((each) => each.id === next) ?? null;
    chooseSite(site);
    if (site && !powerToMatchW(site))
      notify(
        'info',
        t('The IT power of {name} is not reported; the power to match stays as it was.', { name: site.name }),
      );
  };
  return (
    <label className="label">
      {t('Site')}
      <select
        value={sites.some((site) => site.id === id) ? (id ?? '') : ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('None: a power of your own')}</option>
        {offered.map((site) => (
          <option key={site.id} value={site.id} data-quantity={matchedId(site)}>
            {siteWords(site, lang)}
          </option>
        ))}
      </select>
    </label>
  );
});

const DesignChoice = memo(function DesignChoice({ design }: { design: string }) {
  const known = design === 'scenario' || release.designs.some(({ id }) => id === design);
  return (
    <label className="label">
      {t('Design')}
      <select value={known ? design : ''} onChange={(event) => chooseDesign(event.target.value)}>
        {!known && <option value="">{t('None yet')}</option>}
        {release.designs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="scenario">{t('By the inputs alone')}</option>
      </select>
    </label>
  );
});

/** The way to see array, radiator, launches and a node beside the site. */
function Drawn({ scene, report }: Pick<ExchangeProps, 'scene' | 'report'>) {
  const siteId = siteIdOf(scene.focus);
  if (!report.quantities['exchange.lifetimeArrayAreaM2']?.value) return null;
  if (siteId === null)
    return <p className="small muted">{t('Choose a site to see them beside its campus at true scale.')}</p>;
  return (
    <p className="small">
      <span className="key-array" aria-hidden="true" /> {t('Nodes that match at once')},{' '}
      <span className="key-radiator" aria-hidden="true" />{' '}
      {t('those that make up for shadow, ageing and failures.')}{' '}
      <button type="button" className="chip" onClick={() => void showExchange(siteId)}>
        {t('See them beside the site')}
      </button>
    </p>
  );
}

/** From here the constellation is seen whole, metres. */
const WHOLE_M = 24_000_000;

/** Whether the constellation on the globe is the one that is asked for. */
const Fleet = memo(function Fleet() {
  const state = daily(useDeferred());
  const { view, scene } = state;
  const there = scene.constellations.length > 0;
  const matched = there && isMatched(state);
  const show = () =>
    flyTo({ ...view, altitudeM: WHOLE_M, tiltDeg: 0, headingDeg: 0, heightM: 0, follow: null, spanM: 0 });
  return (
    <p className="small">
      {matched
        ? t('The constellation on the globe has the nodes that match at once and follows as you drag.')
        : t('The constellation on the globe has another number of nodes.')}{' '}
      {matched ? (
        <button type="button" className="chip" onClick={show}>
          {t('See the constellation')}
        </button>
      ) : (
        <button
          type="button"
          className="chip"
          onClick={() => (there ? asOneStep(matchNodes) : chooseDesign('ai1-claimed'))}
        >
          {t('Show the nodes that match at once')}
        </button>
      )}
    </p>
  );
});
