import { Group } from 'three';
import { msg } from '../../locales/i18n';
import { frustumHalfSpaces, horizonHalfSpace, SPACE } from '../../render/core/halfSpaces';
import type { VisibleSpaces } from '../../render/earth/linePieces';
import { type GroundKind, groundKinds } from '../../render/ground/GroundData';
import { dot, length, subtract, type Vec3 } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import { type Lens, type Pose, projectPoint, tangentsOf } from '../camera/cameraPose';
import { seenFrom } from '../camera/seenFrom';
import { changeDetector } from '../changeDetector';
import { looksLikeImagery, paletteOf } from '../earth/globeLayers';
import { imageryOpacityAt } from '../earth/nearness';
import { PlaceNames } from '../places/PlaceNames';
import { programsReady } from '../programsReady';
import type { Stage } from '../Stage';
import type { LayerStep } from '../useStep';
import { Eased } from './Eased';
import { GroundPart } from './GroundPart';
import { areasInSight, EARTH } from './groundAreas';
import { GroundFiles } from './groundData';
import {
  AREAS_FROM_ZOOM,
  areasShareAt,
  earthShareAt,
  groundLooks,
  groundShareAt,
  riversWiderAt,
} from './groundNearness';
import { mapZoom } from './mapZoom';

/** Areas that are kept; the one that nobody saw for the longest gives way. */
const MOST_AREAS = 16;
/** A line just beside the picture still reaches into it, CSS pixels. */
const LINE_MARGIN_PX = 6;
/** Nearer and at a flatter slant (cosine) than this little is left of the map; see groundShare.glsl. */
const SHOWN_FROM_M = 6_000;
const SHOWN_COSINE = 0.1;

function isOnPicture(pose: Pose, lens: Lens, place: Vec3): boolean {
  const toEyeM = subtract(pose.eyeM, place);
  const farM = length(toEyeM);
  if (farM < SHOWN_FROM_M || dot(toEyeM, place) < SHOWN_COSINE * farM * length(place)) return false;
  const { x, y, depthM } = projectPoint(pose, lens, place);
  return depthM > 0 && x >= 0 && y >= 0 && x <= lens.widthPx && y <= lens.heightPx;
}

