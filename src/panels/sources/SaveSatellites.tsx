import { saveFile } from '../../kit/saveFile';
import { msg, t } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import { notify } from '../../store/actions/moment';
import { exportSatellites } from '../../store/satellites/exportSatellites';
import { stateNow } from '../../store/stateNow';

/** Hands out the imported satellites that the picture shows, as one table of elements. */
export function SaveSatellites() {
  const save = async () => {
    const { text, count } = await exportSatellites(stateNow());
    if (count === 0) notify('info', t('No satellite is shown: there is nothing to save.'));
    else saveFile('satellites.csv', new Blob([text], { type: 'text/csv' }));
  };
  return (
    <p className="small">
      <button
        type="button"
        className="link"
        onClick={() => void bring(msg('Save the satellites shown (OMM, CSV)'), save)}
      >
        {t('Save the satellites shown (OMM, CSV)')}
      </button>
    </p>
  );
}
