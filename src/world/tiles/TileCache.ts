import { presetOf } from '../../scene/groundPresets';
import { type TilePlace, tileAddress } from '../../scene/schema/tileAddress';
import type { GroundTiles } from '../../scene/types';
import { fetchTile, TileError, type TileFault } from './fetchTile';
import { tileKey } from './TileTree';

/** Pictures that are asked for at once, at most. */
const AT_ONCE = 6;
/** Pictures asked for in one frame while the eye moves: most would not be wanted by the time they come. */
const STARTED_IN_MOTION = 1;
/** After so many in a row that did not come at all, no more are asked for: the server is not there. */
const GIVEN_UP_AFTER = 8;
/** Faults that are remembered before they are forgotten. */
const FAULTS_MOST = 4000;

/** One picture: asked for, there as bitmaps, in a layer of the texture, or not to be had. */
export interface CachedTile extends TilePlace {
  readonly key: number;
  state: 'asked' | 'decoded' | 'shown' | 'failed';
  levels: ImageBitmap[];
  layer: number;
  /** When it was first drawn, milliseconds. */
  shownMs: number;
  /** Number of the frame that last had use for it. */
  usedIn: number;
  readonly stop: AbortController;
}

/** What is told of pictures that did not come. */
export type OnFault = (fault: TileFault, arrivedYet: boolean) => void;

/** The pictures of one address: asks for those that are wanted, lets go of those that are not. */
export class TileCache {
  readonly #template: string;
  readonly #namesOrigin: boolean;
  readonly #arrived: () => void;
  readonly #fault: OnFault;
  readonly #tiles = new Map<number, CachedTile>();
  #asked = 0;
  #inARow = 0;
  #anyCame = false;
  #closed = false;

  /** `arrived` is called when one has been decoded or has failed; `fault` of each that failed. */
  constructor({ address }: Pick<GroundTiles, 'address'>, arrived: () => void, fault: OnFault) {
    this.#template = address;
    this.#namesOrigin = presetOf(address)?.namesOrigin ?? false;
    this.#arrived = arrived;
    this.#fault = fault;
  }

  get(z: number, x: number, y: number): CachedTile | undefined {
    return this.#tiles.get(tileKey(z, x, y));
  }

  all(): IterableIterator<CachedTile> {
    return this.#tiles.values();
  }

  /** True once the server did not answer too often in a row. */
  get hasGivenUp(): boolean {
    return this.#inARow >= GIVEN_UP_AFTER;
  }

  /**
   * Asks for the first of the wanted, and stops asking for what is neither wanted nor lies above something wanted.
   * @param wanted places by urgency. @param useful keys of the wanted and of all above them.
   */
  want(wanted: readonly TilePlace[], useful: ReadonlySet<number>, moving: boolean): void {
    for (const tile of this.#tiles.values()) {
      if (tile.state !== 'asked' || useful.has(tile.key)) continue;
      tile.stop.abort();
      this.#tiles.delete(tile.key);
    }
    let started = 0;
    for (const place of wanted) {
      if (this.#asked >= AT_ONCE || this.hasGivenUp || (moving && started >= STARTED_IN_MOTION)) return;
      if (this.get(place.z, place.x, place.y)) continue;
      started += 1;
      void this.#ask(place);
    }
  }

  async #ask({ z, x, y }: TilePlace): Promise<void> {
    const key = tileKey(z, x, y);
    const stop = new AbortController();
    const tile: CachedTile = {
      z,
      x,
      y,
      key,
      state: 'asked',
      levels: [],
      layer: -1,
      shownMs: 0,
      usedIn: 0,
      stop,
    };
    this.#tiles.set(key, tile);
    this.#asked += 1;
    try {
      const levels = await fetchTile(tileAddress(this.#template, tile), stop.signal, this.#namesOrigin);
      if (this.#closed || stop.signal.aborted) for (const level of levels) level.close();
      else Object.assign(tile, { levels, state: 'decoded' });
      this.#inARow = 0;
      this.#anyCame = true;
    } catch (error) {
      if (!stop.signal.aborted) this.#fail(tile, error);
    } finally {
      this.#asked -= 1;
      if (!this.#closed) this.#arrived();
    }
  }

  #fail(tile: CachedTile, error: unknown): void {
    const fault: TileFault = error instanceof TileError ? error.fault : { kind: 'notPicture' };
    tile.state = 'failed';
    this.#inARow = fault.kind === 'unreachable' || fault.kind === 'slow' ? this.#inARow + 1 : 0;
    this.#fault(fault, this.#anyCame);
    let faults = 0;
    for (const { state } of this.#tiles.values()) faults += state === 'failed' ? 1 : 0;
    if (faults < FAULTS_MOST) return;
    this.forgetFailed();
  }

  /** Lets go of a picture. */
  drop(tile: CachedTile): void {
    for (const level of tile.levels) level.close();
    this.#tiles.delete(tile.key);
  }

  /** Lets go of all pictures that were on the GPU, which a loss of the context took: they are asked for again. */
  forgetShown(): void {
    for (const tile of this.#tiles.values()) if (tile.state === 'shown') this.#tiles.delete(tile.key);
  }

  /** Lets what failed be asked for again. */
  forgetFailed(): void {
    for (const tile of this.#tiles.values()) if (tile.state === 'failed') this.#tiles.delete(tile.key);
  }

  dispose(): void {
    this.#closed = true;
    for (const tile of this.#tiles.values()) {
      tile.stop.abort();
      for (const level of tile.levels) level.close();
    }
    this.#tiles.clear();
  }
}
