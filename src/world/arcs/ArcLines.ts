import { geodeticToEcef } from '../../model/orbit/geodesy';
import { TrackLine } from '../../render/tracks/TrackLine';
import type { Vec3 } from '../../shared/vectors';
import { siteOf } from '../../store/sites/importedSites';
import { stateNow } from '../../store/stateNow';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { ARC_PLACES, arcPlaces } from './arcPlaces';

/** Sites that a shot joins, by their ids. */
type Pair = readonly [from: string, to: string];

function pointOf(siteId: string): Vec3 | null {
  const site = siteOf(stateNow(), siteId);
  return site && geodeticToEcef(site.coordinates.latitudeDeg, site.coordinates.longitudeDeg, 0);
}

/** The arcs of a shot in the picture, until disposed of. Of a site that is not known there is none. */
export class ArcLines {
  readonly #stage: Stage;
  readonly #arcs: { line: TrackLine; places: Vec3[] }[] = [];
  readonly #stop: () => void;

  constructor(stage: Stage, pairs: readonly Pair[]) {
    this.#stage = stage;
    for (const [from, to] of pairs) {
      const [start, end] = [pointOf(from), pointOf(to)];
      if (!start || !end) continue;
      const line = new TrackLine(ARC_PLACES);
      stage.scene?.add(line.object);
      this.#arcs.push({ line, places: arcPlaces(start, end) });
    }
    this.#stop = stage.step('arcs', () => this.#update());
  }

  #update(): void {
    const { pose } = this.#stage;
    if (!pose) return;
    const [x, y, z] = pose.eyeM;
    const palette = paletteOf(this.#stage);
    for (const { line, places } of this.#arcs) {
      line.place((out) => {
        for (const [i, place] of places.entries()) out.set([place[0] - x, place[1] - y, place[2] - z], 3 * i);
      });
      line.update({ sunDirection: this.#stage.sun, color: palette.ground, opacity: 1 });
    }
  }

  dispose(): void {
    this.#stop();
    for (const { line } of this.#arcs) {
      this.#stage.scene?.remove(line.object);
      line.dispose();
    }
    this.#stage.invalidate();
  }
}
