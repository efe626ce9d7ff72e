import type { ReactNode } from 'react';
import { t } from '../locales/i18n';
import { explainQuantity } from '../store/actions/moment';

/**
 * Words with a number in them that open the chain behind it, for places where `Quantity` would stand alone.
 * @param id of the quantity, as any panel may show it.
 */
export function Explained(props: { id: string; className?: string; children: ReactNode }) {
  const { id, className = '', children } = props;
  return (
    <button
      type="button"
      className={`quantity ${className}`}
      data-quantity={id}
      title={t('How this number comes about')}
      onClick={(event) => {
        // An open menu would lie over the dialog; shut first, it takes the focus back from it too.
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        explainQuantity(id);
      }}
    >
      {children}
    </button>
  );
}
