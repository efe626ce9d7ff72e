import { type ReactNode, useState } from 'react';
import { t } from '../locales/i18n';
import { notify } from '../store/actions/moment';

/** Puts text on the clipboard. Where the browser refuses, it says so and the text stays selectable on the page. */
export function CopyButton(props: { label: string; text: () => string | Promise<string>; icon?: ReactNode }) {
  const { label, text, icon } = props;
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text());
      setDone(true);
      setTimeout(() => setDone(false), 2000);
    } catch {
      notify('warning', t('The browser does not allow copying here. Select the text and copy it by hand.'));
    }
  };
  if (icon) {
    return (
      <button
        type="button"
        className="icon"
        aria-label={done ? t('Copied') : label}
        title={label}
        onClick={copy}
      >
        {done ? <span aria-live="polite">✓</span> : icon}
      </button>
    );
  }
  return (
    <button type="button" className="chip" onClick={copy}>
      <span aria-live="polite">{done ? t('Copied') : label}</span>
    </button>
  );
}
