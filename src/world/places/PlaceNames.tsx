import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import type { UiLanguage } from '../../locales/i18n';
import type { GroundName } from '../../render/ground/GroundData';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { changeDetector } from '../changeDetector';
import { mapZoom } from '../ground/mapZoom';
import type { Box } from '../labels/chromeBoxes';
import type { Stage } from '../Stage';
import { PlacePool, type StandingPlace } from './PlacePool';
import { type PlaceSeen, PlacesOfFile } from './PlacesOfFile';
import { placeRuler } from './placeRuler';
import { standNames } from './standNames';
import './places.css';

/** Names show from here on, as web maps count zooms; nearer than a campus is wide they go. */
const FROM_ZOOM = 5.2;
/** Free picture that one name may claim, square pixels, and how many ask for one place. */
const AREA_PER_NAME_PX2 = 26_000;
const ASKING = 3;
/** Room kept free at the edge of the map. */
const EDGE_PX = 8;
/** A name this much past its zoom is a great one. */
const GREAT_PAST = 1.6;

function freePart({ insets, lens }: Stage): Box {
  return {
    left: insets.left + EDGE_PX,
    top: insets.top + EDGE_PX,
    right: lens.widthPx - insets.right - EDGE_PX,
    bottom: lens.heightPx - insets.bottom - EDGE_PX,
  };
}

/** Names of places as they come with the map's files, made ready once for each file. */
function indexer(): (names: readonly (readonly GroundName[])[]) => PlacesOfFile[] {
  const made = new WeakMap<readonly GroundName[], PlacesOfFile>();
  return (names) =>
    names.map((file) => {
      const index = made.get(file) ?? new PlacesOfFile(file);
      made.set(file, index);
      return index;
    });
}

/** What asks for a place on the picture, the greatest first. */
function placesSeen(
  stage: Stage,
  indexes: readonly PlacesOfFile[],
  language: UiLanguage,
  most: number,
): PlaceSeen[] {
  const { pose, lens } = stage;
  const zoom = mapZoom(liveStore.getState().view.altitudeM, lens.focalPx);
  if (!pose || zoom < FROM_ZOOM || !documentStore.getState().scene.layers.labels) return [];
  const look = { pose, lens, zoom, frame: freePart(stage) };
  const seen = indexes.flatMap((index) => {
    const own: PlaceSeen[] = [];
    index.addSeen(own, most * ASKING, look, language);
    return own;
  });
  return seen.sort((a, b) => b.past - a.past).slice(0, most * ASKING);
}

function startPlaces(stage: Stage, holder: HTMLElement, language: UiLanguage): () => void {
  const pool = new PlacePool(holder);
  const changed = changeDetector();
  const indexesOf = indexer();
  let ruler = placeRuler(getComputedStyle(holder).fontFamily);
  let sides: ReadonlyMap<string, number> = new Map();
  const layOut = () => {
    const frame = freePart(stage);
    const area = Math.max(0, frame.right - frame.left) * Math.max(0, frame.bottom - frame.top);
    const most = Math.floor(area / AREA_PER_NAME_PX2);
    const seen = placesSeen(stage, indexesOf(stage.groundNames.get()), language, most);
    const byId = new Map(seen.map((place) => [place.id, place]));
    const requests = seen.map((place) => {
      const isGreat = place.past > GREAT_PAST;
      return { ...place, ...ruler(place, isGreat), isGreat, hasDot: place.kind === 'town' };
    });
    const greatOf = new Map(requests.map(({ id, isGreat }) => [id, isGreat]));
    const placed = standNames(requests, { frame, taken: stage.labelBoxes.get(), before: sides, most });
    sides = new Map(placed.map(({ id, side }) => [id, side]));
    const names = placed.map(({ id, left, top }): StandingPlace => {
      const place = byId.get(id) as PlaceSeen;
      return { ...place, left, top, isGreat: greatOf.get(id) === true };
    });
    pool.show(names, stage.startedMs, (id) => byId.get(id) ?? null);
  };
  const measureAnew = () => {
    ruler = placeRuler(getComputedStyle(holder).fontFamily);
    stage.invalidate();
  };
  document.fonts.addEventListener('loadingdone', measureAnew);
  const unfollow = [stage.groundNames, stage.labelBoxes].map((shown) =>
    shown.subscribe(() => stage.invalidate()),
  );
  const stop = stage.step('places', () => {
    const { labels } = documentStore.getState().scene.layers;
    const { pose, lens, insets, groundNames, labelBoxes } = stage;
    if (changed([pose, lens, insets, groundNames.get(), labelBoxes.get(), labels, ruler])) layOut();
  });
  return () => {
    stop();
    for (const each of unfollow) each();
    document.fonts.removeEventListener('loadingdone', measureAnew);
    pool.clear();
  };
}

/** Names of towns, states and counties: they give way to all that the labels of sites say. */
export function PlaceNames({ stage }: { stage: Stage }) {
  const holder = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  useEffect(
    () => (holder.current ? startPlaces(stage, holder.current, language) : undefined),
    [stage, language],
  );
  return <div ref={holder} className="place-names" aria-hidden="true" />;
}
