import { useEffect, useSyncExternalStore } from 'react';
import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { hover } from '../../store/actions/moment';
import { liveStore } from '../../store/live';
import type { Stage } from '../Stage';
import { type SelectShape, selectTool } from './selectTool';
import './selection.css';

// Few draw a shape, and the counting comes with the card.
const SelectionCard = later(msg('Selection'), async () => (await import('./SelectionCard')).SelectionCard);

/** Corners of what a shape encloses, CSS pixels. */
function outline({ kind, points }: SelectShape): readonly (readonly [number, number])[] {
  const [[x0, y0] = [0, 0], [x1, y1] = [x0, y0]] = points;
  return kind === 'lasso'
    ? points
    : [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ];
}

/** The shape drawn over a world, and once it is whole, a card with what is in it. Goes with Escape, a press or a new view. */
export function Selection({ stage }: { stage: Stage }) {
  const tool = selectTool(stage);
  const shape = useSyncExternalStore(tool.subscribe, () => tool.shape);
  const shown = shape !== null;
  useEffect(() => {
    if (!shown) return;
    const { view } = liveStore.getState();
    // What was under the pointer before would be told of over the card.
    if (liveStore.getState().hover !== null) hover(null);
    const unsubscribe = liveStore.subscribe((state) => state.view !== view && tool.clear());
    const key = (event: KeyboardEvent) => {
      // With an explanation open over it, Escape shuts that first.
      if (event.key !== 'Escape' || liveStore.getState().explained !== null) return;
      event.stopPropagation();
      tool.clear();
    };
    document.addEventListener('keydown', key, { capture: true });
    return () => {
      unsubscribe();
      document.removeEventListener('keydown', key, { capture: true });
    };
  }, [shown, tool]);
  if (!shape) return null;
  const corners = outline(shape);
  return (
    <>
      <svg className="selection-shape" aria-hidden="true">
        <polygon points={corners.map(([x, y]) => `${x},${y}`).join(' ')} />
      </svg>
      {shape.done ? (
        <SelectionCard
          key={corners.join(' ')}
          stage={stage}
          kind={shape.kind}
          corners={corners}
          close={tool.clear}
        />
      ) : null}
    </>
  );
}
