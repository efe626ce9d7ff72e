import { detailed } from '../../facts/details';
import {
  importedSource,
  importedSourceId,
  importedSources,
  isImportedSource,
} from '../../facts/import/importedSource';
import { release } from '../../facts/release';
import { sources, wholeRelease } from '../../facts/sources';
import type { DetailedSite, FactsRelease, Site, Source } from '../../facts/types';
import { language, type UiLanguage } from '../../locales/i18n';
import type { Report } from '../../model/types';
import { importsOf } from '../../scene/schema/importKind';
import type { ImportedFile } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { constellations } from '../nodes/orbitReadings';
import { importedSites } from '../sites/importedSites';
import { countedSites } from '../sites/siteReadings';
import type { State } from '../types';
import { report } from './report';

// Texts of the sources, which the first picture does not need: panels take them from here.

/** Every id under a key `sources`, at any depth. */
function idsIn(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'sources' && Array.isArray(inner)) for (const id of inner) into.add(String(id));
    else idsIn(inner, into);
  }
}

const gathered = memoize(
  (
    sites: readonly Site[],
    designs: string,
    withPromises: boolean,
    withFilings: boolean,
    orbitReport: Report | null,
    files: readonly ImportedFile[],
    _words: UiLanguage,
  ): Source[] => {
    const ids = new Set<string>();
    idsIn(sites.map(detailed), ids);
    for (const { id } of importsOf('sites', files)) ids.add(importedSourceId(id));
    idsIn(
      release.designs.filter(({ id }) => designs.split(' ').includes(id)),
      ids,
    );
    if (withPromises) {
      const { deals, companies, programmes, launchVehicles } = wholeRelease;
      idsIn([deals, companies, programmes, launchVehicles, release.designs], ids);
    }
    if (withFilings) idsIn(wholeRelease.filings, ids);
    // Answers about the sites are made of the sites' own figures, which are in already.
    for (const [id, quantity] of Object.entries(orbitReport?.quantities ?? {})) {
      if (!/^(site|ground)\./.test(id)) idsIn(quantity, ids);
    }
    return [...ids].flatMap((id) => sources[id] ?? importedSource(id, files) ?? []);
  },
);

/** What stands behind the numbers on screen, of an imported file the whole of it: of the visible sites, the constellations' designs, the deals, the filings, the model. */
export function sourcesOnScreen(state: State): Source[] {
  const { panel, layers } = state.scene;
  const shown = layers.orbits ? constellations(state) : [];
  const designs = shown.map(({ design }) => design).join(' ');
  const withPromises = panel === 'commitments' || panel === 'programmes' || panel === 'sources';
  return gathered(
    countedSites(state),
    designs,
    withPromises,
    panel === 'filings' || shown.some(({ shells }) => shells),
    shown.length > 0 ? report(state) : null,
    state.scene.imports,
    language(),
  );
}

/** The sources of ten thousand rows are made when a chain of numbers is opened, not when a number is shown. */
const joined = memoize(
  (sites: DetailedSite[], files: readonly ImportedFile[], _words: UiLanguage): FactsRelease => {
    let named: FactsRelease['sources'] | null = null;
    return {
      ...wholeRelease,
      sites: [...wholeRelease.sites, ...sites],
      get sources() {
        named ??= { ...wholeRelease.sources, ...importedSources(sites, files) };
        return named;
      },
    };
  },
);

/** The release with the imported sites of the scene and their sources: what figures on screen are looked up in. */
export const factsOf = (state: State): FactsRelease =>
  importedSites(state).length === 0
    ? wholeRelease
    : joined(importedSites(state), state.scene.imports, language());

/** A source by its id, of the release or of an imported file; null where neither has it. */
export const sourceOf = (state: Pick<State, 'scene'>, id: string): Source | null =>
  isImportedSource(id) ? importedSource(id, state.scene.imports) : (sources[id] ?? null);
