import type { Doubt } from '../../facts/import/mapping';
import { t } from '../../locales/i18n';

/** That something is guessed, and what is in doubt about it; nothing where nothing is. */
export function Guessed({ doubts }: { doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <p className="guessed small">
      <span className="basis" data-basis="assumed">
        {t('guessed')}
      </span>{' '}
      {doubts.map(({ message }) => (message.endsWith('?') ? message : `${message}.`)).join(' ')}
    </p>
  );
}
