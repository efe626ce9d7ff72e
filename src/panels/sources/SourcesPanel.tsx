import { memo, useMemo, useState } from 'react';
import type { Source } from '../../facts/types';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { later } from '../../kit/later';
import { SourceItem } from '../../kit/SourceItem';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import { sourceLanguage } from '../../locales/languages';
import { sourcesOnScreen } from '../../store/readings/sources';
import { useThrottled } from '../../store/useThrottled';
import { ReleaseChanges } from './ReleaseChanges';

const CitationDialog = later(
  msg('Cite'),
  async () => (await import('../citation/CitationDialog')).CitationDialog,
);

interface Group {
  publisher: string;
  sources: Source[];
}

/** Sources grouped by publisher, publishers in alphabetical order, the newest source first. */
export function groupByPublisher(sources: readonly Source[]): Group[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const group = groups.get(source.publisher);
    if (group) group.push(source);
    else groups.set(source.publisher, [source]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, sourceLanguage))
    .map(([publisher, group]) => ({
      publisher,
      sources: group.sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '')),
    }));
}

/** Whether every word of the query is somewhere in the source. */
export function sourceMatches(source: Source, query: string): boolean {
  const text = [source.publisher, source.title, source.url, source.reason, source.kind, source.published]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What stands behind the numbers on screen, with a search over it. */
export function SourcesPanel() {
  const state = useThrottled();
  const lang = useLanguage();
  const [query, setQuery] = useState('');
  const all = sourcesOnScreen(state);
  const found = all.filter((source) => sourceMatches(source, query));
  const key = found.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids stand for the sources, which never change.
  const groups = useMemo(() => groupByPublisher(found), [key]);
  return (
    <div className="panel">
      <header className="panel-header">
        <h2>{t('Sources behind what is shown')}</h2>
        <p className="small muted" role="status" data-counts=".source">
          {t('{n, plural, one {# source} other {# sources}}, facts release {facts}', {
            n: found.length,
            facts: state.scene.facts,
          })}
        </p>
      </header>
      <input
        type="search"
        value={query}
        aria-label={t('Search the sources')}
        placeholder={t('Search the sources')}
        onChange={(event) => setQuery(event.target.value)}
      />
      <CiteButton />
      <ReleaseChanges lang={lang} />
      <Groups groups={groups} lang={lang} />
      <Licences />
    </div>
  );
}

/** The way to a citation of all this. */
function CiteButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <p>
      <button type="button" className="chip" onClick={() => setOpen(true)}>
        {t('Cite…')}
      </button>
      {isOpen && <CitationDialog onClose={() => setOpen(false)} />}
    </p>
  );
}

/** The files beside the app that say whose its data, pictures and code are; a copy that is one file has none beside it. */
function Licences() {
  if (globalThis.location?.protocol === 'file:') return null;
  return (
    <p className="small muted">
      {t('Licences:')}{' '}
      <a href="credits.json" target="_blank" rel="noreferrer">
        {t('data, pictures and models')}
      </a>
      {' · '}
      <a href="licenses.txt" target="_blank" rel="noreferrer">
        {t('code')}
      </a>
    </p>
  );
}

const Groups = memo(function Groups({ groups, lang }: { groups: Group[]; lang: UiLanguage }) {
  if (groups.length === 0) return <p className="empty">{t('No source matches.')}</p>;
  return groups.map(({ publisher, sources }) => (
    <section key={publisher} className="panel-section">
      <h3 data-sources={sources.map(({ id }) => id).join(' ')}>{publisher}</h3>
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} lang={lang} publisher={false} />
      ))}
    </section>
  ));
});
