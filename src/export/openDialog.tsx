import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

/** Opens a dialog beside the shell: it lasts, with the work in it, when the shell is laid out anew or left. */
export function openDialog(Dialog: ComponentType<{ onClose: () => void }>): void {
  const holder = document.createElement('div');
  document.body.append(holder);
  const root = createRoot(holder);
  root.render(
    <Dialog
      onClose={() => {
        root.unmount();
        holder.remove();
      }}
    />,
  );
}
