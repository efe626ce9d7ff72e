import { t } from '../../locales/i18n';
import { SpeakerNotes } from './SpeakerNotes';

/** The speaker's side within the one window, where the browser did not allow a second, and the way to open that by hand. */
export function SplitView({ address, onClose }: { address: string; onClose: () => void }) {
  return (
    <aside className="card speaker-split" aria-label={t('Speaker')} data-over-globe>
      <p className="small">
        {t('The browser did not allow a second window.')}{' '}
        <a href={address} target="_blank" rel="noopener opener">
          {t('Open it by hand')}
        </a>
      </p>
      <SpeakerNotes />
      <button type="button" className="chip" onClick={onClose}>
        {t('Close')}
      </button>
    </aside>
  );
}
