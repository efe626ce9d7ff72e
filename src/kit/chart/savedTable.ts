import { release } from '../../facts/release';
import { t } from '../../locales/i18n';
import { quantityOf } from '../../store/readings/explanationOf';
import { sourceOf } from '../../store/readings/sources';
import { stateNow } from '../../store/stateNow';
import type { ChartCell, DataTable } from './dataTable';

/** Ids of the explanation of each cell, in the shape of the rows. */
export type CellIds = readonly (readonly (string | null)[])[];

/** Digits that a saved number has: more than any figure is known to, and none of the machine's own. */
const DIGITS = 6;

const rounded = (cell: ChartCell): ChartCell =>
  typeof cell === 'number' && Number.isFinite(cell) ? Number(cell.toPrecision(DIGITS)) : cell;

/** Publisher, title and address of what is behind quantities, each source once. */
function sourcesOfQuantities(ids: readonly (string | null)[]): string {
  const state = stateNow();
  const known = ids.flatMap((id) => (id === null ? [] : (quantityOf(state, id)?.sources ?? [])));
  return [...new Set(known)]
    .flatMap((id) => sourceOf(state, id) ?? [])
    .map(({ publisher, title, url }) => [`${publisher}: ${title}`, url].filter(Boolean).join(' '))
    .join('; ');
}

/**
 * A chart's table as it is saved: its numbers with sensible digits, and in each row its sources and the release of the facts, so that a
 * row that is copied out still says where it is from.
 * @param allRows rows in place of the table's, where the file holds more of them; their sources are those of the table's numbers.
 */
export function savedTable(
  { columns, rows }: DataTable,
  ids: CellIds = [],
  allRows?: DataTable['rows'],
): DataTable {
  const ofAll = allRows ? sourcesOfQuantities(ids.flat()) : '';
  return {
    columns: [
      ...columns,
      { id: 'sources', label: t('Sources'), unit: '' },
      { id: 'facts', label: t('Facts'), unit: '' },
    ],
    rows: (allRows ?? rows).map((row, i) => [
      ...row.map(rounded),
      allRows ? ofAll : sourcesOfQuantities(ids[i] ?? []),
      release.id,
    ]),
  };
}
