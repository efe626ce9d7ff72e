import { readPartial } from '../../scene/schema/schema';
import { tileHost } from '../../scene/schema/tileAddress';
import type { GroundTiles } from '../../scene/types';
import { done, type Result } from '../../shared/result';
import { change } from './history';
import { allowTiles } from './moment';

/**
 * Shows pictures of the ground from an address that the reader gave, which is leave to fetch them; null takes them away. One
 * step of undo. Where the address or anything else is wrong nothing changes, and each error is returned.
 */
export function setTiles(tiles: GroundTiles | null): Result {
  const read = readPartial({ tiles });
  if (!read.ok) return read;
  const next = read.value.tiles ?? null;
  if (next) allowTiles(tileHost(next.address));
  change({ tiles: next });
  return done;
}
