import type { Basis } from '../facts/types';
import { type Formatted, join } from '../shared/format';
import { t } from '../shared/i18n';
import { explainQuantity } from '../store/actions';
import { basisWords } from './words';

/**
 * A number that opens the chain behind it. `id` is a stable quantity id of the model or a fact's path
 * (`fact:…`); null shows the number without a way to its source.
 */
export function Quantity({
  id,
  value,
  className = '',
}: {
  id: string | null;
  value: Formatted;
  className?: string;
}) {
  const text = (
    <>
      {value.number}
      {value.unit && <span className="unit"> {value.unit}</span>}
    </>
  );
  if (id === null) return <span className={`number ${className}`}>{text}</span>;
  return (
    <button
      type="button"
      className={`quantity number ${className}`}
      title={t('How this number comes about')}
      aria-label={t('{number}: how this number comes about', { number: join(value) })}
      onClick={() => explainQuantity(id)}
    >
      {text}
    </button>
  );
}

/** How a number came to be, in one word. */
export function BasisTag({ basis }: { basis: Basis }) {
  return (
    <span className="basis" data-basis={basis}>
      {basisWords(basis)}
    </span>
  );
}
