import { t } from '../locales/i18n';
import { CopyButton } from './CopyButton';

/** A text to take along: to be read, selected by one press, or copied. @param label what it is called. */
export function CopyText({ label, text, rows }: { label: string; text: string; rows: number }) {
  return (
    <div className="copy-text">
      <textarea
        readOnly
        aria-label={label}
        rows={rows}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton label={t('Copy')} text={() => text} />
    </div>
  );
}
