import { memo } from 'react';
import type { Basis } from '../facts/types';
import { boundWords, type Formatted, join } from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import type { Quantity as Reading } from '../model/types';
import { explainQuantity } from '../store/actions/moment';
import { useLanguage } from './hooks/useAppearance';
import { readingOf } from './reading';
import { basisWords } from './words';

/** Low and high of a quantity in words; null where either is unknown or both are the value itself. */
export function rangeWords({ low, high, unit }: Reading, id: string, lang: UiLanguage): string | null {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high) || low === high)
    return null;
  return t('low {low}, high {high}', {
    low: join(readingOf(low, unit, id, lang, 'metric')),
    high: join(readingOf(high, unit, id, lang, 'metric')),
  });
}

interface QuantityProps {
  id: string | null;
  value: Formatted;
  of?: Reading | null | undefined;
  className?: string;
}

/** Whether two numbers read alike: their words and quantities are made anew with each report. */
function sameQuantity(before: QuantityProps, next: QuantityProps): boolean {
  const [a, b] = [before.of, next.of];
  return (
    before.id === next.id &&
    before.className === next.className &&
    before.value.number === next.value.number &&
    before.value.unit === next.value.unit &&
    before.value.bound === next.value.bound &&
    a?.value === b?.value &&
    a?.low === b?.low &&
    a?.high === b?.high &&
    a?.unit === b?.unit
  );
}

/**
 * A number that opens the chain behind it. `id` is a stable quantity id of the model or a fact's path
 * (`fact:…`); null shows the number without a way to its source. `of` is the quantity itself: its low and high show
 * when it is pointed at and are read out with it, and it is told as the bound that it is.
 */
export const Quantity = memo(function Quantity({ id, value: written, of, className = '' }: QuantityProps) {
  const lang = useLanguage();
  const value = { ...written, bound: written.bound ?? (of ? boundWords(of) : undefined) };
  const range = of ? rangeWords(of, id ?? '', lang) : null;
  const text = (
    <>
      {value.bound && <span className="bound">{value.bound} </span>}
      {value.number}
      {value.unit && <span className="unit"> {value.unit}</span>}
    </>
  );
  if (id === null)
    return (
      <span className={`number ${className}`} title={range ?? undefined}>
        {text}
      </span>
    );
  const spoken = range ? `${join(value)}, ${range}` : join(value);
  return (
    <button
      type="button"
      className={`quantity number ${className}`}
      data-quantity={id}
      title={range ? `${range}. ${t('How this number comes about')}` : t('How this number comes about')}
      aria-label={t('{number}: how this number comes about', { number: spoken })}
      onClick={() => explainQuantity(id)}
    >
      {text}
    </button>
  );
}, sameQuantity);

/** How a number came to be, in one word. */
export function BasisTag({ basis }: { basis: Basis }) {
  return (
    <span className="basis" data-basis={basis}>
      {basisWords(basis)}
    </span>
  );
}
