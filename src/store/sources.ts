import { release } from '../facts/release';
import { sources } from '../facts/sources';
import type { Site, Source } from '../facts/types';
import type { Report } from '../model/types';
import { constellations } from './orbitReadings';
import { remember } from './remember';
import { report } from './report';
import { visibleSites } from './siteReadings';
import type { State } from './types';

// Texts of the sources, which the first picture does not need: panels take them from here.
export { sources, wholeRelease } from '../facts/sources';

/** Every id under a key `sources`, at any depth. */
function idsIn(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'sources' && Array.isArray(inner)) for (const id of inner) into.add(String(id));
    else idsIn(inner, into);
  }
}

const gathered = remember(
  (sites: Site[], designs: string, withDeals: boolean, orbitReport: Report | null): Source[] => {
    const ids = new Set<string>();
    idsIn(sites, ids);
    idsIn(
      release.designs.filter(({ id }) => designs.split(' ').includes(id)),
      ids,
    );
    if (withDeals) idsIn(release.deals, ids);
    // Answers about the sites are made of the sites' own figures, which are in already.
    for (const [id, quantity] of Object.entries(orbitReport?.quantities ?? {})) {
      if (!/^(site|ground)\./.test(id)) idsIn(quantity, ids);
    }
    return [...ids].flatMap((id) => sources[id] ?? []);
  },
);

/** What stands behind the numbers on screen: of the visible sites, the constellations' designs, the deals, the model. */
export function sourcesOnScreen(state: State): Source[] {
  const { panel, layers } = state.scene;
  const shown = layers.orbits ? constellations(state) : [];
  const designs = shown.map(({ design }) => design).join(' ');
  const withDeals = panel === 'commitments' || panel === 'sources';
  return gathered(visibleSites(state), designs, withDeals, shown.length > 0 ? report(state) : null);
}
