import { t } from '../../locales/i18n';

/** Says that something of the shot is not to be had. */
export function Missing({ name }: { name: string }) {
  return (
    <p className="claim-missing" role="status">
      {t('What this shot shows is not in the facts or the model any more: {id}', { id: name })}
    </p>
  );
}
