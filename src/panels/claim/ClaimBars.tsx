import { Quantity } from '../../kit/Quantity';
import { quantityWords } from '../../kit/reading';
import { t, type UiLanguage } from '../../locales/i18n';
import { claimedBars } from '../../store/readings/claimReading';
import { useThrottled } from '../../store/useThrottled';
import { Missing } from './Missing';
import { sharedWords } from './sharedWords';

/** Numbers as bars, one below the other, each with its words; what these share is said once, and those of one unit have one scale. */
export function ClaimBars({ ids, lang }: { ids: readonly string[]; lang: UiLanguage }) {
  const state = useThrottled();
  const { units } = state.scene;
  const rows = claimedBars(state, ids);
  const { shared, own } = sharedWords(rows.flatMap(({ found }) => (found ? [t(found.label)] : [])));
  const words = own.values();
  return (
    <>
      {shared && <p className="claim-bars-shared">{shared}</p>}
      <ul className="claim-bars">
        {rows.map(({ id, found, share }) =>
          found ? (
            <li key={id}>
              <span className="claim-bar-label">{words.next().value}</span>
              <span
                className="claim-bar"
                data-basis={found.quantity.basis}
                style={{ width: `${100 * share}%` }}
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
    </>
  );
}
