import { msg } from '../../locales/i18n';
import { answers, explainAnswer } from '../../model/graph/answers';
import type { Preset, PresetResult } from '../../model/inputs/preset';
import { presets, withPreset } from '../../model/inputs/presets';
import { reportedConstellation } from '../../model/inputs/scenario';
import { mccalipGraph } from '../../model/questions/mccalip';
import type { Explanation, Report } from '../../model/types';
import type { SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';
import { question } from './report';

const PREFIX = 'preset:';

/** The id under which what we get for a published number of a preset explains itself: `preset:claimed/0`. */
export const presetResultId = (preset: Preset, index: number): string => `${PREFIX}${preset.id}/${index}`;

/** A design has no effect without a constellation to carry it: the model's own stands in. */
const carried = (scene: SceneDocument): SceneDocument =>
  scene.constellations.length > 0 ? scene : { ...scene, constellations: [reportedConstellation(scene)] };

const under = (scene: SceneDocument, preset: Preset, result: PresetResult): SceneDocument => {
  const applied = withPreset(carried(scene), preset);
  return { ...applied, inputs: { ...applied.inputs, ...result.inputs } };
};

const replica = memoize(() => mccalipGraph());

// All presets stand side by side in the comparison: those of two states are kept.
const computed = memoize((scene: SceneDocument, timeMs: number, preset: Preset): (number | null)[] => {
  const plain: { report: Report | null } = { report: null };
  return preset.results.map((result) => {
    const quantities = () => {
      if (result.inputs) return answers(under(scene, preset, result), timeMs).quantities;
      plain.report ??= answers(under(scene, preset, result), timeMs);
      return plain.report.quantities;
    };
    const of = (id: string): number | null =>
      result.from === 'replica' ? (replica().value(id) ?? null) : (quantities()[id]?.value ?? null);
    const [value, per] = [of(result.quantity), result.per ? of(result.per) : 1];
    return value === null || !per ? null : value / per;
  });
}, 2 * presets.length);

/** What we get for each published number of a preset, in the unit of the result; null is unknown. */
export const presetValues = (state: State, preset: Preset): (number | null)[] =>
  computed(question(state), state.clockMs, preset);

/** The chain behind what we get for a published number; null for an id that is not of a preset's result. */
export function presetExplanation(state: State, id: string): Explanation | null {
  const [, presetId, index] = /^preset:([^/]+)\/(\d+)$/.exec(id) ?? [];
  const preset = presets.find((each) => each.id === presetId);
  const result = preset?.results[Number(index)];
  if (!preset || !result) return null;
  const scene = under(question(state), preset, result);
  const of = (quantity: string): Explanation | null =>
    result.from === 'replica'
      ? replica().explanation(quantity)
      : explainAnswer(scene, state.clockMs, quantity);
  const [whole, part] = [of(result.quantity), result.per ? of(result.per) : null];
  if (!whole || !part) return whole;
  const value = presetValues(state, preset)[Number(index)] ?? null;
  const sources = [...new Set([...whole.quantity.sources, ...part.quantity.sources])];
  return {
    id,
    label: result.label,
    formula: msg('{whole} ÷ {part}', { whole: whole.label, part: part.label }),
    quantity: { value, low: null, high: null, unit: result.unit, basis: 'derived', sources },
    note: result.why ?? null,
    inputs: [whole, part],
    sources: [],
  };
}
