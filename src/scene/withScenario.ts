import type { Constellation, PinnedScenario } from './types';

/** The constellations of a scene as a pinned scenario has them, the first under the id of the present one so that paths to it hold. */
export function withScenario(
  present: readonly Constellation[],
  { constellation: first }: PinnedScenario,
): Constellation[] {
  const [before, ...others] = present;
  return first ? [{ ...first, id: before?.id ?? first.id }, ...others] : [];
}
