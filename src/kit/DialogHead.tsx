import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { t } from '../locales/i18n';

interface HeadProps {
  title: string;
  onClose: () => void;
  /** Stands between the title and the cross. */
  children?: ReactNode;
}

/** Head of a dialog: its title and the cross that shuts it. Stays where it is while the `.dialog-body` below it scrolls. */
export function DialogHead({ title, onClose, children }: HeadProps) {
  return (
    <div className="dialog-head">
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      {children}
      <button type="button" className="close" aria-label={t('Close')} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
