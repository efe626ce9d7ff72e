import { useLanguage } from '../../kit/hooks/useAppearance';
import { later } from '../../kit/later';
import { powerWords } from '../../kit/words';
import { formatDate, formatPower } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import { fleetId } from '../../model/graph/quantityId';
import { daily } from '../../store/daily';
import { announcedLaterMs, constellationReadings } from '../../store/nodes/orbitReadings';
import { report } from '../../store/readings/report';
import { countedReadings, siteReadings, visibleSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { useDeferred } from '../../store/useDeferred';
import { byPower } from './placeOrder';
import { ImportedRows, SiteRows } from './SiteRows';
import { visitConstellation } from './visit';
import './siteList.css';
import { useState } from 'react';

const GroupedSites = later(
  msg('Grouping and filter of the list'),
  async () => (await import('./GroupedSites')).GroupedSites,
);

/** The shown sites and the constellation with their power: the globe's content in words. A choice focuses and flies there. */
export function SiteList() {
  const state = useDeferred();
  const lang = useLanguage();
  // The plain list, until its controls are there and where they cannot be had.
  const [grouped, setGrouped] = useState(false);
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
      {!grouped && <SiteRows sites={sites.toSorted(byPower)} state={state} lang={lang} />}
      {!grouped && imported.length > 0 && <ImportedRows sites={imported} state={state} lang={lang} />}
      {sites.length + imported.length > 0 && <GroupedSites state={state} lang={lang} onThere={setGrouped} />}
      <OrbitRows state={state} lang={lang} />
    </nav>
  );
}

function OrbitRows({ state, lang }: { state: State; lang: UiLanguage }) {
  const constellations = constellationReadings(state);
  if (constellations.length === 0) return null;
  const meanW = report(daily(state)).quantities['constellation.powerMeanW']?.value ?? null;
  const laterMs = announcedLaterMs(state);
  return (
    <>
      <p className="list-head label">
        <span>{t('In orbit')}</span>
        <span>{t('scenario, mean IT')}</span>
      </p>
      {laterMs !== null && (
        <p className="label">
          {t('Not announced before {date}: drawn hollow.', { date: formatDate(laterMs, lang) })}
        </p>
      )}
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
