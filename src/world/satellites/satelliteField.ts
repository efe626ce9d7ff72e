import type { Object3D } from 'three';
import { greenwichSiderealAngleRad } from '../../model/orbit/sunlight';
import { Field } from '../../render/fields/Field';
import { KeyframePlacement } from '../../render/tracks/KeyframePlacement';
import type { Vec3 } from '../../shared/vectors';
import type { CatalogueFeed, CataloguePicture } from '../../store/satellites/catalogue/catalogueFeed';
import type { CatalogueSummary } from '../../store/satellites/catalogue/catalogueMessages';
import { eachPlaceIn, indexIn, pickSatellite, placeIn } from '../../store/satellites/catalogue/catalogues';
import { stateNow } from '../../store/stateNow';
import { projectPoint, rayThrough } from '../camera/cameraPose';
import { nodeFilterOf } from '../fleet/nodeFilter';
import type { Hit } from '../pick/pickers';
import type { Stage } from '../Stage';
import type { Piece } from '../selection/selectPieces';
import { pointLook } from '../selection/selectPoints';
import type { Tally } from '../selection/selectStretch';
import { satelliteLook, satelliteTexels } from './satelliteLook';

/** The satellites of one imported file, drawn as its keyframes have them. */
export class SatelliteField {
  readonly id: string;
  readonly #summary: CatalogueSummary;
  readonly feed: CatalogueFeed;
  readonly #placement: KeyframePlacement;
  readonly #field: Field;
  #picture: CataloguePicture | null = null;
  #texelsOf = '';

  constructor(id: string, summary: CatalogueSummary, feed: CatalogueFeed) {
    this.id = id;
    this.#summary = summary;
    this.feed = feed;
    this.#placement = new KeyframePlacement(summary.count);
    this.#field = new Field(this.#placement, null, 1);
  }

  get object(): Object3D {
    return this.#field.object;
  }

  get count(): number {
    return this.#summary.count;
  }

  /** GPU memory of its keyframes. */
  get bytes(): number {
    return this.count * this.#placement.bytesPerNode;
  }

  /** What was drawn last; null until the first keyframe has come. */
  get picture(): CataloguePicture | null {
    return this.#picture;
  }

  has(catalogueNumber: number): boolean {
    return indexIn(this.#summary, catalogueNumber) >= 0;
  }

  /** Earth-fixed place as the picture of this moment has it, metres; null where there is none. */
  place(catalogueNumber: number): Vec3 | null {
    const { clockMs, scene } = stateNow();
    const index = indexIn(this.#summary, catalogueNumber);
    // The camera asks before the frame has come to the satellites.
    const picture = index < 0 ? null : this.feed.at(clockMs, scene.playRate);
    return picture && placeIn(picture, index, clockMs);
  }

  /** The satellite that the picture shows nearest to a pixel. */
  async pick(stage: Stage, x: number, y: number, reachPx: number): Promise<Hit | null> {
    const { pose, lens } = stage;
    const picture = this.#picture;
    if (!pose || !picture) return null;
    const { clockMs, scene } = stateNow();
    const { light, altitudeRangeM } = scene.nodes;
    const toleranceRad = Math.atan(reachPx / lens.focalPx);
    const ray = { origin: pose.eyeM, direction: rayThrough(pose, lens, x, y), toleranceRad };
    const shown = { light, heightRangeM: altitudeRangeM, oneIn: stage.quality.oneIn };
    const number = await pickSatellite(this.id, ray, picture, clockMs, shown);
    const index = number === null ? -1 : indexIn(this.#summary, number);
    const point = index < 0 ? null : placeIn(picture, index, clockMs);
    if (!point) return null;
    const at = projectPoint(pose, lens, point);
    const distancePx = Math.hypot(at.x - x, at.y - y);
    return { path: `satellite:${number}`, kind: 'satellite', x: at.x, y: at.y, distancePx };
  }

  /**
   * Counts into `tally` the satellites that lie in the pieces as they were drawn last, those that are left out for speed
   * too. `seen`: catalogue numbers that have been counted; these are added. Of 30,000 some 5 ms, by lasso 10.
   */
  select(stage: Stage, pieces: readonly Piece[], seen: Set<number>, tally: Tally): void {
    const { pose, lens } = stage;
    const { clockMs, scene } = stateNow();
    if (!pose || !this.#picture || !scene.layers.orbits) return;
    const look = pointLook(pieces, pose, lens, nodeFilterOf(stage));
    const { catalogueNumbers } = this.#summary;
    eachPlaceIn(this.#picture, clockMs, (index, placeM) => {
      const number = catalogueNumbers[index]!;
      if (!look.isIn(placeM) || seen.has(number)) return;
      seen.add(number);
      tally.nodes += 1;
      if (look.isSunlit(placeM)) tally.sunlit += 1;
    });
  }

  /** Brings places and look up to date; once a frame. `drawn`: satellites in the whole picture, `marked`: the one that stands out. */
  update(stage: Stage, drawn: number, marked: number | null): void {
    const { clockMs, scene } = stateNow();
    this.#picture = this.feed.at(clockMs, scene.playRate);
    const picture = this.#picture;
    this.object.visible = scene.layers.orbits && picture !== null && stage.pose !== null;
    if (!picture || !stage.pose || !this.object.visible) return;
    this.#placement.set({
      earlier: picture.earlier.states,
      later: picture.later.states,
      share: picture.share,
      stepS: picture.stepS,
      siderealRad: greenwichSiderealAngleRad(clockMs),
      eyeM: stage.pose.eyeM,
    });
    const { colorBy } = scene.nodes;
    const key = `${colorBy}.${stage.theme}`;
    if (key !== this.#texelsOf) {
      this.#texelsOf = key;
      this.#field.setPalette(satelliteTexels(colorBy, stage.theme));
    }
    this.#field.setHighlight(marked === null ? -1 : indexIn(this.#summary, marked));
    this.#field.setTypeMask(stage.still ? null : stage.typeMask);
    this.#field.update(satelliteLook(stage, drawn));
    this.#field.setVisible(null);
  }

  dispose(): void {
    this.#field.dispose();
    this.#placement.dispose();
  }
}
