import { t } from '../../locales/i18n';

/** What is said of something of the shot that is not to be had. */
export const missingWords = (name: string): string =>
  t('What this shot shows is not in the facts or the model any more: {id}', { id: name });

/** Says that something of the shot is not to be had. */
export function Missing({ name }: { name: string }) {
  return (
    <p className="claim-missing" role="status">
      {missingWords(name)}
    </p>
  );
}
