import { memo } from 'react';
import type { Source } from '../facts/types';
import { formatDate } from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import { confidenceWords, sourceKindWords } from './words';

/** One source: title with its link, kind, date, licence; an assumption shows its reason instead. */
export const SourceItem = memo(function SourceItem({
  source,
  lang,
  publisher,
}: {
  source: Source;
  lang: UiLanguage;
  publisher: boolean;
}) {
  const facts = [
    sourceKindWords(source.kind),
    source.published ? formatDate(source.published, lang) : t('no date'),
    confidenceWords(source.confidence),
    source.licence,
    source.accessed ? t('read {date}', { date: formatDate(source.accessed, lang) }) : null,
  ].filter((one) => one !== null);
  return (
    <div className="source" data-kind={source.kind} data-sources={source.id}>
      <p>
        {publisher && <span className="muted">{source.publisher}: </span>}
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </p>
      {source.reason && <p className="small muted">{source.reason}</p>}
      <p className="label">{facts.join(' · ')}</p>
    </div>
  );
});
