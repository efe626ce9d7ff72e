import './switch.css';

interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A choice that is on or off, with its words. */
export const Switch = ({ label, on, onChange }: SwitchProps) => (
  <label className="switch">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
);