/** The map between the globe and a campus: of the whole Earth at first, of the areas in sight from nearer. */
export class GroundMap implements LayerStep {
  readonly object = new Group();
  readonly #stage: Stage;
  readonly #files = new GroundFiles();
  readonly #names: PlaceNames;
  /** The whole Earth and areas, those seen last behind. */
  readonly #parts = new Map<string, GroundPart>();
  readonly #asked = new Set<string>();
  #there: ReadonlySet<string> | null = null;
  #inSight: ReadonlySet<string> = new Set();
  #sight: VisibleSpaces | null = null;
  readonly #moved = changeDetector();
  /** How much of the areas' map is there in place of the whole Earth's. */
  readonly #taken = new Eased();
  #disposed = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#names = new PlaceNames(stage);
    stage.countGround = () => ({ ground: this.count() });
    this.#ask(EARTH);
    this.#once('areas', async () => {
      this.#there = await this.#files.areas();
      // Within the wait for the list, or a still would be taken between the two.
      this.#askAreas();
    });
  }

  update(stage: Stage): void {
    this.#names.update();
    const { pose } = stage;
    const zoom = this.#zoom;
    const shown = groundShareAt(seenFrom(this.#stage).altitudeM);
    const isNear = pose !== null && shown > 0;
    this.object.visible = isNear;
    if (!isNear) return;
    const sight = this.#look();
    const areasShare = areasShareAt(zoom);
    this.#askAreas();
    const wanted = [...this.#inSight].filter((key) => this.#there?.has(key));
    const areThere = this.#there !== null && wanted.every((key) => this.#parts.has(key));
    const taken = this.#taken.toward(areThere ? 1 - earthShareAt(zoom) : 0, stage);
    const { layers } = documentStore.getState().scene;
    const palette = paletteOf(stage);
    const land = looksLikeImagery(stage) ? 1 - imageryOpacityAt(pose.eyeAltitudeM) : 1;
    const { theme, pixelRatio, sun: sunDirection } = stage;
    for (const [key, part] of this.#parts) {
      const isSeen = key === EARTH ? taken < 1 : areasShare > 0 && this.#inSight.has(key);
      const share = (key === EARTH ? 1 - taken : areasShare) * part.came.toward(1, stage);
      const looks = groundLooks({
        theme,
        palette,
        zoom,
        land,
        lines: layers.borders,
        eyeAltitudeM: pose.eyeAltitudeM,
        share: isSeen ? shown * share : 0,
      });
      part.update({
        looks,
        zoom,
        pixelRatio,
        sight,
        palette,
        sunDirection,
        riversWider: riversWiderAt(zoom),
      });
    }
  }

  get #zoom(): number {
    return mapZoom(seenFrom(this.#stage).altitudeM, this.#stage.lens.focalPx);
  }

  /** Edges of the picture and the horizon, and the areas within. */
  #look(): VisibleSpaces {
    const { pose, lens } = this.#stage;
    if (!pose || (this.#sight && !this.#moved([pose, lens]))) return this.#sight as VisibleSpaces;
    const spaces = new Float64Array(5 * SPACE);
    frustumHalfSpaces(pose, tangentsOf(lens), LINE_MARGIN_PX / lens.focalPx, spaces);
    horizonHalfSpace(pose.eyeM, spaces, 4);
    this.#sight = { spaces, count: 5 };
    this.#inSight = areasInSight(pose, lens);
    return this.#sight;
  }

  #askAreas(): void {
    if (!this.#there || this.#zoom < AREAS_FROM_ZOOM) return;
    for (const key of this.#inSight) {
      if (this.#there.has(key)) this.#ask(key);
      const part = this.#parts.get(key);
      if (!part) continue;
      this.#parts.delete(key);
      this.#parts.set(key, part);
    }
  }

  #ask(name: string): void {
    this.#once(name, async () => {
      const data = await this.#files.read(name);
      if (this.#disposed) return;
      const part = new GroundPart(data);
      await programsReady(this.#stage, part.object).catch(() => {});
      if (this.#disposed) return part.dispose();
      this.#parts.set(name, part);
      this.object.add(part.object);
      this.#leaveOld();
      const names = new Map([...this.#parts].map(([key, part]) => [key, part.names]));
      this.#names.setFiles([...names.values()]);
      this.#stage.groundNames.set(names);
    });
  }

  #once(name: string, load: () => Promise<void>): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    // What is under way as the map goes is missed by nobody.
    const loadHere = () =>
      load().catch((reason: unknown) => (this.#disposed ? undefined : Promise.reject(reason)));
    this.#stage.bring(msg('Map of the ground'), loadHere);
  }

  #leaveOld(): void {
    const old = [...this.#parts.keys()].filter((key) => key !== EARTH && !this.#inSight.has(key));
    for (const key of old.slice(0, Math.max(0, this.#parts.size - 1 - MOST_AREAS))) {
      const part = this.#parts.get(key)!;
      this.object.remove(part.object);
      part.dispose();
      this.#parts.delete(key);
      this.#asked.delete(key);
    }
  }

  /** Points by kind that the picture shows. */
  count(): Record<GroundKind, number> {
    const { pose, lens } = this.#stage;
    const counts = Object.fromEntries(groundKinds.map((kind) => [kind, 0])) as Record<GroundKind, number>;
    if (!pose || !this.object.visible) return counts;
    const isSeen = (place: Vec3) => isOnPicture(pose, lens, place);
    for (const part of this.#parts.values())
      part.count(isSeen).forEach((count, i) => {
        counts[groundKinds[i]!] += count;
      });
    return counts;
  }

  dispose(): void {
    this.#disposed = true;
    this.#files.dispose();
    for (const part of this.#parts.values()) part.dispose();
    this.#parts.clear();
    this.#names.dispose();
    this.#stage.countGround = undefined;
  }
}
