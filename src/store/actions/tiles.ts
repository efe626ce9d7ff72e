import { t } from '../../locales/i18n';
import { type GroundPreset, tilesOf } from '../../scene/groundPresets';
import { readPartial } from '../../scene/schema/schema';
import { tileHost } from '../../scene/schema/tileAddress';
import type { GroundTiles } from '../../scene/types';
import { done, type Result } from '../../shared/result';
import { liveStore } from '../live';
import { change } from './history';
import { allowTiles, notify } from './moment';

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

/** Asks the reader to let pictures of the ground come from a server (its name, with its port). */
export function askForTiles(host: string): void {
  const text = t(
    'This scene shows pictures of the ground from {host}. To fetch them tells that server your network address and where you look.',
    { host },
  );
  notify('info', text, { asksFor: host });
}

/** Shows the pictures of a preset, of the clock's day where they have one; the reader is asked before they are fetched. One step of undo. */
export function showPreset(preset: GroundPreset): void {
  const { clockMs, tileHosts } = liveStore.getState();
  const tiles = tilesOf(preset, clockMs);
  change({ tiles });
  const host = tileHost(tiles.address);
  if (!tileHosts.includes(host)) askForTiles(host);
}
