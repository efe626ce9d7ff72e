import type { Object3D } from 'three';
import { TileLayer, type TileLayerLook } from '../../render/tiles/TileLayer';
import { presetOf } from '../../scene/groundPresets';
import { tileHost } from '../../scene/schema/tileAddress';
import type { GroundTiles } from '../../scene/types';
import { dismiss } from '../../store/actions/moment';
import { askForTiles } from '../../store/actions/tiles';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { stateNow } from '../../store/stateNow';
import type { Lens, Pose } from '../camera/cameraPose';
import { looksLikeImagery } from '../earth/globeLayers';
import { cityLightsOpacityAt, imageryOpacityAt } from '../earth/nearness';
import { programsReady } from '../programsReady';
import type { GroundCredit, Stage } from '../Stage';
import { TileCache } from './TileCache';
import { TilePainter } from './TilePainter';
import { TileUploads } from './TileUploads';
import { tellFault } from './tileFaults';
import { noTiles, type TileRange, tileRangeOf } from './tileRange';

/** A still waits so long for pictures that are on their way, milliseconds. */
const AWAITED_MS = 20_000;
/** How much of the pictures goes by night where the lights of towns show in full. */
const NIGHT_GIVES_WAY = 0.8;
/** A map drawn on white would outshine the dark theme's words and outlines: so bright is it there. */
const MAP_IN_THE_DARK = 0.5;

const creditOf = ({ address, attribution }: GroundTiles): GroundCredit => ({
  whose: attribution.trim() || tileHost(address),
  url: presetOf(address)?.creditUrl ?? null,
});

