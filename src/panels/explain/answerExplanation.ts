import { t } from '../../locales/i18n';
import { inputForm } from '../../model/inputs/inputForms';
import { presets } from '../../model/inputs/presets';
import { metricById } from '../../model/questions/metrics';
import type { Explanation } from '../../model/types';
import { presetExplanation, presetResultId, presetValues } from '../../store/readings/presetResults';
import { breakEvenOf, comparison, tornadoOf } from '../../store/readings/questions';
import { explanation } from '../../store/readings/report';
import type { State } from '../../store/types';
import { comparedScenarios, scenarioExplanation, scenarioQuantityId } from '../compare/compareScenarios';
import { derivedExplanation } from './derivedExplanation';

/** The id of a value of an input at which both sides cost the same, or of the cost that they then have. */
export const breakEvenId = (part: 'value' | 'cost', inputId: string): string => `even:${part}:${inputId}`;

/** The id of an answer with one given number at an end of its range, of that end, or of how far the answer moves. */
export const tornadoId = (
  part: 'low' | 'high' | 'atLow' | 'atHigh' | 'swing',
  answerId: string,
  inputId: string,
): string => `tornado:${part}:${answerId}>${inputId}`;

/** The id of a quantity of a scenario over that of the first one. */
export const ratioId = (scenarioId: string, quantityId: string): string =>
  `ratio:${scenarioId}/${quantityId}`;

/** The id of our value over the published one, by the id of ours. */
export const overPublishedId = (resultId: string): string => `over:${resultId}`;

function evenExplanation(state: State, id: string): Explanation | null {
  const [, part, inputId] = /^even:(value|cost):(.+)$/.exec(id) ?? [];
  const form = inputForm(inputId ?? '');
  if (!part || !form) return null;
  const found = breakEvenOf(state, form.id);
  if (found.kind === 'none') return null;
  const metric = metricById(state.scene.metric);
  const cost = part === 'cost';
  return derivedExplanation({
    id,
    label: `${t('Break-even')} · ${cost ? t(metric.label) : t(form.label)}`,
    unit: cost ? metric.unit : form.unit,
    value: cost ? found.cost : found.value,
    formula: t('where {metric} is the same in orbit and on the ground, all else held', {
      metric: t(metric.label),
    }),
    note: t('Looked for by halving, over the whole range of the input.'),
    inputs: [metric.orbit, metric.ground, form.id].map((each) => explanation(state, each)),
  });
}

function tornadoExplanation(state: State, id: string): Explanation | null {
  const [, part, answerId, inputId] = /^tornado:(low|high|atLow|atHigh|swing):([^>]+)>(.+)$/.exec(id) ?? [];
  if (!part || !answerId || !inputId) return null;
  const found = tornadoOf(state, answerId);
  const row = found?.rows.find((each) => each.id === inputId);
  const own = explanation(state, inputId);
  if (!found || !row) return null;
  const label = t(row.label);
  const inputs = [explanation(state, answerId), own];
  const held = (end: string, value: number | null) =>
    derivedExplanation({ id, label, unit: found.unit, value, formula: end, inputs });
  switch (part) {
    case 'atLow':
      return held(t('the answer with this number at its low end, all others held'), row.atLow);
    case 'atHigh':
      return held(t('the answer with this number at its high end, all others held'), row.atHigh);
    case 'swing':
      return held(t('how far the answer moves between both ends, its present value within'), row.swing);
    default: {
      const formula = part === 'low' ? t('the low end of its range') : t('the high end of its range');
      const value = part === 'low' ? row.low : row.high;
      return derivedExplanation({ id, label, unit: row.unit, value, formula, inputs: [own] });
    }
  }
}

function ratioExplanation(state: State, id: string): Explanation | null {
  const [, scenarioId, quantityId] = /^ratio:([^/]+)\/(.+)$/.exec(id) ?? [];
  if (!scenarioId || !quantityId) return null;
  const at = comparedScenarios(state).findIndex((each) => each.id === scenarioId);
  const ratio = comparison(state).rows.find((row) => row.id === quantityId)?.ratios[at] ?? null;
  const of = (scenario: string) => {
    const own = scenarioQuantityId(scenario, quantityId);
    return scenarioExplanation(state, own) ?? explanation(state, own);
  };
  const [its, first] = [of(scenarioId), of(comparedScenarios(state)[0]?.id ?? '')];
  if (at < 0 || !its || !first) return null;
  const formula = t('this scenario ÷ the first');
  return derivedExplanation({ id, label: its.label, unit: '1', value: ratio, formula, inputs: [its, first] });
}

function publishedExplanation(state: State, id: string): Explanation | null {
  const resultId = id.startsWith('over:') ? id.slice('over:'.length) : null;
  const ours = resultId === null ? null : presetExplanation(state, resultId);
  if (!ours) return null;
  for (const preset of presets)
    for (const [i, result] of preset.results.entries()) {
      if (presetResultId(preset, i) !== resultId) continue;
      const value = presetValues(state, preset)[i] ?? null;
      return derivedExplanation({
        id,
        label: t(result.label),
        unit: '1',
        value: value === null || result.value === 0 ? null : value / result.value,
        formula: t('ours ÷ the published value, {printed}', { printed: result.printed }),
        inputs: [ours],
      });
    }
  return null;
}

/** The explanation of what the comparison works out: break-even, tornado, ratios. Null for other ids. */
export function answerExplanation(state: State, id: string): Explanation | null {
  return (
    evenExplanation(state, id) ??
    tornadoExplanation(state, id) ??
    ratioExplanation(state, id) ??
    publishedExplanation(state, id)
  );
}
