import { isImportedSource as isImported } from '../facts/import/importedSource';
import { formatDate } from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import { documentStore } from '../store/document';
import { sourceOf } from '../store/readings/sources';
import { useStore } from '../store/useStore';

/** The publishers behind a statement as small links, or the line of an imported file. Sources that are not known are left out. */
export function SourceLinks({ ids, lang }: { ids: readonly string[]; lang: UiLanguage }) {
  const scene = useStore(documentStore, (state) => state.scene);
  return (
    <span className="label source-links" data-sources={ids.join(' ')}>
      {ids.map((id, i) => {
        const source = sourceOf({ scene }, id);
        if (!source) return null;
        const date = source.published ? formatDate(source.published, lang) : null;
        const own = source.kind === 'assumption' ? t('Assumption') : source.publisher;
        const name = isImported(id) ? source.title : own;
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
