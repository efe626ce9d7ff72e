import { t } from '../../locales/i18n';
import { loadTwice } from '../../shared/loadTwice';
import { type Read, refused } from '../../shared/result';
import { defaultScene } from '../defaults';
import { readScene } from '../schema/schema';
import type { SceneDocument } from '../types';

/** Ids of the scenes that come with the program, in the order in which they are offered. Stable. */
export const galleryIds = [
  'overview',
  'colossus-1',
  'texas-new-york',
  'same-megawatts',
  'gigawatts-in-orbit',
  'million-satellites',
  'commitments',
  'terafab',
  'filings',
  'here-and-there',
] as const;

type GalleryId = (typeof galleryIds)[number];

export const isGalleryId = (id: string): id is GalleryId => (galleryIds as readonly string[]).includes(id);

// Each scene is a chunk of its own; the default one is inline and needs none.
const files = import.meta.glob<unknown>(['../../../scenes/*.json', '!../../../scenes/overview.json'], {
  import: 'default',
});

const loaded = new Map<string, SceneDocument>([[defaultScene.id, defaultScene]]);

/** A gallery scene that was loaded before; null where it was not. */
export function loadedGallery(id: string): SceneDocument | null {
  return loaded.get(id) ?? null;
}

/** A scene of the gallery. Fails where the id is unknown or the file cannot be fetched or read. */
export async function loadGallery(id: string): Promise<Read<SceneDocument>> {
  const known = loaded.get(id);
  if (known) return { ok: true, value: known };
  const load = files[`../../../scenes/${id}.json`];
  if (!isGalleryId(id) || !load) {
    const message = t('There is no scene {id}; the gallery has {ids}', { id, ids: galleryIds.join(', ') });
    return refused('scene', message);
  }
  try {
    const read = readScene(await loadTwice(load), `scenes/${id}.json`);
    if (read.ok) loaded.set(id, read.value);
    return read;
  } catch {
    const message = t('The scene {id} could not be fetched; check the connection and open it again', { id });
    return refused('scene', message);
  }
}
