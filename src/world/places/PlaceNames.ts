import { language, onLanguage } from '../../locales/i18n';
import type { GroundName } from '../../render/ground/GroundData';
import type { Box } from '../../shared/Box';
import { documentStore } from '../../store/document';
import { seenFrom } from '../camera/seenFrom';
import { changeDetector } from '../changeDetector';
import { mapZoom } from '../ground/mapZoom';
import { FadingPool } from '../labels/FadingPool';
import { freePart } from '../labels/freePart';
import { labelScale, watchLabelScale } from '../labels/labelScale';
import type { Stage } from '../Stage';
import { type PlaceSeen, PlacesOfFile } from './PlacesOfFile';
import { placeLook, type StandingPlace } from './placeLook';
import { placeRuler } from './placeRuler';
import { type NameRequest, standNames } from './standNames';

/** Names show from here on, as web maps count zooms. */
const FROM_ZOOM = 5.2;
/** Free picture that one name may claim, square pixels, and how many ask for one place. */
const AREA_PER_NAME_PX2 = 26_000;
const ASKING = 3;
/** A name this much past its zoom is a great one. */
const GREAT_PAST = 1.6;

type Asking = NameRequest & PlaceSeen & Pick<StandingPlace, 'isGreat'>;

/** Names of towns, rivers, states and counties, as text over the picture: they give way to all that the labels of sites say. */
export class PlaceNames {
  readonly #stage: Stage;
  readonly #holder = document.createElement('div');
  readonly #pool = new FadingPool(this.#holder, placeLook);
  readonly #changed = changeDetector();
  /** By the names of a file: made ready once. */
  readonly #made = new WeakMap<readonly GroundName[], PlacesOfFile>();
  readonly #stops: (() => void)[] = [];
  #files: readonly PlacesOfFile[] = [];
  #sides: ReadonlyMap<string, number> = new Map();
  #ruler: ReturnType<typeof placeRuler>;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#holder.className = 'map-names';
    this.#holder.setAttribute('aria-hidden', 'true');
    // Right over the canvas: all other words lie over it.
    stage.root.querySelector('canvas')?.after(this.#holder);
    const measure = () => placeRuler(getComputedStyle(this.#holder).fontFamily, labelScale(this.#holder));
    this.#ruler = measure();
    const again = () => {
      this.#ruler = measure();
      stage.invalidate();
    };
    document.fonts.addEventListener('loadingdone', again);
    this.#stops.push(
      () => document.fonts.removeEventListener('loadingdone', again),
      onLanguage(() => stage.invalidate()),
      stage.labelBoxes.subscribe(() => stage.invalidate()),
      watchLabelScale(this.#holder, again),
    );
  }

  /** The names that there are, by file; in each those that show first before the others. */
  setFiles(files: readonly (readonly GroundName[])[]): void {
    this.#files = files.map((names) => {
      const made = this.#made.get(names) ?? new PlacesOfFile(names);
      this.#made.set(names, made);
      return made;
    });
  }

  /** Places them anew where something changed; once a frame. */
  update(): void {
    const { pose, lens, insets, labelBoxes } = this.#stage;
    const { labels } = documentStore.getState().scene.layers;
    const parts = [pose, lens, insets, labelBoxes.get(), labels, this.#files, this.#ruler, language()];
    if (this.#changed(parts)) this.#layOut();
  }

  #layOut(): void {
    const stage = this.#stage;
    const frame = freePart(stage);
    const area = Math.max(0, frame.right - frame.left) * Math.max(0, frame.bottom - frame.top);
    const most = Math.floor(area / AREA_PER_NAME_PX2);
    const asking = new Map(this.#asking(frame, ASKING * most).map((one) => [one.id, one]));
    const taken = stage.labelBoxes.get();
    const placed = standNames([...asking.values()], { frame, taken, before: this.#sides, most });
    this.#sides = new Map(placed.map(({ id, side }) => [id, side]));
    const names = placed.map(({ id, left, top }) => ({ ...(asking.get(id) as Asking), left, top }));
    this.#pool.show(names, performance.now(), (id) => asking.get(id) ?? null);
  }

  /** What asks for a place on the picture, the greatest first. */
  #asking(frame: Box, most: number): Asking[] {
    const { pose, lens } = this.#stage;
    const zoom = mapZoom(seenFrom(this.#stage).altitudeM, lens.focalPx);
    if (!pose || zoom < FROM_ZOOM || !documentStore.getState().scene.layers.labels) return [];
    const seen = this.#files.flatMap((file) => file.seen(most, { pose, lens, frame, zoom }, language()));
    const first = seen.sort((a, b) => b.past - a.past).slice(0, most);
    return first.map((place) => {
      const isGreat = place.past > GREAT_PAST;
      const hasDot = place.kind === 'town';
      return {
        ...place,
        ...this.#ruler(place, isGreat),
        isGreat,
        hasDot,
        isBeside: hasDot || place.kind === 'river',
      };
    });
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#pool.clear();
    this.#holder.remove();
  }
}
