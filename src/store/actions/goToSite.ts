import { msg } from '../../locales/i18n';
import { bring } from './bring';
import { tellRefusal } from './moment';

/** Looks into a site and flies down to its campus; the code of the descent comes with the first call. */
export function goToSite(id: string): void {
  void bring(msg('Campus'), async () => {
    const { descend } = await import('./descent');
    tellRefusal(await descend(`site:${id}`));
  });
}

/** Looks into a hall of a site, counted from 0, and flies there; to the campus where it has no such hall. */
export function goToHall(siteId: string, hall: number): void {
  void bring(msg('Campus'), async () => {
    const { descendToHall } = await import('./descent');
    tellRefusal(await descendToHall(siteId, hall));
  });
}

/** Looks into nothing and flies out until the whole Earth is in view. */
export function goToEarth(): void {
  void bring(msg('Campus'), async () => (await import('./descent')).showEarth());
}
