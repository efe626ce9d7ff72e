import { saveFile } from '../../kit/saveFile';
import { msg, t } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import type { SiteFormat } from '../../store/sites/exportSites';
import type { SiteReading } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';

const formats: Record<SiteFormat, string> = { csv: 'CSV', geojson: 'GeoJSON', kml: 'KML' };

/** Ways to save the sites of a list, those and in that order in which it shows them, with their sources. */
export function SaveSites({ sites }: { sites: readonly SiteReading[] }) {
  if (sites.length === 0) return null;
  const save = (format: SiteFormat) =>
    bring(msg('Saving of sites'), async () => {
      const { exportSites } = await import('../../store/sites/exportSites');
      const ids = sites.map(({ id }) => id);
      const { name, content } = exportSites(stateNow(), ids, format);
      saveFile(name, content);
    });
  return (
    <p className="save-sites small muted">
      {t('Save the sites shown as')}{' '}
      {(Object.keys(formats) as SiteFormat[]).map((format) => (
        <button key={format} type="button" className="link" onClick={() => void save(format)}>
          {formats[format]}
        </button>
      ))}
    </p>
  );
}
