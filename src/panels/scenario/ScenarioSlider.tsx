import { useLayoutEffect, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { InputForm } from '../../model/inputs/inputForms';
import { beginGesture, endGesture } from '../../store/actions/history';
import { chooseInput, notchesOf, notchOf, valueAtNotch } from './inputs/inputChoice';

/** An input's slider, linear or logarithmic. One drag, or one press of a key, is one step of undo. */
export function ScenarioSlider({
  form,
  value,
  label,
  words,
}: {
  form: InputForm;
  value: number;
  label: string;
  /** The value as it is read out. */
  words: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const notch = notchOf(form, value);
  const most = notchesOf(form);
  useLayoutEffect(() => {
    // The thumb counts places; what is read out is the value.
    input.current?.setAttribute('aria-valuetext', words);
  });
  // A drag that is cut off by leaving the panel ends its step too.
  useLayoutEffect(() => endGesture, []);
  return (
    <Slider
      className="scenario-slider"
      aria-label={label}
      minValue={0}
      maxValue={most}
      step={1}
      value={notch}
      onChange={(to) => {
        beginGesture();
        chooseInput(form.id, valueAtNotch(form, to, value));
      }}
      onChangeEnd={() => endGesture()}
    >
      <SliderTrack className="slider-track">
        <span className="slider-fill" style={{ width: `${(100 * notch) / most}%` }} />
        <SliderThumb className="slider-thumb" inputRef={input} />
      </SliderTrack>
    </Slider>
  );
}
