import { CopyButton } from '../kit/CopyButton';
import { Icon } from '../kit/Icon';
import { t } from '../locales/i18n';
import { languageCodes, languageForm } from '../locales/languages';
import { redo, undo } from '../store/actions/history';
import { chooseLanguage } from '../store/actions/looks';
import { showWriting } from '../store/actions/moment';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { shareAddress } from './addresses';
import { closeMenu } from './Menu';
import { goPresent } from './story/goPresent';

/** Presenting, writing the story, and the link. */
export function Tools() {
  const writing = useStore(liveStore, (state) => state.writing);
  return (
    <div className="tools">
      <button
        type="button"
        className="chip"
        onClick={(event) => {
          closeMenu(event.currentTarget);
          goPresent();
        }}
      >
        {t('Present')}
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={writing}
        onClick={(event) => {
          closeMenu(event.currentTarget);
          showWriting(!writing);
        }}
      >
        {t('Story')}
      </button>
      <CopyButton
        label={t('Copy link')}
        text={shareAddress}
        icon={
          <Icon d="M6.5 9.5l3-3M7 4.5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7.5" />
        }
      />
    </div>
  );
}

/** Undo and redo. */
export function History() {
  return (
    <div className="tools">
      <button type="button" className="icon" aria-label={t('Undo')} title={t('Undo')} onClick={() => undo()}>
        <Icon d="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7" />
      </button>
      <button type="button" className="icon" aria-label={t('Redo')} title={t('Redo')} onClick={() => redo()}>
        <Icon d="M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9" />
      </button>
    </div>
  );
}

/** The interface's language. */
export function LanguageSelect() {
  const language = useStore(documentStore, (state) => state.scene.language);
  return (
    <select
      className="language"
      aria-label={t('Language')}
      value={language}
      onChange={(event) => chooseLanguage(event.target.value as typeof language)}
    >
      {languageCodes.map((code) => (
        <option key={code} value={code}>
          {languageForm(code).name}
        </option>
      ))}
    </select>
  );
}
