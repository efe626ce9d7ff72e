import { answerGraph, answers } from '../../model/graph/answers';
import type { Preset, PresetResult } from '../../model/inputs/preset';
import { presets, withPreset } from '../../model/inputs/presets';
import { reportedConstellation } from '../../model/inputs/scenario';
import { mccalipGraph } from '../../model/questions/mccalip';
import type { Explanation, Report } from '../../model/types';
import type { SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { State } from '../types';
import { question } from './report';

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

/** A published number by its preset and place, and the way to a quantity under that preset; null where there is none. */
export function presetResult(
  state: State,
  presetId: string,
  index: number,
): { result: PresetResult; of: (quantity: string) => Explanation | null } | null {
  const preset = presets.find((each) => each.id === presetId);
  const result = preset?.results[index];
  if (!preset || !result) return null;
  const scene = under(question(state), preset, result);
  const graph = () => (result.from === 'replica' ? replica() : answerGraph(scene, state.clockMs));
  return { result, of: (quantity) => graph().explanation(quantity) };
}
