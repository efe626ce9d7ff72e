import { useState } from 'react';
import { t } from '../shared/i18n';
import { notify } from '../store/actions';

/** Puts text on the clipboard. Where the browser refuses, it says so and the text stays selectable on the page. */
export function CopyButton({ label, text }: { label: string; text: () => string | Promise<string> }) {
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
  return (
    <button type="button" className="chip" onClick={copy}>
      <span aria-live="polite">{done ? t('Copied') : label}</span>
    </button>
  );
}
