import { type ReactNode, useId } from 'react';

/** A choice in a dialog: its name, and what it is chosen with, which takes the id. */
export function LabelledField({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