/** Pictures of the ground from the scene's address, once the reader or the host page lets them be fetched. */
export class TileGround {
  readonly #stage: Stage;
  readonly #layer = new TileLayer();
  readonly #painter = new TilePainter(this.#layer);
  readonly #uploads = new TileUploads(this.#layer.pictures);
  readonly #asked = new Set<string>();
  #tiles: GroundTiles | null = null;
  #range: TileRange = noTiles;
  #credit: GroundCredit | null = null;
  #isMap = false;
  #hosts: readonly string[] = [];
  #cache: TileCache | null = null;
  #generation = 0;
  #ready = false;
  /** What the last choice and the last composition were made for. */
  #pose: Pose | null = null;
  #lens: Lens | null = null;
  #pixelRatio = 0;
  #still = false;
  /** The last look was in motion and did not ask for all. */
  #asksAgain = false;
  #dirty = true;
  #frame = 0;
  readonly #look: TileLayerLook = {
    sunDirection: [1, 0, 0],
    theme: 'night',
    brightness: 1,
    nightOpacity: 1,
    nearness: 0,
  };
  #release: (() => void) | null = null;
  #awaiting: ReturnType<typeof setTimeout> | undefined;
  #waitedEnough = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#layer.object.visible = false;
    // Until its program is linked nothing is drawn: that would stop the page.
    void programsReady(stage, this.#layer.object)
      .catch(() => {})
      .then(() => {
        this.#ready = true;
        stage.invalidate();
      });
  }

  get object(): Object3D {
    return this.#layer.object;
  }

  /** Once a frame. */
  update(): void {
    const stage = this.#stage;
    const { scene, tileHosts } = stateNow();
    if (scene.tiles !== this.#tiles || tileHosts !== this.#hosts) this.#begin(scene.tiles, tileHosts);
    const cache = this.#cache;
    if (!cache || !this.#ready || !stage.pose || !stage.renderer) return;
    if (!this.#layer.prepare(stage.renderer)) return;
    if (this.#layer.pictures.generation !== this.#generation) this.#beginAfterLoss(cache);
    this.#frame += 1;
    const moved = this.#lookAgain(stage, cache);
    if (!stage.still && this.#uploads.upload(stage, cache, this.#painter.wantedKeys, this.#frame)) {
      this.#dirty = true;
      this.#await(this.#painter.isComplete(cache) || cache.hasGivenUp);
    }
    if (moved || this.#dirty) {
      const fading = this.#painter.compose(stage, cache, performance.now(), this.#frame);
      this.#dirty = fading || stage.still;
      if (fading) stage.invalidate();
      this.#tellDrawn(stage);
    }
    this.#setLook(stage);
  }

  /** Takes up another address, or another leave to use it. */
  #begin(tiles: GroundTiles | null, hosts: readonly string[]): void {
    const host = tiles && tileHost(tiles.address);
    const allowed = host !== null && hosts.includes(host);
    const before = this.#tiles;
    this.#tiles = tiles;
    this.#range = tiles ? tileRangeOf(tiles) : noTiles;
    this.#credit = tiles && creditOf(tiles);
    this.#isMap = tiles !== null && presetOf(tiles.address)?.kind === 'map';
    this.#hosts = hosts;
    if (allowed && before?.address === tiles?.address && this.#cache && !this.#cache.hasGivenUp) {
      this.#cache.forgetFailed();
      this.#pose = null;
      return;
    }
    this.#end(host);
    if (!tiles || host === null) return;
    if (!allowed) {
      this.#ask(host);
      return;
    }
    this.#cache = new TileCache(
      tiles,
      () => {
        this.#pose = null;
        this.#stage.invalidate();
      },
      tellFault(host),
    );
  }

  /** A scene of somebody else's may not have the reader's browser call a third party unasked. */
  #ask(host: string): void {
    if (this.#asked.has(host)) return;
    this.#asked.add(host);
    askForTiles(host);
  }

  /** @param host whose pictures come next: a question about them stands. */
  #end(host: string | null = null): void {
    this.#cache?.dispose();
    this.#cache = null;
    this.#layer.object.visible = false;
    this.#pose = null;
    this.#painter.drawn = 0;
    this.#painter.opacity = 0;
    this.#waitedEnough = false;
    this.#letGo();
    this.#tellDrawn(this.#stage);
    this.#uploads.reset();
    for (const { id, asksFor } of liveStore.getState().notices) if (asksFor && asksFor !== host) dismiss(id);
  }

  #beginAfterLoss(cache: TileCache): void {
    this.#generation = this.#layer.pictures.generation;
    cache.forgetShown();
    this.#uploads.reset();
    this.#pose = null;
  }

  /** Chooses anew where the eye, the lens or what is there has changed; says whether it has. */
  #lookAgain(stage: Stage, cache: TileCache): boolean {
    const { pose, lens, still } = stage;
    const pixelRatio = still ? stage.pixelRatio : stage.fullPixelRatio;
    const same =
      pose === this.#pose && lens === this.#lens && pixelRatio === this.#pixelRatio && still === this.#still;
    if (same && !this.#asksAgain) return false;
    const moving = this.#pose !== null && pose !== this.#pose;
    this.#pose = pose;
    this.#lens = lens;
    this.#pixelRatio = pixelRatio;
    this.#still = still;
    this.#painter.choose(stage, this.#range);
    if (still) return true;
    this.#painter.askOf(cache, this.#frame);
    cache.want(this.#painter.wanted, this.#painter.useful, moving);
    // What could not be asked for in motion is asked for at rest.
    this.#asksAgain = moving;
    if (moving) stage.invalidate();
    this.#await(this.#painter.isComplete(cache) || cache.hasGivenUp);
    return true;
  }

  #await(complete: boolean): void {
    if (complete) {
      this.#waitedEnough = false;
      this.#letGo();
    } else if (this.#release === null && !this.#waitedEnough) {
      this.#release = this.#stage.hold();
      this.#awaiting = setTimeout(() => {
        this.#waitedEnough = true;
        this.#letGo();
      }, AWAITED_MS);
    }
  }

  #letGo(): void {
    clearTimeout(this.#awaiting);
    this.#release?.();
    this.#release = null;
  }

  #tellDrawn(stage: Stage): void {
    const credit = this.#painter.drawn > 0 ? this.#credit : null;
    stage.creditShare = credit ? this.#painter.opacity : 0;
    stage.credit.set(credit);
  }

  #setLook(stage: Stage): void {
    const altitudeM = stage.pose?.eyeAltitudeM ?? 0;
    const { cityLights } = documentStore.getState().scene.layers;
    const lights = cityLights && looksLikeImagery(stage) ? cityLightsOpacityAt(altitudeM) : 0;
    const look = this.#look;
    look.sunDirection = stage.sun;
    look.theme = stage.theme;
    look.brightness = this.#isMap && stage.theme === 'night' ? MAP_IN_THE_DARK : 1;
    look.nightOpacity = 1 - NIGHT_GIVES_WAY * lights;
    look.nearness = 1 - imageryOpacityAt(altitudeM);
    this.#layer.update(look);
  }

  dispose(): void {
    this.#end();
    this.#layer.dispose();
  }
}
