import './exchangeAreas.css';
import { useEffect, useRef } from 'react';
import { GroundAreas } from '../render/GroundAreas';
import { formatLength, formatQuantity, join } from '../shared/format';
import { t } from '../shared/i18n';
import { add, dot, scale, subtract } from '../shared/vectors';
import { store } from '../store/store';
import { useStore } from '../store/useStore';
import { hiddenByEarth, projectPoint } from './cameraPose';
import { type LaidArea, laidAreas } from './exchangeLayout';
import { paletteOf } from './globeLayers';
import type { Stage } from './Stage';

/** Smaller than this on screen a square has no room for words, pixels. */
const LABEL_FROM_PX = 14;

/** Puts a square's words under its southern edge; hides them where the square is a dot or beyond the horizon. */
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
  const [south, west, east] = [end(-1, 0), end(-1, -1), end(-1, 1)];
  const widthPx = Math.hypot(east.x - west.x, east.y - west.y);
  const towards = dot(subtract(pose.eyeM, area.middleM), area.up) > 0;
  const shown = towards && south.depthM > 0 && widthPx >= LABEL_FROM_PX && !hiddenByEarth(pose, area.middleM);
  label.dataset.shown = String(shown);
  if (!shown) return;
  // Words wider than their square run outward: under the array to both sides, under the radiator away from the array.
  const [at, back] = area.id === 'exchange.arrayAreaM2' ? [south, '-50%'] : [east, '-100%'];
  label.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y + 6)}px) translate(${back}, 0)`;
}

/** Draws the squares each frame until the function it gives back is called. */
function startAreas(stage: Stage, labels: ReadonlyMap<string, HTMLElement>): () => void {
  const areas = new GroundAreas();
  stage.scene?.add(areas.object);
  stage.parts.set('areas', () => {
    const { pose } = stage;
    if (!pose) return;
    const laid = laidAreas(store.getState());
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
  stage.invalidate();
  return () => {
    stage.parts.delete('areas');
    stage.scene?.remove(areas.object);
    areas.dispose();
    stage.invalidate();
  };
}

function areaWords({ id, areaM2, sideM }: LaidArea): [name: string, size: string] {
  const { language, units } = store.getState().scene;
  const side = join(formatLength(sideM, units, language));
  const size = `${join(formatQuantity(areaM2, 'm²', language))} · ${t('{side} wide', { side })}`;
  return [id === 'exchange.arrayAreaM2' ? t('Array') : t('Radiator'), size];
}

/** Array and radiator of the exchange, drawn to true scale on the ground beside its site, with their sizes. */
export function ExchangeAreas({ stage }: { stage: Stage }) {
  const labels = useRef(new Map<string, HTMLElement>());
  // Inputs, design and language change what is said; the frame itself places it.
  useStore((state) => state.scene);
  useEffect(() => startAreas(stage, labels.current), [stage]);
  const laid = laidAreas(store.getState());
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
