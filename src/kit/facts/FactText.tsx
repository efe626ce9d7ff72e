import { asWritten, isSaid, t } from '../../locales/i18n';
import { sourceLanguage } from '../../locales/languages';

/** A text of the facts in the reader's language. One that no catalogue has stays as it was written, and is marked so. */
export function FactText({ text }: { text: string }) {
  const said = t(asWritten(text));
  if (isSaid(text)) return said;
  return (
    <span lang={sourceLanguage} className="as-written" title={t('As it was written, in English')}>
      {said}
    </span>
  );
}
