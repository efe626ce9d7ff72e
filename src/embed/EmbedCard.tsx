import './embedCard.css';
import { useLanguage } from '../kit/hooks/useAppearance';
import { BasisTag, Quantity } from '../kit/Quantity';
import { SourceLinks } from '../kit/SourceLinks';
import { powerWords, statusWords } from '../kit/words';
import { formatDate, formatPower } from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import { standsId } from '../model/graph/quantityId';
import { pathContent } from '../panels/cards/HoverCard';
import { askAbout } from '../store/actions/moment';
import { focus } from '../store/actions/scene';
import { siteQuantities } from '../store/readings/report';
import { type SiteReading, siteReadings } from '../store/sites/siteReadings';
import type { State } from '../store/types';
import { useThrottled } from '../store/useThrottled';

/** A site's power with its basis, its day and who published it. */
function SiteLines({ site, state, lang }: { site: SiteReading; state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const id = standsId(site.id, basis);
  const quantity = siteQuantities(state, site.id)[id];
  return (
    <>
      <p className="strong">{site.name}</p>
      <p className="small muted">
        {site.place} · {statusWords(site.status, site.statusTold)}
      </p>
      <p className="small">
        {powerWords(basis)}:{' '}
        <Quantity
          id={quantity ? id : null}
          value={formatPower(site.powerW, lang)}
          of={quantity}
          className="strong"
        />{' '}
        {quantity && quantity.value !== null && <BasisTag basis={quantity.basis} />}{' '}
        <span className="muted">{formatDate(state.clockMs, lang)}</span>
      </p>
      {quantity && <SourceLinks ids={quantity.sources} lang={lang} />}
    </>
  );
}

function close(): void {
  askAbout(null);
  focus(null);
}

/**
 * What the reader chose on the globe: its numbers, where they are from, and the way on to the atlas.
 * @param path what was chosen.
 * @param atlasAddress the atlas as it shows the same; asked when it is needed, for the scene goes on.
 */
export function EmbedCard({ path, atlasAddress }: { path: string; atlasAddress: () => string }) {
  const state = useThrottled();
  const lang = useLanguage();
  const siteId = /^site:([^/]+)/.exec(path)?.[1];
  const site = siteReadings(state).find(({ id }) => id === siteId);
  const content = site ? <SiteLines site={site} state={state} lang={lang} /> : pathContent(path, state, lang);
  if (!content) return null;
  return (
    <section className="card embed-card" data-over-globe aria-label={t('What was chosen')}>
      <button type="button" className="icon" aria-label={t('Close')} onClick={close}>
        ×
      </button>
      {content}
      <p>
        <a
          href={atlasAddress()}
          target="_blank"
          rel="noopener"
          onPointerDown={(event) => {
            event.currentTarget.href = atlasAddress();
          }}
        >
          {t('Explore in Groundtrack')}
        </a>
      </p>
    </section>
  );
}
