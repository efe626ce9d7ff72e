import { Quantity } from '../../kit/Quantity';
import { quantityWords } from '../../kit/reading';
import { t, type UiLanguage } from '../../locales/i18n';
import { claimedNumber, claimedVariants, type VariantCell } from '../../store/readings/claimReading';
import type { State } from '../../store/types';
import { useThrottled } from '../../store/useThrottled';
import { comparedScenarios } from '../compare/compareWords';
import { Missing } from './Missing';

interface CellProps {
  cell: VariantCell;
  state: State;
  lang: UiLanguage;
  /** Columns that it is said for. */
  columns: number;
}

/** A number in one scenario, and how many times that of the scene it is. */
function Cell({ cell: { id, found, ratioId }, state, lang, columns }: CellProps) {
  if (id === null || !found) return <td>–</td>;
  const { units } = state.scene;
  const ratio = ratioId === null ? null : claimedNumber(state, ratioId);
  return (
    <td colSpan={columns}>
      <Quantity id={id} value={quantityWords(found.quantity, id, lang, units)} of={found.quantity} />
      {ratioId !== null && ratio && (
        <span className="claim-ratio">
          × <Quantity id={ratioId} value={quantityWords(ratio.quantity, ratioId, lang, units)} />
        </span>
      )}
    </td>
  );
}

/** The cells of a row: one alone, over all columns, where the number is the same in all. */
const cellsSaid = (cells: readonly VariantCell[]): readonly VariantCell[] =>
  cells.slice(1).every(({ id }) => id === null) ? cells.slice(0, 1) : cells;

/** Numbers in columns: of the scene as it is, and of each pinned scenario beside it, all at the time that is shown. */
export function ClaimVariants({ ids, lang }: { ids: readonly string[]; lang: UiLanguage }) {
  const state = useThrottled();
  return (
    <table className="claim-variants">
      <thead>
        <tr>
          <td />
          {comparedScenarios(state).map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claimedVariants(state, ids).map(({ id, label, cells }) => (
          <tr key={id}>
            <th scope="row">{label === null ? <Missing name={id} /> : t(label)}</th>
            {cellsSaid(cells).map((cell, i, said) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its column
              <Cell key={i} cell={cell} state={state} lang={lang} columns={cells.length + 1 - said.length} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
