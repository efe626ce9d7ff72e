import type { Site } from '../../facts/types';
import { t } from '../../locales/i18n';
import type { PanelId } from '../../scene/types';
import { flyTo } from '../../store/actions/clock';
import { setPanel } from '../../store/actions/scene';
import { placeOf } from '../../store/sites/siteReadings';
import { siteCamera } from '../site/siteCamera';
import { visitSatellite, visitScene, visitSite } from '../site/visit';
import { galleryEntries, panelIds, panelWords } from './titles';

/** One line of the palette; `target` says what choosing it does. */
export interface SearchEntry {
  id: string;
  title: string;
  detail: string;
  /** What it was found by, where its words do not tell. */
  foundBy?: string;
  target:
    | { kind: 'site'; site: Site }
    | { kind: 'scene'; sceneId: string }
    | { kind: 'panel'; panel: PanelId }
    | { kind: 'country'; sites: Site[] }
    | { kind: 'satellite'; number: number };
}

interface SearchGroup {
  id: string;
  title: string;
  entries: SearchEntry[];
}

/** All that can be searched, in groups, in the order in which it is listed. */
export function searchGroups(sites: readonly Site[]): SearchGroup[] {
  const countries = new Map<string, Site[]>();
  for (const site of sites)
    if (site.country !== '') countries.set(site.country, [...(countries.get(site.country) ?? []), site]);
  return [
    {
      id: 'sites',
      title: t('Sites'),
      entries: sites.map((site) => ({
        id: `site:${site.id}`,
        title: site.name,
        detail: placeOf(site),
        target: { kind: 'site', site },
      })),
    },
    {
      id: 'scenes',
      title: t('Scenes'),
      entries: galleryEntries().map(({ id, title }) => ({
        id: `scene:${id}`,
        title,
        detail: t('Scene'),
        target: { kind: 'scene', sceneId: id },
      })),
    },
    {
      id: 'panels',
      title: t('Panels'),
      entries: panelIds.map((panel) => ({
        id: `panel:${panel}`,
        title: panelWords(panel),
        detail: t('Panel'),
        target: { kind: 'panel', panel },
      })),
    },
    {
      id: 'countries',
      title: t('Countries'),
      entries: [...countries].map(([country, inside]) => ({
        id: `country:${country}`,
        title: country,
        detail: t('{n, plural, one {# site} other {# sites}}', { n: inside.length }),
        target: { kind: 'country', sites: inside },
      })),
    },
  ];
}

/** Satellites that were found, as a group of their own. */
export function satelliteGroup(
  found: readonly { catalogueNumber: number; name: string }[],
  foundBy: string,
): SearchGroup {
  return {
    id: 'satellites',
    title: t('Satellites'),
    entries: found.map(({ catalogueNumber, name }) => ({
      id: `satellite:${catalogueNumber}`,
      title: name,
      detail: String(catalogueNumber),
      foundBy,
      target: { kind: 'satellite', number: catalogueNumber },
    })),
  };
}

/** Carries out what an entry stands for. */
export function goTo({ target }: SearchEntry): void {
  switch (target.kind) {
    case 'site':
      visitSite(target.site.id);
      return;
    case 'scene':
      void visitScene(target.sceneId);
      return;
    case 'panel':
      setPanel(target.panel);
      return;
    case 'satellite':
      visitSatellite(target.number);
      return;
    case 'country':
      flyTo(siteCamera(target.sites));
  }
}
