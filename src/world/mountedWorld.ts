import type { WorldHandle } from './handle';

let mounted: WorldHandle | null = null;

/** What the mounted world answers; null while none is. For what is asked of it by a press, far from where it stands. */
export const mountedWorld = (): WorldHandle | null => mounted;

/** To be called by the world alone. */
export function setMountedWorld(world: WorldHandle | null): void {
  mounted = world;
}
