import { msg } from '../../locales/i18n';
import { liveStore } from '../live';
import { bring } from './bring';
import { asOneStep } from './history';
import { tellRefusal } from './moment';
import { focus, setPanel } from './scene';

type Descent = typeof import('./descent');

/** Says at once what the eye is bound for, and carries it there with the code of the descent, which comes with the first call. */
async function goDown(path: string, go: (descent: Descent) => Promise<void>): Promise<void> {
  liveStore.setState({ boundFor: path });
  const went = await bring(msg('Campus'), async () => {
    await go(await import('./descent'));
    return true;
  });
  if (!went && liveStore.getState().boundFor === path) liveStore.setState({ boundFor: null });
}

/** Looks into a site and flies down to its campus. */
export function goToSite(id: string): void {
  const path = `site:${id}`;
  asOneStep(() => {
    focus(path);
    setPanel('site');
  });
  void goDown(path, async ({ descend }) => tellRefusal(await descend(path)));
}

/** Looks into a hall of a site, counted from 0, and flies there; to the campus where it has no such hall. */
export function goToHall(siteId: string, hall: number): void {
  const path = `site:${siteId}/hall:${hall}`;
  void goDown(path, async ({ descendToHall }) => tellRefusal(await descendToHall(siteId, hall)));
}

/** Looks into nothing and flies out until the whole Earth is in view. */
export function goToEarth(): void {
  void bring(msg('Campus'), async () => (await import('./descent')).showEarth());
}
