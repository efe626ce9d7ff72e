import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { tileFormsMost } from '../../render/tiles/TileForms';
import { type TileLayer, type TilePicture, tilesMost } from '../../render/tiles/TileLayer';
import { tilePicturesMost } from '../../render/tiles/TilePictures';
import type { TilePlace } from '../../scene/schema/tileAddress';
import { clamp, subtract } from '../../shared/vectors';
import { tangentsOf } from '../camera/cameraPose';
import type { Stage } from '../Stage';
import { rowAt } from './mercator';
import type { CachedTile, TileCache } from './TileCache';
import { LEAST_LEVEL, sightOf, type TileNode, TileTree, tileKey } from './TileTree';
import { tileForm } from './tileForm';
import { isInRange, noTiles, type TileRange } from './tileRange';

/** A pixel of a picture covers at most so many of the screen's. */
const TEXEL_PX = 1.3;
/** The ground is cut so much finer than its pictures are, that a far-magnified one still lies on the ellipsoid. */
const FINER_LEVELS = 3;
const DEEPEST_AT_LEAST = 8;
/** Where nothing is there to stand in, one picture this many levels above comes first. */
const SEED_LEVELS = 4;
/** How long a picture takes to come in, milliseconds. */
const FADE_MS = 280;

/** Fewer than there are layers for, so that what is wanted always has room. */
const WANTED_MOST = tilePicturesMost - 8;

const nothing: TilePicture = { layer: 0, share: 1, x: 0, y: 0 };

/** Which squares of ground are seen, which pictures they want, and which are drawn on them. */
export class TilePainter {
  readonly #layer: TileLayer;
  readonly #tree = new TileTree();
  /** Squares in sight, the picture each wants at best, by level. */
  #seen: readonly TileNode[] = [];
  readonly #levels: number[] = [];
  #range: TileRange = noTiles;
  readonly wanted: TilePlace[] = [];
  readonly wantedKeys = new Set<number>();
  /** Keys of all that is wanted and of what lies above. */
  readonly useful = new Set<number>();
  readonly #rows = new Map<number, number>();
  readonly #own: TilePicture = { ...nothing };
  readonly #before: TilePicture = { ...nothing };
  /** Squares that the last composition drew, and how much of the most opaque shows, 0 to 1. */
  drawn = 0;
  opacity = 0;

  constructor(layer: TileLayer) {
    this.#layer = layer;
  }

