import { release } from '../../facts/release';
import type { Source } from '../../facts/types';
import { t } from '../../locales/i18n';

/** More publishers than this are counted, not named: of a scene, and of one number. */
const NAMED_OF_SCENE = 4;
const NAMED_OF_NUMBER = 2;

/** Publishers, the one with most sources first; assumptions have none. */
export function publishersOf(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, publisher } of sources) {
    if (kind !== 'assumption') counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}

function namesOf(sources: readonly Source[], most: number): string {
  const publishers = publishersOf(sources);
  const named = publishers.slice(0, most).join(', ');
  const more = publishers.length - most;
  return more > 0 ? t('{names} and {count} more', { names: named, count: more }) : named;
}

/** Who published what stands behind one number, in short. */
export const publishersOfNumber = (sources: readonly Source[]): string => namesOf(sources, NAMED_OF_NUMBER);

/** Who published what is on screen, and the release, in one line. */
export function publisherLine(sources: readonly Source[]): string {
  const names = namesOf(sources, NAMED_OF_SCENE);
  const facts = t('Facts of {release}.', { release: release.id });
  return names ? `${t('Sources: {names}.', { names })} ${facts}` : facts;
}
