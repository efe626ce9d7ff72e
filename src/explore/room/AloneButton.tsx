import { Icon } from '../../kit/Icon';
import { t } from '../../locales/i18n';
import { showAlone } from '../../store/actions/room';

/** The way back from the picture alone, for hands without keys; it fades, and is there again under a pointer. */
export function AloneButton() {
  const words = t('Show the panels');
  return (
    <button type="button" className="card alone-back" title={`${words} (H)`} onClick={() => showAlone(false)}>
      <Icon d="M2 3.5h12v9H2zM6 3.5v9" />
      {words}
    </button>
  );
}
