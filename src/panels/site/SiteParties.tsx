import type { DetailedSite, Party } from '../../facts/types';
import { SourceLinks } from '../../kit/SourceLinks';
import { confidenceWords } from '../../kit/words';
import { asWritten, t, type UiLanguage } from '../../locales/i18n';

/** Who owns, runs and rents a site, each with how sure that is. */
export function SiteParties({ site, lang }: { site: DetailedSite; lang: UiLanguage }) {
  return (
    <section className="panel-section">
      <h3>{t('Who')}</h3>
      <ul className="rows">
        <Parties role={t('Owner')} parties={site.owner} lang={lang} />
        <Parties role={t('Operator')} parties={site.operator} lang={lang} />
        <Parties role={t('Tenant')} parties={site.tenant} lang={lang} />
      </ul>
    </section>
  );
}

function Parties({ role, parties, lang }: { role: string; parties: Party[]; lang: UiLanguage }) {
  return (
    <li>
      <span className="muted">{role}</span>
      <div className="parties">
        {parties.length === 0 && <span className="muted">{t('not reported')}</span>}
        {parties.map((party) => (
          <p key={party.name} title={party.note ? t(asWritten(party.note)) : undefined}>
            {party.name} <span className="label">{confidenceWords(party.confidence)} · </span>
            <SourceLinks ids={party.sources} lang={lang} />
          </p>
        ))}
      </div>
    </li>
  );
}
