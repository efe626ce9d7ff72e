import type { SceneDocument } from '../../scene/types';
import { answerGraph } from '../graph/answers';
import { isLeaf } from '../graph/formula';
import { inputForm, sliderShare } from '../inputs/inputForms';
import { type Metric, metricById } from './metrics';
import type { NoBreakEven } from './noBreakEven';

/** The value of an input at which orbit and ground cost the same by a metric, within the input's range; or why there is none. */
export type BreakEven =
  | {
      kind: 'at';
      /** The value nearest to the present one. */
      value: number;
      /** All values found, rising. */
      values: number[];
      /** The cost that both then have, in the metric's unit. */
      cost: number;
    }
  | { kind: 'none'; reason: NoBreakEven };

const scanned = 48;
const halvings = 60;

type Difference = (value: number) => { difference: number; cost: number } | null;

/** The difference of cost as a function of one input. Inputs that shape the orbit or open a part need a new graph each time. */
function differenceBy(scene: SceneDocument, timeMs: number, id: string, metric: Metric): Difference {
  const graph = answerGraph(scene, timeMs);
  const leaf = graph.nodes.get(id);
  const held = leaf && isLeaf(leaf) && leaf.quantity.value !== null && !/^(orbit|constellation)\./.test(id);
  return (value) => {
    const own = held ? graph : answerGraph({ ...scene, inputs: { ...scene.inputs, [id]: value } }, timeMs);
    const replaced = held ? new Map([[id, value]]) : undefined;
    const orbit = own.value(metric.orbit, replaced);
    const ground = own.value(metric.ground, replaced);
    return orbit === null || ground === null ? null : { difference: orbit - ground, cost: ground };
  };
}

function bisect(of: Difference, from: number, to: number, rising: boolean): number {
  let [low, high] = [from, to];
  for (let k = 0; k < halvings && high - low > 1e-12 * Math.abs(high); k++) {
    const middle = (low + high) / 2;
    const found = of(middle);
    if (found && found.difference > 0 === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * At which value of an input orbit and ground cost the same. Looked for between the input's bounds at 48 points by its own
 * scale, then by halving; crossings closer together than that can be missed. Unknown ids count as unknown.
 */
export function breakEven(
  scene: SceneDocument,
  timeMs: number,
  inputId: string,
  metricId: Metric['id'] = 'usdPerKwh',
): BreakEven {
  const form = inputForm(inputId);
  if (!form) return { kind: 'none', reason: 'unknown' };
  const of = differenceBy(scene, timeMs, inputId, metricById(metricId));
  const points = Array.from({ length: scanned }, (_, k) => {
    const share = k / (scanned - 1);
    const value =
      form.scale === 'log'
        ? form.min * (form.max / form.min) ** share
        : form.min + share * (form.max - form.min);
    return { value, found: of(value) };
  });
  const values: number[] = [];
  points.forEach(({ value, found }, k) => {
    const before = points[k - 1];
    if (found?.difference === 0) values.push(value);
    else if (found && before?.found && before.found.difference * found.difference < 0)
      values.push(bisect(of, before.value, value, found.difference > 0));
  });
  const known = points.flatMap(({ found }) => found ?? []);
  const first = known[0];
  if (!first) return { kind: 'none', reason: 'unknown' };
  if (known.every(({ difference, cost }) => difference === first.difference && cost === first.cost))
    return { kind: 'none', reason: 'noEffect' };
  if (values.length === 0)
    return { kind: 'none', reason: first.difference > 0 ? 'orbitDearer' : 'orbitCheaper' };
  const present = answerGraph(scene, timeMs).value(inputId) ?? form.default ?? form.min;
  const away = (value: number): number => Math.abs(sliderShare(form, value) - sliderShare(form, present));
  const value = values.reduce((best, each) => (away(each) < away(best) ? each : best));
  return { kind: 'at', value, values, cost: of(value)?.cost ?? Number.NaN };
}
