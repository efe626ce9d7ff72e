import { wholeRelease } from '../../facts/sources';
import { t } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { claimedNumber } from '../../store/readings/claimReading';
import { report } from '../../store/readings/report';
import { stateNow } from '../../store/stateNow';

/** Numbers that a shot may claim and that a writer would look for, by id and in words: all of the model now, and what deals promise. */
export function claimables(): { id: string; label: string }[] {
  const deals = wholeRelease.deals.flatMap(({ id, valueUsd, contractPowerW }) => [
    ...(valueUsd ? [factId('deals', id, 'valueUsd')] : []),
    ...(contractPowerW ? [factId('deals', id, 'contractPowerW')] : []),
  ]);
  const ids = [...Object.keys(report(stateNow()).quantities), ...deals];
  return ids.map((id) => ({ id, label: claimLabel(id) ?? '' }));
}

/** What the number of that id is, in words; null where there is none. */
export function claimLabel(id: string): string | null {
  const found = claimedNumber(stateNow(), id);
  return found && t(found.label);
}
