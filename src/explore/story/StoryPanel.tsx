import './story.css';
import { CopyButton } from '../../kit/CopyButton';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useDraft } from '../../kit/hooks/useDraft';
import { Icon } from '../../kit/Icon';
import { t } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import { beginStory, captureView, setStoryTitle } from '../../store/actions/authoring/writing';
import { showWriting, tellRefusal } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { shareAddress } from '../addresses';
import { saveSceneFile } from '../sceneFile';
import { goPresent } from './goPresent';
import { ShotEditor } from './ShotEditor';
import { ShotList } from './ShotList';

/** Where a story is written: its shots in order, the words of the one that is shown, and the ways to keep and share it. */
export function StoryPanel() {
  const story = useStore(documentStore, (state) => state.scene.story);
  const shown = useStore(documentStore, (state) => state.shot);
  const title = useStore(documentStore, (state) => state.scene.title);
  const lang = useLanguage();
  const titleField = useDraft(title[lang] ?? '', (typed) => tellRefusal(setStoryTitle(lang, typed)));
  return (
    <section className="panel story-panel" aria-label={t('Story')}>
      <header className="story-head">
        <div>
          <h2 className="label">{t('Story')}</h2>
          <input
            type="text"
            className="story-title strong"
            aria-label={t('Title of the story')}
            maxLength={200}
            placeholder={localize(title, lang)}
            {...titleField}
          />
        </div>
        <button
          type="button"
          className="icon"
          aria-label={t('Close: {panel}', { panel: t('Story') })}
          title={t('Close: {panel}', { panel: t('Story') })}
          onClick={() => showWriting(false)}
        >
          <Icon d="M4 4l8 8M12 4l-8 8" />
        </button>
      </header>
      <button type="button" className="chip story-capture" onClick={() => tellRefusal(captureView())}>
        {t('Capture this view')}
      </button>
      {story.length === 0 ? (
        <p className="small muted">
          {t('A story is a list of views. Bring the globe to where it should begin and capture it.')}
        </p>
      ) : (
        <ShotList story={story} shown={shown} lang={lang} />
      )}
      {story[shown] && <ShotEditor key={shown} index={shown} shot={story[shown]} />}
      <footer className="story-tools">
        <button type="button" className="chip" disabled={story.length === 0} onClick={goPresent}>
          {t('Present')}
        </button>
        <button type="button" className="chip" onClick={saveSceneFile}>
          {t('Save story')}
        </button>
        <CopyButton label={t('Copy link')} text={shareAddress} />
        <button type="button" className="chip" onClick={() => tellRefusal(beginStory())}>
          {t('New story')}
        </button>
      </footer>
    </section>
  );
}
