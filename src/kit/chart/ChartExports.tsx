import { type RefObject, useState } from 'react';
import { release } from '../../facts/release';
import { t } from '../../locales/i18n';
import { sourceLanguage } from '../../locales/languages';
import { notify } from '../../store/actions/moment';
import { useLanguage } from '../hooks/useAppearance';
import { saveFile } from '../saveFile';
import { csv, type DataTable, excelCsv } from './dataTable';
import { pngOf, svgText } from './drawing';
import type { CellIds } from './savedTable';

/** The locale whose numbers the reader's Excel expects: the interface's language, in English the browser's. */
const readersLocale = (lang: string): string => (lang === sourceLanguage ? navigator.language : lang);

/** Ways to save a chart: the drawing as SVG and PNG, the numbers as CSV for programs and for the reader's Excel. */
export function ChartExports(props: {
  svg: RefObject<SVGSVGElement | null>;
  title: string;
  table: DataTable;
  /** As ChartFrame has them. */
  quantityIds?: CellIds | undefined;
  savedRows?: (() => DataTable['rows']) | undefined;
  fileName: string;
}) {
  const { svg, title, table, quantityIds, savedRows, fileName } = props;
  const lang = useLanguage();
  const [open, setOpen] = useState(false);
  const way = (text: string, ending: string, make: () => Promise<Blob> | Blob) => (
    <button
      type="button"
      className="link"
      onClick={async () => {
        try {
          saveFile(`${fileName}${ending}`, await make());
        } catch (reason) {
          notify('error', t('The chart could not be saved: {reason}', { reason: String(reason) }));
        }
      }}
    >
      {text}
    </button>
  );
  const drawn = () => {
    if (!svg.current) throw new Error('no drawing');
    return svg.current;
  };
  const words = () => ({ title, credit: t('Groundtrack, facts {facts}', { facts: release.id }) });
  const saved = async () => (await import('./savedTable')).savedTable(table, quantityIds, savedRows?.());
  const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  return (
    <>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('Save')}
      </button>
      {open && (
        <span className="chart-saves">
          {way('SVG', '.svg', () => text(svgText(drawn(), words()), 'image/svg+xml'))}
          {way('PNG', '.png', () => pngOf(drawn(), words()))}
          {way('CSV', '.csv', async () => text(csv(await saved()), 'text/csv'))}
          {way(t('CSV for Excel'), '.excel.csv', async () =>
            text(excelCsv(await saved(), readersLocale(lang)), 'text/csv'),
          )}
        </span>
      )}
    </>
  );
}
