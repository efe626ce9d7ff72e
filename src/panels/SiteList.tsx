import './siteList.css';
import type { Site } from '../facts/types';
import { formatPower, join } from '../shared/format';
import { type UiLanguage, t } from '../shared/i18n';
import { flyTo, focus, hover, setPanel } from '../store/actions';
import { finalCapacity, statusAt, visibleSites } from '../store/select';
import type { State } from '../store/types';
import { stepAt } from './chart/stack';
import { siteIdOf } from './focusedSite';
import { orbitLine, siteSteps } from './powerSeries';
import { StatusGlyph, statusForm } from './StatusGlyph';
import { siteCamera } from './siteCamera';
import { useLanguage } from './useAppearance';
import { useCoarseState } from './useCoarseState';
import { powerWords, statusWords } from './words';

/** The shown sites and the constellation with their power: the globe's content in words. A choice focuses and flies there. */
export function SiteList() {
  const state = useCoarseState();
  const lang = useLanguage();
  const sites = visibleSites(state);
  return (
    <nav className="site-list" aria-label={t('Places')}>
      <p className="list-head label">
        <span>{t('On the ground')}</span>
        <span>{powerWords(state.scene.basis)}</span>
      </p>
      {sites.length === 0 && <p className="empty">{t('This scene shows no site.')}</p>}
      <ul>
        {sites.map((site) => (
          <SiteRow key={site.id} site={site} state={state} lang={lang} />
        ))}
      </ul>
      <OrbitRows state={state} lang={lang} />
    </nav>
  );
}

function SiteRow({ site, state, lang }: { site: Site; state: State; lang: UiLanguage }) {
  const { basis, focus: focused } = state.scene;
  const series = siteSteps(site, basis);
  const nowW = series.steps.length === 0 ? null : (stepAt(series, state.clockMs)?.powerW ?? 0);
  const finalW = finalCapacity(site, basis)?.powerW ?? null;
  const status = statusAt(site, state.clockMs);
  const form = statusForm(status, nowW, finalW);
  return (
    <li>
      <button
        type="button"
        className="place"
        aria-current={siteIdOf(focused) === site.id}
        onPointerEnter={() => hover(`site:${site.id}`)}
        onPointerLeave={() => hover(null)}
        onClick={() => {
          focus(`site:${site.id}`);
          setPanel('site');
          flyTo(siteCamera([site]));
        }}
      >
        <StatusGlyph form={form} share={finalW ? (nowW ?? 0) / finalW : 0} />
        <span className="place-name">
          {site.name} <span className="label">{site.town ?? site.region}</span>
          <span className="visually-hidden">, {statusWords(status)}</span>
        </span>
        <PlacePower nowW={nowW} finalW={finalW} lang={lang} />
      </button>
    </li>
  );
}

/** Power now, `of` the final power where that is more; unknown is said. */
function PlacePower({ nowW, finalW, lang }: { nowW: number | null; finalW: number | null; lang: UiLanguage }) {
  if (nowW === null && finalW === null) return <span className="label">{t('not reported')}</span>;
  const final = formatPower(finalW, lang);
  if (nowW !== null && finalW !== null && finalW > nowW) {
    const now = formatPower(nowW, lang);
    const text = nowW === 0 || now.unit === final.unit ? now.number : join(now);
    return (
      <span className="number">
        <span className={nowW > 0 ? 'strong' : 'muted'}>{text}</span>{' '}
        <span className="muted">{t('of {power}', { power: final.number })}</span>{' '}
        <span className="unit">{final.unit}</span>
      </span>
    );
  }
  const shown = formatPower(nowW ?? finalW, lang);
  return (
    <span className="number strong">
      {shown.number} <span className="unit">{shown.unit}</span>
    </span>
  );
}

function OrbitRows({ state, lang }: { state: State; lang: UiLanguage }) {
  const { constellations, language } = state.scene;
  if (constellations.length === 0) return null;
  const line = orbitLine(state);
  return (
    <>
      <p className="list-head label">
        <span>{t('In orbit')}</span>
        <span>{t('scenario')}</span>
      </p>
      <ul>
        {constellations.map((constellation, i) => {
          const shown = formatPower(i === 0 ? line?.powerW : null, lang);
          return (
            <li key={constellation.id}>
              <button
                type="button"
                className="place"
                aria-current={state.scene.focus === `constellation:${constellation.id}`}
                onClick={() => {
                  focus(`constellation:${constellation.id}`);
                  setPanel('power');
                }}
              >
                <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className="orbit">
                  <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeDasharray="2 1.6" />
                </svg>
                <span className="place-name orbit">{constellation.title[language] ?? constellation.title.en}</span>
                <span className="number strong">
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
