import { useId } from 'react';

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: [T, string][];
  onChoose: (value: T) => void;
}

/** One of a few words, as radio buttons in a row. */
export function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {options.map(([id, label]) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
