import { type InputForm, sliderShare, sliderValue } from '../../../model/inputs/inputForms';
import type { Result } from '../../../shared/result';
import { clamp } from '../../../shared/vectors';
import { asOneStep } from '../../../store/actions/history';
import { isMatched, matchNodes } from '../../../store/actions/matching';
import { resetInput } from '../../../store/actions/scenario';
import { resetInputs, setInput } from '../../../store/actions/scene';
import { stateNow } from '../../../store/stateNow';

function following(change: () => Result): Result {
  const before = stateNow();
  const matched = before.scene.constellations.length > 0 && isMatched(before);
  const result = change();
  if (matched) matchNodes();
  return result;
}

/**
 * Sets an input, or leaves an optional one open by null. A constellation that matched the exchange goes on matching it;
 * one whose own number of nodes is chosen does not. Within a gesture, or a step of undo for each call.
 */
export function chooseInput(id: string, value: number | null): Result {
  const change = (): Result => {
    if (value !== null) return setInput(id, value);
    resetInput(id);
    return { ok: true };
  };
  return id === 'constellation.nodes' ? change() : following(change);
}

/** All inputs as they are by default. */
export function resetAll(): void {
  asOneStep(resetInputs);
}

/** Places of a slider's thumb: whole numbers from 0, so that arrow keys move it without rounding. */
export function notchesOf(form: Pick<InputForm, 'scale' | 'min' | 'max' | 'step'>): number {
  if (form.scale === 'log') return 400;
  return clamp(Math.round((form.max - form.min) / form.step), 1, 2000);
}

/** The place of a value's thumb. */
export function notchOf(form: InputForm, value: number): number {
  return Math.round(sliderShare(form, value) * notchesOf(form));
}

/** The value at a place of the thumb. Where neighbours round to the same value, one step onward, so that keys get on. */
export function valueAtNotch(form: InputForm, notch: number, before: number): number {
  const next = sliderValue(form, notch / notchesOf(form));
  const from = notchOf(form, before);
  const onward = next > before ? 1 : next < before ? -1 : 0;
  if (notch === from || onward === Math.sign(notch - from)) return next;
  const stepped = before + Math.sign(notch - from) * form.step;
  return Number(clamp(stepped, form.min, form.max).toPrecision(12));
}
