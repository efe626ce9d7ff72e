import { HoverCard } from './panels/cards/HoverCard';
import { parsePath } from './scene/schema/path';
import { liveStore } from './store/live';
import { useStore } from './store/useStore';
import type { WorldHandle } from './world/handle';

/** The card beside what the pointer is on. */
export function Hover({ handle }: { handle: WorldHandle | null }) {
  const path = useStore(liveStore, (state) => state.hover);
  const at = path === null ? null : handle?.project(path);
  if (path === null || !handle || !at) return null;
  const named = parsePath(path);
  const sites = named?.kind === 'site' && named.hall === null ? handle.sitesOfMark(named.id) : [];
  return <HoverCard path={path} sites={sites} x={at.x} y={at.y} />;
}
