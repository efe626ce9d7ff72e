import { release } from '../../facts/release';
import type { Source } from '../../facts/types';
import { t } from '../../locales/i18n';

/** More publishers than this are counted, not named. */
const NAMED_AT_MOST = 4;

/** Publishers, the one with most sources first; assumptions have none. */
export function publishersOf(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, publisher } of sources) {
    if (kind !== 'assumption') counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}

/** Who published what is on screen, and the release, in one line. */
export function publisherLine(sources: readonly Source[]): string {
  const publishers = publishersOf(sources);
  const named = publishers.slice(0, NAMED_AT_MOST).join(', ');
  const more = publishers.length - NAMED_AT_MOST;
  const names = more > 0 ? t('{names} and {count} more', { names: named, count: more }) : named;
  const facts = t('Facts of {release}.', { release: release.id });
  return names ? `${t('Sources: {names}.', { names })} ${facts}` : facts;
}
