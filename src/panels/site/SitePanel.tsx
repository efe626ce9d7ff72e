import type { DetailedSite } from '../../facts/types';
import { Conflicts } from '../../kit/facts/Conflicts';
import { Events } from '../../kit/facts/Events';
import { FactText } from '../../kit/facts/FactText';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { precisionWords, statusWords } from '../../kit/words';
import { formatFigure, formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { statusAt } from '../../model/ground/capacity';
import { SizesButton } from '../../sizes/SizesButton';
import { goToSite } from '../../store/actions/goToSite';
import { showHereAndThere } from '../../store/actions/hereAndThere';
import { placeOf } from '../../store/sites/siteReadings';
import { useThrottled } from '../../store/useThrottled';
import { focusedSite } from './focusedSite';
import { SiteAccelerators } from './SiteAccelerators';
import { SiteParties } from './SiteParties';
import { SitePowers } from './SitePowers';
import './site.css';

/** Everything reported about the focused site, each number with the way to its source. */
export function SitePanel() {
  const state = useThrottled();
  const lang = useLanguage();
  const site = focusedSite(state);
  if (!site)
    return <p className="panel empty">{t('No site is shown. Choose one in the list or on the globe.')}</p>;
  const { scene } = state;
  const status = statusAt(site, state.clockMs);
  return (
    <article className="panel site-panel">
      <header className="headline">
        <h2 className="site-name">{site.name}</h2>
        <p className="muted">{placeOf(site)}</p>
        <p className="small">
          <span className="basis">
            {status ? statusWords(status, site.statusTold !== false) : t('Not announced on this date')}
          </span>{' '}
          {site.statusTold !== undefined && <span className="basis">{t('Imported')}</span>}
          {site.kind === 'chip-plant' && <span className="basis">{t('Chip plant')}</span>}
        </p>
        <PlaceLine site={site} units={scene.units} lang={lang} />
        <p className="chips">
          <button type="button" className="chip" onClick={() => goToSite(site.id)}>
            {t('Go to the site')}
          </button>{' '}
          <button type="button" className="chip" onClick={() => void showHereAndThere(site.id)}>
            {t('The same megawatts in orbit, beside it')}
          </button>{' '}
          <SizesButton siteId={site.id} />
        </p>
      </header>
      <SitePowers site={site} timeMs={state.clockMs} lang={lang} />
      <SiteAccelerators site={site} timeMs={state.clockMs} lang={lang} />
      <SiteParties site={site} lang={lang} />
      <Cooling site={site} lang={lang} />
      <Investments site={site} lang={lang} />
      {site.conflicts.length > 0 && (
        <section className="panel-section">
          <h3>{t('Reports that disagree')}</h3>
          <Conflicts conflicts={site.conflicts} of={['sites', site.id]} lang={lang} />
        </section>
      )}
      {site.events.length > 0 && (
        <section className="panel-section">
          <h3>{t('What happened when')}</h3>
          <Events events={site.events} lang={lang} />
        </section>
      )}
    </article>
  );
}

function PlaceLine({ site, units, lang }: { site: DetailedSite; units: 'metric' | 'us'; lang: UiLanguage }) {
  const { precision, radiusM, sources, note } = site.coordinates;
  return (
    <p className="small muted" data-sources={sources.join(' ')}>
      {precisionWords(precision)}{' '}
      {t('It lies within {distance} of the mark.', { distance: join(formatLength(radiusM, units, lang)) })}{' '}
      {note && (
        <>
          <FactText text={note} />{' '}
        </>
      )}
      <SourceLinks ids={sources} lang={lang} />
    </p>
  );
}

function Cooling({ site, lang }: { site: DetailedSite; lang: UiLanguage }) {
  return (
    <section className="panel-section">
      <h3>{t('Cooling')}</h3>
      {site.cooling ? (
        <p data-sources={site.cooling.sources.join(' ')}>
          <FactText text={site.cooling.label} /> <SourceLinks ids={site.cooling.sources} lang={lang} />
        </p>
      ) : (
        <p className="muted">{t('not reported')}</p>
      )}
    </section>
  );
}

function Investments({ site, lang }: { site: DetailedSite; lang: UiLanguage }) {
  if (site.investmentUsd.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{t('Investment')}</h3>
      <ul className="rows">
        {site.investmentUsd.map(({ label, figure }, i) => (
          <li key={label}>
            <span data-sources={figure.sources.join(' ')}>
              <FactText text={label} />
            </span>
            <span>
              <Quantity
                id={factId('sites', site.id, 'investmentUsd', i, 'figure')}
                value={formatFigure(figure, lang)}
              />{' '}
              <BasisTag basis={figure.basis} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
