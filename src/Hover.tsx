import { later } from './kit/later';
import { msg } from './locales/i18n';
import { liveStore } from './store/live';
import { useStore } from './store/useStore';
import type { WorldHandle } from './world/handle';

const HoverCard = later(
  msg('Card at the pointer'),
  async () => (await import('./panels/cards/HoverCard')).HoverCard,
);

/** The card beside what the pointer is on. */
export function Hover({ handle }: { handle: WorldHandle | null }) {
  const path = useStore(liveStore, (state) => state.hover);
  const at = path === null ? null : handle?.project(path);
  if (path === null || !at) return null;
  return <HoverCard path={path} x={at.x} y={at.y} />;
}
