import { language, t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import type { SiteReading } from '../../store/sites/siteReadings';
import { useStore } from '../../store/useStore';
import { labelWords } from '../labels/labelWords';
import { importanceW } from '../sites/siteTree';

/** The sites of the map as a table, the most important first. */
export function FlatTable({ sites }: { sites: readonly SiteReading[] }) {
  const basis = useStore(documentStore, (state) => state.scene.basis);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must be scrollable from the keyboard.
    <section className="flat-table" tabIndex={0} aria-label={t('Map of the sites')}>
      <table className="data">
        <tbody>
          {sites
            .toSorted((a, b) => importanceW(b) - importanceW(a))
            .map((site) => (
              <tr key={site.id}>
                <th scope="row">{site.name}</th>
                <td>{site.place}</td>
                <td>{labelWords({ site, count: 1 }, basis, language(), true).line}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
