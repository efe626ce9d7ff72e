import { useEffect, useRef, useState } from 'react';
import { formatLength, formatQuantity, join } from '../../locales/format';
import { msg, t } from '../../locales/i18n';
import { GroundAreas } from '../../render/earth/GroundAreas';
import { add, dot, scale, subtract } from '../../shared/vectors';
import { bring } from '../../store/actions/bring';
import { loadCampus } from '../../store/campus/campus';
import { documentStore } from '../../store/document';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { hiddenByEarth, projectPoint } from '../camera/cameraPose';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { exchangeSite, type LaidArea, laidAreas } from './exchangeLayout';
import './exchangeAreas.css';

/** Smaller than this on screen a square has no room for words, pixels. */
const LABEL_FROM_PX = 14;

/** Puts a square's words beside it; hides them where the square is a dot or beyond the horizon. */
function placeLabel(stage: Stage, area: LaidArea, label: HTMLElement | null): void {
  const { pose, lens } = stage;
  if (!pose || !label) return;
  const end = (along: number, across: number) =>
    projectPoint(
      pose,
      lens,
      add(
        area.middleM,
        add(scale(area.north, (along * area.sideM) / 2), scale(area.east, (across * area.sideM) / 2)),
      ),
    );
  const [south, west, east, corner] = [end(-1, 0), end(-1, -1), end(-1, 1), end(1, 1)];
  const widthPx = Math.hypot(east.x - west.x, east.y - west.y);
  const towards = dot(subtract(pose.eyeM, area.middleM), area.up) > 0;
  const shown = towards && south.depthM > 0 && widthPx >= LABEL_FROM_PX && !hiddenByEarth(pose, area.middleM);
  label.dataset.shown = String(shown);
  if (!shown) return;
  // Words are wider than a small square: those of the two stand under the one and over the other.
  const [at, aside, dropPx] =
    area.id === 'exchange.arrayAreaM2'
      ? [south, 'translate(-50%, 0)', 6]
      : [corner, 'translate(-100%, -100%)', -6];
  label.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y + dropPx)}px) ${aside}`;
}

/** Draws the squares each frame until the function it gives back is called. */
function startAreas(stage: Stage, radiusM: number, labels: ReadonlyMap<string, HTMLElement>): () => void {
  const areas = new GroundAreas();
  stage.scene?.add(areas.object);
  const stop = stage.step('areas', () => {
    const { pose } = stage;
    if (!pose) return;
    const laid = laidAreas(stateNow(), radiusM);
    areas.update(
      laid.map(({ middleM, east, north, sideM }) => ({
        fromEyeM: subtract(middleM, pose.eyeM),
        east,
        north,
        sideM,
      })),
      { color: paletteOf(stage).nodeLit, pixelRatio: stage.pixelRatio },
    );
    for (const area of laid) placeLabel(stage, area, labels.get(area.id) ?? null);
  });
  return () => {
    stop();
    stage.scene?.remove(areas.object);
    areas.dispose();
    stage.invalidate();
  };
}

function areaWords({ id, areaM2, sideM }: LaidArea): [name: string, size: string] {
  const { language, units } = documentStore.getState().scene;
  const side = join(formatLength(sideM, units, language));
  const size = `${join(formatQuantity(areaM2, 'm²', language))} · ${t('{side} wide', { side })}`;
  return [id === 'exchange.arrayAreaM2' ? t('Array') : t('Radiator'), size];
}

/** Where the campus of a site is not known, the room that is left for it, metres. */
const USUAL_RADIUS_M = 400;

/** Radius of a site's campus, metres; null until it is there. */
function useCampusRadius(stage: Stage, siteId: string | null): number | null {
  const [found, setFound] = useState<{ siteId: string; radiusM: number } | null>(null);
  useEffect(() => {
    if (siteId === null) return undefined;
    let gone = false;
    const find = async () => {
      const campus = await bring(
        msg('Campus'),
        () => loadCampus(siteId),
        () => void find(),
      );
      if (!gone) setFound({ siteId, radiusM: campus?.radiusM || USUAL_RADIUS_M });
    };
    // The first full frame has the squares where they stay.
    void find().then(stage.hold());
    return () => {
      gone = true;
    };
  }, [stage, siteId]);
  return found?.siteId === siteId ? (found?.radiusM ?? null) : null;
}

/** Array and radiator of the exchange, drawn to true scale on the ground beside its site, with their sizes. */
export function ExchangeAreas({ stage }: { stage: Stage }) {
  const labels = useRef(new Map<string, HTMLElement>());
  // Inputs, design and language change what is said; the frame itself places it.
  useStore(documentStore, (state) => state.scene);
  const radiusM = useCampusRadius(stage, useStore(documentStore, exchangeSite));
  useEffect(
    () => (radiusM === null ? undefined : startAreas(stage, radiusM, labels.current)),
    [stage, radiusM],
  );
  const laid = radiusM === null ? [] : laidAreas(stateNow(), radiusM);
  return (
    <div className="world-labels" aria-hidden="true">
      {laid.map((area) => {
        const [name, size] = areaWords(area);
        return (
          <div
            key={area.id}
            className="world-label area-label"
            data-shown="false"
            ref={(element) => {
              if (element) labels.current.set(area.id, element);
              else labels.current.delete(area.id);
              stage.invalidate();
            }}
          >
            <strong>{name}</strong>
            {size}
          </div>
        );
      })}
    </div>
  );
}
