import { release } from '../../facts/release';
import type { FactsRelease } from '../../facts/types';
import { Quantity } from '../../kit/Quantity';
import { formatQuantity } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';
import type { State } from '../../store/types';
import { capacityExplanation, capacityId, type Kind, type Part } from '../explain/capacityExplanation';

/** The facts without the texts of their sources, which only the explanation itself needs. */
const withoutTexts: FactsRelease = { ...release, sources: {} };

/** A sum over the shown sites at the clock's time, with its range on hover and its chain behind. */
export function CapacityNumber(props: {
  state: State;
  part: Part;
  kind: Kind;
  lang: UiLanguage;
  className?: string;
}) {
  const { state, part, kind, lang, className = '' } = props;
  const id = capacityId(part, kind, state.clockMs);
  const quantity = capacityExplanation(state, withoutTexts, id)?.quantity ?? null;
  const unit = quantity?.unit === 'accelerators' ? '1' : (quantity?.unit ?? '1');
  const value = formatQuantity(quantity?.value, unit, lang);
  return <Quantity id={id} value={value} of={quantity} className={className} />;
}
