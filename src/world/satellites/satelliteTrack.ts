import type { Object3D } from 'three';
import { greenwichSiderealAngleRad } from '../../model/orbit/sunlight';
import { TrackLine } from '../../render/tracks/TrackLine';
import type { Revolution } from '../../store/satellites/catalogue/catalogueMessages';
import { satelliteRevolution } from '../../store/satellites/catalogue/catalogues';
import { stateNow } from '../../store/stateNow';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';

/** The way is asked for anew once the clock is this far from its middle, revolutions. */
const RENEW_AFTER = 0.1;
/** Simulated time after which a satellite without a way is asked for again, ms. */
const ASK_AGAIN_MS = 600_000;

/** The way of the chosen satellite over one revolution, as it lies about the Earth at this moment. */
export class SatelliteTrack {
  readonly #parent: Object3D;
  #line: TrackLine | null = null;
  #key = '';
  #way: Revolution | null = null;
  #asking = false;
  /** Time of the last asking that found nothing. */
  #missedMs = Number.NaN;
  #disposed = false;

  /** `parent`: the line is shown where it is. */
  constructor(parent: Object3D) {
    this.#parent = parent;
  }

  /** Once a frame. `chosen` null for none. */
  update(stage: Stage, chosen: { importId: string; catalogueNumber: number } | null): void {
    const { clockMs, scene } = stateNow();
    const key = chosen ? `${chosen.importId}/${chosen.catalogueNumber}` : '';
    if (key !== this.#key) {
      this.#way = null;
      this.#missedMs = Number.NaN;
    }
    this.#key = key;
    const { pose } = stage;
    if (chosen) this.#renew(stage, chosen, key, clockMs);
    const way = scene.layers.orbits && pose ? this.#way : null;
    if (way && !this.#line) {
      this.#line = new TrackLine(way.placesM.length / 3);
      this.#parent.add(this.#line.object);
    }
    const line = this.#line;
    if (!line) return;
    line.object.visible = way !== null;
    if (!way || !pose) return;
    const { eyeM } = pose;
    const angle = greenwichSiderealAngleRad(clockMs);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const places = way.placesM;
    line.place((out) => {
      for (let i = 0; i < out.length; i += 3) {
        out[i] = c * places[i]! + s * places[i + 1]! - eyeM[0];
        out[i + 1] = c * places[i + 1]! - s * places[i]! - eyeM[1];
        out[i + 2] = places[i + 2]! - eyeM[2];
      }
    });
    const palette = paletteOf(stage);
    line.update({
      sunDirection: stage.sun,
      color: palette.satelliteLit,
      opacity: palette.satelliteTrackOpacity,
    });
  }

  #renew(
    stage: Stage,
    { importId, catalogueNumber }: { importId: string; catalogueNumber: number },
    key: string,
    clockMs: number,
  ): void {
    const way = this.#way;
    const fresh = way && Math.abs(clockMs - way.timeMs) < RENEW_AFTER * way.periodS * 1000;
    const missed = Math.abs(clockMs - this.#missedMs) < ASK_AGAIN_MS;
    if (fresh || missed || this.#asking) return;
    this.#asking = true;
    void satelliteRevolution(importId, catalogueNumber, clockMs).then((found) => {
      this.#asking = false;
      if (this.#disposed) return;
      if (key === this.#key) {
        this.#way = found;
        this.#missedMs = found ? Number.NaN : clockMs;
      }
      stage.invalidate();
    });
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#line) this.#parent.remove(this.#line.object);
    this.#line?.dispose();
  }
}
