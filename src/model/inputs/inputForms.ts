import { clamp } from '../../shared/vectors';
import { type Spread, spreadOf } from '../graph/spreads';
import type { InputSpec } from '../types';
import { inputSpec, inputSpecs } from './inputs';

/** Headings of the scenario, in order. */
export const inputGroups = ['exchange', 'node', 'orbit', 'launch', 'ground', 'economics', 'link'] as const;
export type InputGroup = (typeof inputGroups)[number];

/** How an input is shown and moved, beside what `InputSpec` says of it. */
export interface InputForm extends InputSpec {
  group: InputGroup;
  /** `log` where the range spans two powers of ten or more and starts above 0. */
  scale: 'linear' | 'log';
  /** `switch` is 0 or 1; `count` is whole. */
  kind: 'number' | 'count' | 'switch';
  /** True where the input may be left open (default null): a reset takes the value away. */
  optional: boolean;
  spread: Spread;
}

const counted = new Set(['nodes', 'planes']);

function formOf(spec: InputSpec): InputForm {
  const head = spec.id.split('.')[0] ?? '';
  const group = inputGroups.find((each) => each === head) ?? 'orbit';
  const isSwitch = spec.min === 0 && spec.max === 1 && spec.step === 1;
  return {
    ...spec,
    group,
    scale: spec.min > 0 && spec.max / spec.min >= 100 ? 'log' : 'linear',
    kind: isSwitch ? 'switch' : counted.has(spec.unit) ? 'count' : 'number',
    optional: spec.default === null,
    spread: spreadOf(spec.id),
  };
}

/** Every input with its form, in the order of the groups. */
export const inputForms: readonly InputForm[] = inputGroups.flatMap((group) =>
  inputSpecs.map(formOf).filter((form) => form.group === group),
);

/** The form of one input; null where there is none. */
export const inputForm = (id: string): InputForm | null => {
  const spec = inputSpec(id);
  return spec && formOf(spec);
};

/** Share 0 … 1 along an input's slider of a value, by its scale. */
export function sliderShare(form: Pick<InputForm, 'min' | 'max' | 'scale'>, value: number): number {
  const at = clamp(value, form.min, form.max);
  if (form.scale === 'linear') return (at - form.min) / (form.max - form.min);
  return Math.log(at / form.min) / Math.log(form.max / form.min);
}

/** The value at a share 0 … 1 of an input's slider, brought to a step (linear) or to three figures (log). */
export function sliderValue(form: Pick<InputForm, 'min' | 'max' | 'scale' | 'step'>, share: number): number {
  const at = clamp(share, 0, 1);
  if (at === 0) return form.min;
  if (at === 1) return form.max;
  if (form.scale === 'log') {
    const value = Number((form.min * (form.max / form.min) ** at).toPrecision(3));
    const whole = Math.round(value / form.step) * form.step;
    return clamp(form.step >= 1 ? whole : value, form.min, form.max);
  }
  const steps = Math.round((at * (form.max - form.min)) / form.step);
  return Number(Math.min(form.max, form.min + steps * form.step).toPrecision(12));
}
