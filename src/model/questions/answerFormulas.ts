import { type Message, msg } from '../../locales/i18n';
import type { ModelContext, ModelNode } from '../formulas/orbitFormulas';
import { within } from '../graph/factLeaf';
import { declare, found, quoted } from '../graph/formula';
import type { Graph } from '../graph/graph';
import type { InputForm } from '../inputs/inputForms';
import type { PresetResult } from '../inputs/preset';
import type { Explanation } from '../types';
import type { BreakEven } from './breakEven';
import type { Metric } from './metrics';
import type { Tornado, TornadoRow } from './tornado';

/** What of a row of a tornado is shown by itself: an end of its range, the answer there, how far the answer moves. */
export type TornadoPart = 'low' | 'high' | 'atLow' | 'atHigh' | 'swing';

const nodesOf = (graph: Graph<ModelContext>, ids: readonly string[]): ModelNode[] =>
  ids.flatMap((id) => (graph.value(id) === null ? [] : (graph.nodes.get(id) ?? [])));

/** `breakEven(value|cost,INPUT)`: the value of an input at which both sides cost the same, or the cost that they then have. */
export function breakEvenNode(
  graph: Graph<ModelContext>,
  id: string,
  part: 'value' | 'cost',
  { form, metric, even }: { form: InputForm; metric: Metric; even: Extract<BreakEven, { kind: 'at' }> },
): ModelNode {
  const cost = part === 'cost';
  const of = cost ? metric : form;
  return found({
    id,
    label: within(msg('Break-even'), of.label),
    unit: of.unit,
    value: even[part],
    formula: msg('where {metric} is the same in orbit and on the ground, all else held', {
      metric: metric.label,
    }),
    validity: msg('Looked for by halving, over the whole range of the input.'),
    about: nodesOf(graph, [metric.orbit, metric.ground, form.id]),
  });
}

const tornadoWords: Record<TornadoPart, Message> = {
  low: msg('the low end of its range'),
  high: msg('the high end of its range'),
  atLow: msg('the answer with this number at its low end, all others held'),
  atHigh: msg('the answer with this number at its high end, all others held'),
  swing: msg('how far the answer moves between both ends, its present value within'),
};

/** `tornado(part,ANSWER,INPUT)`: an answer with one given number at an end of its range, of that end, or of how far the answer moves. */
export function tornadoNode(
  graph: Graph<ModelContext>,
  id: string,
  part: TornadoPart,
  { tornado, row }: { tornado: Tornado; row: TornadoRow },
): ModelNode {
  const ofInput = part === 'low' || part === 'high';
  return found({
    id,
    label: row.label,
    unit: ofInput ? row.unit : tornado.unit,
    value: row[part],
    formula: tornadoWords[part],
    about: nodesOf(graph, ofInput ? [row.id] : [tornado.id, row.id]),
  });
}

/** `ratio(QUANTITY,SCENARIO)`: a quantity of a pinned scenario over that of the present one, which is in the graph. */
export const ratioNodes = (id: string, its: Explanation, quantity: string): ModelNode[] => [
  quoted(its),
  declare({
    id,
    label: its.label,
    unit: '1',
    inputs: { its: [its.id, its.quantity.unit], first: [quantity, its.quantity.unit] },
    compute: (v) => (v.first === 0 ? null : v.its / v.first),
    formula: msg('this scenario ÷ the first'),
    fixed: true,
  }),
];

/** `preset(ID,N)`: what we get for a published number of a preset: a quantity under it, or one over another. */
export function presetNodes(
  id: string,
  result: PresetResult,
  whole: Explanation,
  part: Explanation | null,
): ModelNode[] {
  const leaf = quoted(whole, part ? `${id}.whole` : id);
  if (!part) return [leaf];
  const per = quoted(part, `${id}.part`);
  return [
    leaf,
    per,
    declare({
      id,
      label: result.label,
      unit: result.unit,
      inputs: { whole: [leaf.id, whole.quantity.unit], part: [per.id, part.quantity.unit] },
      compute: (v) => (v.part === 0 ? null : v.whole / v.part),
      formula: msg('{whole} ÷ {part}', { whole: whole.label, part: part.label }),
      ...(result.why && { validity: result.why }),
      fixed: true,
    }),
  ];
}

/** `published(ID,N)`: the same over the published value. */
export function publishedNode(id: string, result: PresetResult, ours: Explanation): ModelNode[] {
  const leaf = quoted(ours, `${id}.ours`);
  return [
    leaf,
    declare({
      id,
      label: result.label,
      unit: '1',
      inputs: { ours: [leaf.id, ours.quantity.unit] },
      compute: (v) => (result.value === 0 ? null : v.ours / result.value),
      formula: msg('ours ÷ the published value, {printed}', { printed: result.printed }),
      fixed: true,
    }),
  ];
}
