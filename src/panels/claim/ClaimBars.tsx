import { Quantity } from '../../kit/Quantity';
import { quantityWords } from '../../kit/reading';
import { t, type UiLanguage } from '../../locales/i18n';
import { type ClaimedNumber, claimedNumber } from '../../store/readings/claimReading';
import { useThrottled } from '../../store/useThrottled';
import { Missing } from './Missing';

/** What stands for a number in a bar: of a bound, the bound. */
const heightOf = ({ quantity: { value, low, high } }: ClaimedNumber): number => value ?? low ?? high ?? 0;

/** The longest bar of each unit. */
function tops(found: readonly ClaimedNumber[]): Map<string, number> {
  const top = new Map<string, number>();
  for (const one of found)
    top.set(one.quantity.unit, Math.max(top.get(one.quantity.unit) ?? 0, heightOf(one)));
  return top;
}

/** Numbers as bars, one below the other, each with its words; those of one unit have one scale. */
export function ClaimBars({ ids, lang }: { ids: readonly string[]; lang: UiLanguage }) {
  const state = useThrottled();
  const { units } = state.scene;
  const rows = ids.map((id) => ({ id, found: claimedNumber(state, id) }));
  const top = tops(rows.flatMap(({ found }) => found ?? []));
  return (
    <ul className="claim-bars">
      {rows.map(({ id, found }) =>
        found ? (
          <li key={id}>
            <span className="claim-bar-label">{t(found.label)}</span>
            <span
              className="claim-bar"
              data-basis={found.quantity.basis}
              style={{
                width: `${(100 * heightOf(found)) / Math.max(1e-9, top.get(found.quantity.unit) ?? 1)}%`,
              }}
            />
            <Quantity id={id} value={quantityWords(found.quantity, id, lang, units)} of={found.quantity} />
          </li>
        ) : (
          <li key={id}>
            <Missing name={id} />
          </li>
        ),
      )}
    </ul>
  );
}
