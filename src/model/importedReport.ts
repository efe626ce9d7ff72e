import { release } from '../facts/release';
import { sources } from '../facts/sources';
import type { Site, Source } from '../facts/types';
import type { SceneDocument } from '../scene/types';
import { campusNodes, failedShare, ratedPowerLeaves } from './campusFormulas';
import { Graph } from './graph';
import { siteUse } from './groundFormulas';
import type { ModelContext } from './orbitFormulas';
import { reportedConstellation } from './scenario';
import { siteNodes } from './siteFormulas';
import { givens, inputNodes } from './siteReport';

/**
 * The graph of sites that are not of the release, by the formulas of those that are (`site.ID.…`), at a time (milliseconds since
 * 1970 UTC). It holds no sum: the sums of the report are of the release alone.
 * @param own sources that the sites' figures name, beside those of the release.
 */
export function importedGraph(
  scene: SceneDocument,
  timeMs: number,
  sites: readonly Site[],
  own: Readonly<Record<string, Source>>,
): Graph<ModelContext> {
  const { nodes, isSet } = inputNodes(scene);
  const list = [
    ...givens,
    ...nodes,
    ...ratedPowerLeaves(release.accelerators),
    failedShare,
    ...sites.flatMap((site) => [
      ...siteNodes(site, release, timeMs, isSet('ground.carbonGPerKwh')),
      ...siteUse(site),
      ...campusNodes(site, timeMs),
    ]),
  ];
  return new Graph(list, { timeMs, constellation: reportedConstellation(scene) }, { ...sources, ...own });
}
