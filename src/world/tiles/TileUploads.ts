import { type TilePictures, tilePicturesMost } from '../../render/tiles/TilePictures';
import type { Stage } from '../Stage';
import type { CachedTile, TileCache } from './TileCache';

/** Pictures brought to the GPU in a frame: some 350 kB each with their levels. */
const A_FRAME = 2;

/** Which picture lies in which layer of the texture. */
export class TileUploads {
  readonly #pictures: TilePictures;
  readonly #free: number[] = [];

  constructor(pictures: TilePictures) {
    this.#pictures = pictures;
    this.reset();
  }

  /** All layers are free. */
  reset(): void {
    this.#free.length = 0;
    for (let layer = tilePicturesMost - 1; layer >= 0; layer -= 1) this.#free.push(layer);
  }

  /** Brings what has been decoded to the GPU, a little a frame; says whether there was anything, and asks for a frame for the rest. `wanted`: keys. */
  upload(stage: Stage, cache: TileCache, wanted: ReadonlySet<number>, frame: number): boolean {
    let left = A_FRAME;
    for (const tile of cache.all()) {
      if (tile.state !== 'decoded') continue;
      if (left === 0) {
        stage.invalidate();
        return true;
      }
      left -= 1;
      if (this.#free.length === 0) this.#makeRoom(cache, wanted);
      if (!this.#show(stage, tile, frame)) cache.drop(tile);
    }
    return left < A_FRAME;
  }

  #show({ renderer }: Stage, tile: CachedTile, frame: number): boolean {
    const layer = this.#free.pop();
    if (layer === undefined || !renderer) return false;
    this.#pictures.put(renderer, layer, tile.levels);
    for (const level of tile.levels) level.close();
    Object.assign(tile, { levels: [], layer, state: 'shown', shownMs: performance.now(), usedIn: frame });
    return true;
  }

  /** Gives up the picture that nobody has had use for the longest, none that is wanted. */
  #makeRoom(cache: TileCache, wanted: ReadonlySet<number>): void {
    let oldest: CachedTile | null = null;
    for (const tile of cache.all()) {
      const spare = tile.state === 'shown' && !wanted.has(tile.key);
      if (spare && (!oldest || tile.usedIn < oldest.usedIn)) oldest = tile;
    }
    if (!oldest) return;
    this.#free.push(oldest.layer);
    cache.drop(oldest);
  }
}
