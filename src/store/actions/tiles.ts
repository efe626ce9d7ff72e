import { sameJson } from '../../scene/merge';
import { readPartial } from '../../scene/schema/schema';
import { tileHost } from '../../scene/schema/tileAddress';
import type { GroundTiles } from '../../scene/types';
import type { Result } from '../../shared/result';
import { documentStore } from '../document';
import { write } from './history';
import { allowTiles } from './moment';

/**
 * Shows pictures of the ground from an address that the reader gave, which is leave to fetch them; null takes them away. One
 * step of undo. Where the address or anything else is wrong nothing changes, and each error is returned.
 */
export function setTiles(tiles: GroundTiles | null): Result {
  const read = readPartial({ tiles });
  if (!read.ok) return read;
  const { scene } = documentStore.getState();
  const next = read.value.tiles ?? null;
  if (next) allowTiles(tileHost(next.address));
  if (!sameJson(scene.tiles, next)) write({ scene: { ...scene, tiles: next } });
  return { ok: true };
}
