import { formatShare } from '../../locales/format';
import { type Message, msg, t, type UiLanguage } from '../../locales/i18n';
import { type Limit, radiatorTooCold } from '../../model/questions/limits';

/** For each limit that may bind: what falls short, by how much of what is needed, and what would mend it. */
const verdicts: Record<Limit['id'], Message> = {
  peak: msg(
    'This cannot be as it stands: a node’s peak power of {available} falls {share} short of its mean; {needed} would mend it.',
  ),
  array: msg(
    'This cannot be as it stands: array and sunlight carry {available} in the mean, {share} short of the {needed} asked; more array would mend it, or asking for less.',
  ),
  radiator: msg(
    'This cannot be as it stands: the radiator of {available} falls {share} short; {needed} would mend it, or a hotter one.',
  ),
  battery: msg(
    'This cannot be as it stands: the battery of {available} falls {share} short of the longest shadow; {needed} would mend it.',
  ),
  parts: msg(
    'This cannot be as it stands: the mass of {available} falls {share} short of the usual weight of such parts; {needed} a node would mend it, with more launches.',
  ),
  payload: msg(
    'This cannot be as it stands: a launch lifts {available}, {share} short of one node; {needed} would mend it, or a lighter node.',
  ),
  cadence: msg(
    'This cannot be as it stands: {available} launches a year fall {share} short of keeping the nodes replaced; {needed} would mend it, or nodes that last longer.',
  ),
  years: msg(
    'This cannot be as it stands: the {available} compared fall {share} short of the {needed} that launching takes; more launches a year would mend it.',
  ),
  orbit: msg(
    'This cannot be as it stands: no orbit at {available} is sun-synchronous; a lower one would mend it, or an inclination of your own.',
  ),
};

const tooCold = msg(
  'This cannot be as it stands: at its temperature the radiator takes up as much as it gives off; a hotter one would mend it.',
);

/** What binds, by how much and what would mend it, in one sentence; `words` writes an amount of the limit. */
export function verdictOf(limit: Limit, words: (amount: number | null) => string, lang: UiLanguage): string {
  const { id, message, needed, available } = limit;
  if (message === radiatorTooCold) return t(tooCold);
  const share = formatShare(needed ? 1 - available / needed : null, lang);
  return t(verdicts[id], { needed: words(needed), available: words(available), share });
}
