import type { State } from '../types';
import type { CatalogueExport } from './catalogue/catalogueMessages';
import { isOfCelestrak } from './celestrak';
import { satelliteImports } from './satelliteImports';
import { loadSatellites } from './satellites';

/** Where a file's elements come from and on what terms they may be passed on, for readers of the export: in English, as its columns are. */
const sourceOf = (name: string): string =>
  isOfCelestrak(name)
    ? `${name}: US Space Force (18 SDS) via CelesTrak; terms: https://celestrak.org/usage-policy.php`
    : `${name}: as its reader brought it; terms are those of its publisher`;

/**
 * The imported satellites that the picture shows at the time of the clock, as OMM in CSV: each with the elements that it is drawn
 * by, its source and terms. Rejects where the code cannot be fetched.
 */
export async function exportSatellites({ scene, clockMs }: State): Promise<CatalogueExport> {
  const none = { text: '', count: 0 };
  const imports = satelliteImports(scene.imports);
  if (!scene.layers.orbits || imports.length === 0) return none;
  const { light, altitudeRangeM } = scene.nodes;
  const sources = Object.fromEntries(imports.map(({ id, name }) => [id, sourceOf(name)]));
  const { exportCatalogues } = await loadSatellites(imports);
  return (
    (await exportCatalogues(clockMs, { light, heightRangeM: altitudeRangeM, oneIn: 1 }, sources)) ?? none
  );
}
