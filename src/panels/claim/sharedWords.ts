const BETWEEN = ' · ';

/** Parts that all lists begin with alike. */
function alike(lists: readonly (readonly string[])[]): number {
  const [first = [], ...others] = lists;
  const end = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return end < 0 ? first.length : end;
}

/** Words that several labels share at their beginning and end, said once, and what is each one's own. */
interface SharedWords {
  /** Empty where they share nothing, or one of them would have nothing of its own. */
  shared: string;
  own: string[];
}

/** Takes what labels of several parts, with points between them, have in common out of each. */
export function sharedWords(labels: readonly string[]): SharedWords {
  const whole = { shared: '', own: [...labels] };
  if (labels.length < 2) return whole;
  const parts = labels.map((label) => label.split(BETWEEN));
  const before = alike(parts);
  const rests = parts.map((each) => each.slice(before));
  const after = alike(rests.map((each) => [...each].reverse()));
  const own = rests.map((each) => each.slice(0, each.length - after));
  if (before + after === 0 || own.some((each) => each.length === 0)) return whole;
  const [first = []] = parts;
  const shared = [...first.slice(0, before), ...first.slice(first.length - after)];
  return { shared: shared.join(BETWEEN), own: own.map((each) => each.join(BETWEEN)) };
}
