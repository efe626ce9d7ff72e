import { useLanguage } from '../../kit/hooks/useAppearance';
import { StatusGlyph, statusForm } from '../../kit/StatusGlyph';
import { powerWords, statusWords } from '../../kit/words';
import { boundWords, formatMegawatts, formatPower } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { fleetId, mostId, standsId } from '../../model/graph/quantityId';
import { hover } from '../../store/actions/moment';
import { daily } from '../../store/daily';
import { constellationReadings } from '../../store/nodes/orbitReadings';
import { report } from '../../store/readings/report';
import {
  countedReadings,
  type SiteReading,
  siteReadings,
  visibleSites,
} from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { useDeferred } from '../../store/useDeferred';
import { siteIdOf } from './focusedSite';
import { visitConstellation, visitSite } from './visit';
import './siteList.css';

/** The shown sites and the constellation with their power: the globe's content in words. A choice focuses and flies there. */
export function SiteList() {
  const state = useDeferred();
  const lang = useLanguage();
  const sites = countedReadings(state);
  const imported = siteReadings(state).slice(sites.length);
  return (
    <nav className="site-list" aria-label={t('Places')}>
      <p className="list-head label">
        <span>{t('On the ground')}</span>
        <span>{powerWords(state.scene.basis)}</span>
      </p>
      {sites.length + imported.length === 0 && (
        <p className="empty">
          {visibleSites(state).length > 0
            ? t('Nothing had been told of any site by this date.')
            : t('This scene shows no site.')}
        </p>
      )}
      <ul>
        {sites.map((site) => (
          <SiteRow key={site.id} site={site} state={state} lang={lang} />
        ))}
      </ul>
      {imported.length > 0 && (
        <>
          <p className="list-head label">
            <span>{t('Imported, in no sum')}</span>
          </p>
          <ul>
            {imported.map((site) => (
              <SiteRow key={site.id} site={site} state={state} lang={lang} />
            ))}
          </ul>
        </>
      )}
      <OrbitRows state={state} lang={lang} />
    </nav>
  );
}

function SiteRow({ site, state, lang }: { site: SiteReading; state: State; lang: UiLanguage }) {
  const form = statusForm(site.status, site.powerW, site.totalPowerW);
  const path = `site:${site.id}`;
  return (
    <li>
      <button
        type="button"
        className="place"
        aria-current={siteIdOf(state.scene.focus) === site.id}
        onPointerEnter={() => hover(path)}
        onPointerLeave={() => hover(null)}
        onClick={() => visitSite(site.id)}
      >
        <StatusGlyph form={form} share={site.fraction ?? 0} />
        <span className="place-name">
          <span>{site.name}</span> <span className="label">{site.town ?? site.region}</span>
          <span className="visually-hidden">, {statusWords(site.status, site.statusTold)}, </span>
        </span>
        <PlacePower site={site} state={state} lang={lang} />
      </button>
    </li>
  );
}

/** What stands by reports, `of` all that is to come where that is more, in MW; unknown is said. */
function PlacePower({ site, state, lang }: { site: SiteReading; state: State; lang: UiLanguage }) {
  const { id, powerW: nowW, totalPowerW: finalW, most } = site;
  const { basis } = state.scene;
  if (finalW === null) return <span className="label">{t('not reported')}</span>;
  const all = formatMegawatts(finalW, lang);
  const partly = nowW !== null && nowW < finalW;
  const bound = most ? boundWords(most) : undefined;
  return (
    <span className="number">
      {partly && (
        <>
          <span className={nowW > 0 ? 'strong' : 'muted'} data-quantity={standsId(id, basis)}>
            {formatMegawatts(nowW, lang).number}
          </span>{' '}
        </>
      )}
      <span className={partly ? 'muted' : 'strong'} data-quantity={mostId(id, basis)}>
        {bound && <span className="bound">{bound} </span>}
        {partly ? t('of {power}', { power: all.number }) : all.number}
      </span>{' '}
      <span className="unit">{all.unit}</span>
    </span>
  );
}

function OrbitRows({ state, lang }: { state: State; lang: UiLanguage }) {
  const constellations = constellationReadings(state);
  if (constellations.length === 0) return null;
  const meanW = report(daily(state)).quantities['constellation.powerMeanW']?.value ?? null;
  return (
    <>
      <p className="list-head label">
        <span>{t('In orbit')}</span>
        <span>{t('scenario, mean IT')}</span>
      </p>
      <ul>
        {constellations.map((constellation, i) => {
          // The model answers for the first; of others only the design's power is known.
          const shown = formatPower(i === 0 ? meanW : constellation.nominalItPowerW, lang);
          return (
            <li key={constellation.id}>
              <button
                type="button"
                className="place"
                aria-current={state.scene.focus === `constellation:${constellation.id}`}
                onClick={() => visitConstellation(constellation.id)}
              >
                <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className="orbit">
                  <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeDasharray="2 1.6" />
                </svg>
                <span className="place-name orbit">
                  <span>{constellation.title}</span>
                </span>
                <span
                  className="number strong"
                  data-quantity={fleetId(constellation.id, 'nominalItPowerW', i === 0)}
                >
                  {shown.number} <span className="unit">{shown.unit}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
