import { Quantity } from '../../kit/Quantity';
import { formatQuantity } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';
import { quantityOf } from '../../store/readings/explanationOf';
import type { State } from '../../store/types';

/** A number now by its id, with its range on hover and its chain behind. */
export function CapacityNumber(props: { state: State; id: string; lang: UiLanguage; className?: string }) {
  const { state, id, lang, className = '' } = props;
  const quantity = quantityOf(state, id);
  // Counted things go by their number alone.
  const unit = quantity?.unit === 'accelerators' ? '1' : (quantity?.unit ?? '1');
  const value = formatQuantity(quantity?.value, unit, lang);
  return <Quantity id={id} value={value} of={quantity} className={className} />;
}
