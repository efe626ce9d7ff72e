import { useLanguage } from '../kit/hooks/useAppearance';
import { later } from '../kit/later';
import { msg, t } from '../locales/i18n';
import { FindingText } from '../panels/explain/FindingText';
import { galleryEntries } from '../panels/search/titles';
import { visitScene } from '../panels/site/visit';
import { documentStore } from '../store/document';
import { storyOf } from '../store/readings/story';
import { useStore } from '../store/useStore';
import { closeMenu, Menu } from './Menu';
import { SceneFiles } from './SceneFiles';
import { History, LanguageSelect, Tools } from './Tools';

const SaveMenu = later(msg('Save'), async () => (await import('../export/SaveMenu')).SaveMenu);
const ViewOptions = later(msg('View'), async () => (await import('./view/ViewOptions')).ViewOptions);

/** Wordmark, search, scenes, the view and tools. Compact: one line, everything but the search in one menu. */
export function Header(props: { onSearch: () => void; onHelp?: () => void; compact: boolean }) {
  const { onSearch, onHelp, compact } = props;
  return (
    <header className="card app-header">
      <div className="app-header-line">
        <h1 className="wordmark">Groundtrack</h1>
        {!compact && <History />}
        {!compact && <LanguageSelect />}
        <button type="button" className="search-open" aria-keyshortcuts="/ Control+K" onClick={onSearch}>
          {t('Search')} {!compact && <kbd className="key">/</kbd>}
        </button>
        <button
          type="button"
          className="icon help-open"
          aria-label={t('Keys and words')}
          title={`${t('Keys and words')} (?)`}
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          ?
        </button>
        {compact && (
          <Menu label={t('Menu')}>
            <CompactMenu />
          </Menu>
        )}
      </div>
      {!compact && (
        <div className="app-header-line tools-line">
          <Menu label={t('Scenes')}>
            <SceneMenu />
          </Menu>
          <Menu label={t('View')}>
            <ViewOptions />
          </Menu>
          <Menu label={t('Save')}>
            <SaveMenu />
          </Menu>
          <Tools />
        </div>
      )}
      {!compact && <Finding />}
    </header>
  );
}

/** What the open scene shows, in its own words. */
function Finding() {
  const { title, finding } = useStore(documentStore, storyOf);
  const sceneId = useStore(documentStore, (state) => state.scene.id);
  const lang = useLanguage();
  return (
    <div className="finding">
      <p className="small strong">{title}</p>
      <p className="small muted">
        <FindingText sceneId={sceneId} text={finding} lang={lang} />
      </p>
      {sceneId === 'overview' && (
        <button type="button" className="chip" onClick={() => void visitScene('here-and-there')}>
          {t('See them beside the campus, at true size')}
        </button>
      )}
    </div>
  );
}

function CompactMenu() {
  return (
    <>
      <Finding />
      <div className="menu-tools">
        <Tools />
        <History />
        <LanguageSelect />
      </div>
      <details className="menu-view">
        <summary className="menu-item">
          {t('View')} <span aria-hidden="true">▾</span>
        </summary>
        <ViewOptions />
      </details>
      <details className="menu-view">
        <summary className="menu-item">
          {t('Save')} <span aria-hidden="true">▾</span>
        </summary>
        <SaveMenu />
      </details>
      <SceneMenu />
    </>
  );
}

function SceneMenu() {
  const current = useStore(documentStore, (state) => state.scene.id);
  return (
    <>
      <p className="label menu-head">{t('Scenes')}</p>
      <ul>
        {galleryEntries().map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="menu-item"
              aria-current={current === id}
              onClick={(event) => {
                closeMenu(event.currentTarget);
                void visitScene(id);
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <SceneFiles />
    </>
  );
}
