import { lazy, Suspense } from 'react';
import { liveStore } from './store/live';
import { useStore } from './store/useStore';
import type { WorldHandle } from './world/handle';

const HoverCard = lazy(async () => ({ default: (await import('./panels/cards/HoverCard')).HoverCard }));

/** The card beside what the pointer is on. */
export function Hover({ handle }: { handle: WorldHandle | null }) {
  const path = useStore(liveStore, (state) => state.hover);
  const at = path === null ? null : handle?.project(path);
  if (path === null || !at) return null;
  return (
    <Suspense fallback={null}>
      <HoverCard path={path} x={at.x} y={at.y} />
    </Suspense>
  );
}
