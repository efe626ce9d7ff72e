import { t } from '../../locales/i18n';
import { SpeakerNotes } from './SpeakerNotes';

/** The speaker's side within the one window, where the browser did not allow a second, and the way to open that by hand. */
export function SplitView({ onOpen, onClose }: { onOpen: () => void; onClose: () => void }) {
  return (
    <aside className="card speaker-split" aria-label={t('Speaker')} data-over-globe>
      <p className="small">
        {t('The browser did not allow a second window.')}{' '}
        <button type="button" className="link" onClick={onOpen}>
          {t('Open it by hand')}
        </button>
      </p>
      <SpeakerNotes />
      <button type="button" className="chip" onClick={onClose}>
        {t('Close')}
      </button>
    </aside>
  );
}
