import { quantityWords } from '../../kit/reading';
import type { Formatted } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { metricById } from '../../model/questions/metrics';
import type { Quantity } from '../../model/types';
import type { PinnedScenario } from '../../scene/types';
import { claimedVariants, isOfScenario } from '../../store/readings/claimReading';
import { scenarioName } from '../../store/readings/split';
import type { State } from '../../store/types';

/** What is said of one side of a split picture. */
export interface SplitSide {
  title: string;
  /** Of its number. */
  id: string;
  /** What the number is; null where the shot says that in large. */
  label: string | null;
  words: Formatted;
  quantity: Quantity | undefined;
}

/** Id of the number that is set against its like: the one that the shot says large, else the measure of cost. */
function splitNumberId({ scene, shot }: Pick<State, 'scene' | 'shot'>): string {
  const claimed = scene.story[shot]?.claim?.number ?? null;
  return claimed !== null && isOfScenario(claimed) ? claimed : metricById(scene.metric).orbit;
}

/** Both sides, the present scenario first: their names, and the number that is set against its like. */
export function splitSides(
  state: State,
  { id: scenario }: PinnedScenario,
  lang: UiLanguage,
): [present: SplitSide, beside: SplitSide] {
  const numberId = splitNumberId(state);
  const isClaimed = state.scene.story[state.shot]?.claim?.number === numberId;
  const row = claimedVariants(state, [numberId])[0];
  const at = 1 + state.scene.pinned.findIndex((each) => each.id === scenario);
  const side = (name: string, index: number): SplitSide => {
    const cell = row?.cells[index];
    const id = cell?.id ?? numberId;
    const quantity = cell?.found?.quantity;
    const label = row?.label && !isClaimed ? t(row.label) : null;
    return { title: name, id, label, quantity, words: quantityWords(quantity, id, lang, state.scene.units) };
  };
  return [side(t('Present scenario'), 0), side(scenarioName(state, scenario), at)];
}
