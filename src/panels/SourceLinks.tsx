import { formatDate } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { sources } from '../store/sources';

/** The publishers behind a statement as small links. Sources that the release does not hold are left out. */
export function SourceLinks({ ids, lang }: { ids: readonly string[]; lang: UiLanguage }) {
  return (
    <span className="label source-links">
      {ids.map((id, i) => {
        const source = sources[id];
        if (!source) return null;
        const date = source.published ? formatDate(source.published, lang) : null;
        const name = source.kind === 'assumption' ? t('Assumption') : source.publisher;
        const title = [source.title, date, source.reason].filter(Boolean).join(', ');
        return (
          <span key={id}>
            {i > 0 && ', '}
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer" title={title}>
                {name}
              </a>
            ) : (
              <span title={title}>{name}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}
