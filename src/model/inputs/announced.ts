import { release } from '../../facts/release';
import type { Constellation } from '../../scene/types';
import { dateMs } from '../../shared/dates';

/**
 * When the nodes of a constellation were first told of, milliseconds since 1970 UTC: the date of their design's power. null for
 * a design of the reader's, and where the scene says itself when its nodes are launched.
 */
export function announcedMs({ design, buildUp }: Pick<Constellation, 'design' | 'buildUp'>): number | null {
  if (buildUp !== null) return null;
  const asOf = release.designs.find(({ id }) => id === design)?.itPowerMeanW?.asOf;
  return asOf ? dateMs(asOf) : null;
}