  /** Chooses the squares for the stage's pose and lens. @param range which pictures there are. */
  choose({ pose, lens, still, pixelRatio, fullPixelRatio }: Stage, range: TileRange): void {
    if (!pose) return;
    const { maxZoom } = range;
    this.#range = range;
    const { latitudeDeg, longitudeDeg } = ecefToGeodetic(pose.eyeM);
    const eye = { x: longitudeDeg / 360 + 0.5, y: rowAt(latitudeDeg) };
    const focalPx = lens.focalPx * (still ? pixelRatio : fullPixelRatio);
    const sight = sightOf(pose, tangentsOf(lens), focalPx, eye);
    const deepest = Math.max(DEEPEST_AT_LEAST, maxZoom + FINER_LEVELS);
    this.#seen = this.#tree.choose(sight, TEXEL_PX, tilesMost, deepest);
    this.#seen.forEach(({ z, texelPx }, i) => {
      // From far away even the coarsest squares are finer than the screen.
      const spare = z === LEAST_LEVEL ? Math.max(0, Math.floor(Math.log2(TEXEL_PX / texelPx))) : 0;
      this.#levels[i] = Math.max(0, Math.min(z - spare, maxZoom));
    });
  }

  /** Sets what is wanted, by urgency: what stands in for others first, then what is nearest. */
  askOf(cache: TileCache, frame: number): void {
    const { wanted, useful } = this;
    wanted.length = 0;
    useful.clear();
    const nearest = new Map<number, TilePlace & { distanceM: number }>();
    const add = (z: number, x: number, y: number, distanceM: number) => {
      if (!isInRange(this.#range, z, x, y)) return;
      const key = tileKey(z, x, y);
      const known = nearest.get(key);
      if (known) known.distanceM = Math.min(known.distanceM, distanceM);
      else nearest.set(key, { z, x, y, distanceM });
    };
    this.#seen.forEach(({ z, x, y, distanceM }, i) => {
      let up = z - this.#levels[i]!;
      // What is not to be had is looked for one level up: a server may have less than was said.
      while (up < z && cache.get(z - up, x >> up, y >> up)?.state === 'failed') up += 1;
      add(z - up, x >> up, y >> up, distanceM);
      const standsIn = (above: number) => cache.get(z - above, x >> above, y >> above)?.state === 'shown';
      let above = up;
      while (above < z && !standsIn(above)) above += 1;
      const seed = Math.min(z - this.#range.minZoom, up + SEED_LEVELS);
      if (!standsIn(above) && cache.get(z - seed, x >> seed, y >> seed)?.state !== 'failed')
        add(z - seed, x >> seed, y >> seed, distanceM);
      for (let k = up; k <= z; k += 1) useful.add(tileKey(z - k, x >> k, y >> k));
    });
    const byUrgency = [...nearest.values()].sort((a, b) => a.z - b.z || a.distanceM - b.distanceM);
    wanted.push(...byUrgency.slice(0, WANTED_MOST));
    this.wantedKeys.clear();
    for (const { z, x, y } of wanted) {
      this.wantedKeys.add(tileKey(z, x, y));
      const tile = cache.get(z, x, y);
      if (tile) tile.usedIn = frame;
    }
  }

  /** Whether every picture that is wanted is on the ground, or not to be had. */
  isComplete(cache: TileCache): boolean {
    return this.wanted.every(({ z, x, y }) => {
      const state = cache.get(z, x, y)?.state;
      return state === 'shown' || state === 'failed';
    });
  }

  /**
   * Puts what is there on the ground. @param fadeMs how long a picture takes to come in. Returns whether one is coming in.
   */
  compose(stage: Stage, cache: TileCache, nowMs: number, frame: number): boolean {
    const { pose } = stage;
    if (!pose) return false;
    const fadeMs = stage.still || stage.reducedMotion() ? 0 : FADE_MS;
    const shareOf = (tile: CachedTile) =>
      fadeMs === 0 ? 1 : Math.min(1, Math.max(0.01, (nowMs - tile.shownMs) / fadeMs));
    let fading = false;
    this.#layer.clear();
    this.drawn = 0;
    this.opacity = 0;
    this.#releaseRows();
    this.#seen.forEach((node, i) => {
      const own = shownAbove(cache, node, this.#levels[i]!);
      if (!own) return;
      const nearness = this.#nearness(node);
      if (nearness === 0) return;
      const share = shareOf(own);
      const before = share < 1 ? shownAbove(cache, node, own.z - 1) : null;
      own.usedIn = frame;
      if (before) before.usedIn = frame;
      fading ||= share < 1;
      const row = this.#rowOf(node);
      const [o, b] = [this.#own, this.#before];
      within(own, node, o);
      within(before ?? own, node, b);
      const opacity = nearness * (before ? 1 : share);
      this.#layer.put(subtract(node.centreM, pose.eyeM), row, o, b, before ? share : 1, opacity);
      this.drawn += 1;
      this.opacity = Math.max(this.opacity, opacity);
    });
    this.#layer.commit();
    return fading;
  }

  /** 0 where a square is as far as the coarsest pictures begin, to 1 at half that way: they come and go without a step. */
  #nearness({ z, texelPx }: TileNode): number {
    const { minZoom } = this.#range;
    if (minZoom === 0) return 1;
    return clamp((2 * texelPx * 2 ** (z - minZoom)) / TEXEL_PX - 1, 0, 1);
  }

  /** Makes the rows of squares that are no longer seen free, where there may be too few. */
  #releaseRows(): void {
    if (this.#rows.size + this.#seen.length <= tileFormsMost) return;
    const kept = new Set(this.#seen.map(({ key }) => key));
    for (const key of this.#rows.keys()) if (!kept.has(key)) this.#rows.delete(key);
  }

  #rowOf(node: TileNode): number {
    const known = this.#rows.get(node.key);
    if (known !== undefined) return known;
    const taken = new Set(this.#rows.values());
    let row = 0;
    while (taken.has(row)) row += 1;
    this.#rows.set(node.key, row);
    this.#layer.forms.set(row, tileForm(node, node.centreM));
    return row;
  }
}

/** The finest picture there is of a square, of at most this level; null for none. */
function shownAbove(cache: TileCache, { z, x, y }: TilePlace, level: number): CachedTile | null {
  for (let k = level; k >= 0; k -= 1) {
    const tile = cache.get(k, x >> (z - k), y >> (z - k));
    if (tile?.state === 'shown') return tile;
  }
  return null;
}

/** Where a square lies in a picture of it or of what is above it. */
function within(tile: CachedTile, { z, x, y }: TilePlace, to: TilePicture): void {
  const across = 2 ** (z - tile.z);
  to.layer = tile.layer;
  to.share = 1 / across;
  to.x = (x % across) / across;
  to.y = (y % across) / across;
}
