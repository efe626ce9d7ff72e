import { useId } from 'react';
import { galleryEntries } from '../panels/titles';
import { useLanguage } from '../panels/useAppearance';
import { visitScene } from '../panels/visit';
import { t } from '../shared/i18n';
import { useStore } from '../store/useStore';
import { LanguageSelect, Tools } from './Tools';

/** Wordmark, search, scenes and tools. Compact: one line, everything but the search in one menu. */
export function Header({ onSearch, compact }: { onSearch: () => void; compact: boolean }) {
  return (
    <header className="card app-header">
      <div className="app-header-line">
        <h1 className="wordmark">Groundtrack</h1>
        {!compact && <LanguageSelect />}
        <button type="button" className="search-open" aria-keyshortcuts="/ Control+K" onClick={onSearch}>
          {t('Search')} {!compact && <kbd className="key">/</kbd>}
        </button>
        {compact && <Menu label={t('Menu')} content={<MenuContent tools />} />}
      </div>
      {!compact && (
        <div className="app-header-line tools-line">
          <Menu label={t('Scenes')} content={<MenuContent tools={false} />} />
          <Tools />
        </div>
      )}
      {!compact && <Finding />}
    </header>
  );
}

/** What the open scene shows, in its own words. */
function Finding() {
  const scene = useStore((state) => state.scene);
  const lang = useLanguage();
  return (
    <div className="finding">
      <p className="small strong">{scene.title[lang] ?? scene.title.en}</p>
      <p className="small muted">{scene.finding[lang] ?? scene.finding.en}</p>
    </div>
  );
}

function Menu({ label, content }: { label: string; content: React.ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="chip" popoverTarget={id}>
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div id={id} popover="auto" className="ui card menu">
        {content}
      </div>
    </>
  );
}

function MenuContent({ tools }: { tools: boolean }) {
  const current = useStore((state) => state.scene.id);
  const close = (event: React.MouseEvent) => {
    const menu = event.currentTarget.closest('[popover]');
    if (menu instanceof HTMLElement) menu.hidePopover();
  };
  return (
    <>
      {tools && (
        <>
          <Finding />
          <div className="menu-tools">
            <Tools />
            <LanguageSelect />
          </div>
        </>
      )}
      <p className="label menu-head">{t('Scenes')}</p>
      <ul>
        {galleryEntries().map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="menu-item"
              aria-current={current === id}
              onClick={(event) => {
                close(event);
                void visitScene(id);
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
