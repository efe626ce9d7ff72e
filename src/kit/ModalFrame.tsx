import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTheme } from './hooks/useAppearance';

interface FrameProps {
  isOpen?: boolean;
  onClose: () => void;
  /** What tells this dialog from the others for its style. */
  kind?: string;
  /** Its name, where no `DialogHead` within gives it one that lasts. */
  label?: string;
  /** Something is going on that a press beside it, or Escape, is not to end. */
  busy?: boolean;
  children: ReactNode;
}

/** A dialog over all else, in the theme of the app: shut by Escape or a press beside it. */
export function ModalFrame({ isOpen = true, onClose, kind = '', label, busy = false, children }: FrameProps) {
  const theme = useTheme();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      className="ui overlay"
      data-theme={theme}
    >
      <Modal className={`dialog ${kind}`}>
        <Dialog aria-label={label}>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
