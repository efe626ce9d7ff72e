import { boundWords, formatDate, formatNumber, formatQuantity, formatTime, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factLeaf } from '../../model/graph/factLeaf';
import { factPath } from '../../model/graph/quantityId';
import { documentStore } from '../../store/document';
import { factsOf } from '../../store/readings/sources';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { Quantity } from '../Quantity';
import type { ChartCell, ChartColumn, DataTable } from './dataTable';

/** The numbers behind a chart, each with its unit; one with an id opens its explanation. Unknown is said. */
export function ChartTable(props: {
  table: DataTable;
  quantityIds?: readonly (readonly (string | null)[])[] | undefined;
  caption: string;
  lang: UiLanguage;
}) {
  const { table, quantityIds, caption, lang } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard.
    <section className="scroll-x" tabIndex={0} aria-label={caption}>
      <table className="data">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their place.
            <tr key={i}>
              {table.columns.map((column, k) => {
                const Place = k === 0 ? 'th' : 'td';
                return (
                  <Place key={column.id} scope={k === 0 ? 'row' : undefined}>
                    <Cell
                      value={row[k] ?? null}
                      column={column}
                      quantityId={quantityIds?.[i]?.[k] ?? null}
                      lang={lang}
                    />
                  </Place>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Dates and times of day as readers write them; other words as they are. */
function words(value: string, unit: string, lang: UiLanguage): string {
  if (unit === 'time') return formatTime(Date.parse(value));
  return unit === 'date' ? formatDate(value, lang) : value;
}

/** What bounds a number of the table that is a figure of the facts: “more than”, “up to”. */
function boundOf(quantityId: string, value: number): string | undefined {
  const path = factPath(quantityId);
  const leaf = path === null ? null : factLeaf(factsOf(stateNow()), path);
  return leaf?.quantity.value === value ? boundWords(leaf.quantity) : undefined;
}

function Cell(props: { value: ChartCell; column: ChartColumn; quantityId: string | null; lang: UiLanguage }) {
  const { value, column, quantityId, lang } = props;
  const units = useStore(documentStore, (state) => state.scene.units);
  if (value === null) return <span className="muted">{t('not reported')}</span>;
  if (typeof value === 'string' && quantityId)
    return <Quantity id={quantityId} value={{ number: value, unit: '' }} />;
  if (typeof value === 'string') return words(value, column.unit, lang);
  if (quantityId)
    return (
      <Quantity
        id={quantityId}
        value={{ ...formatQuantity(value, column.unit, lang, units), bound: boundOf(quantityId, value) }}
      />
    );
  return column.unit === ''
    ? formatNumber(value, lang)
    : join(formatQuantity(value, column.unit, lang, units));
}
