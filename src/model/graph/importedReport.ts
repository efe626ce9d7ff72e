import { release } from '../../facts/release';
import { sources } from '../../facts/sources';
import type { Site, Source } from '../../facts/types';
import type { SceneDocument } from '../../scene/types';
import { campusNodes, failedShare, ratedPowerLeaves } from '../formulas/campusFormulas';
import { siteUse } from '../formulas/groundFormulas';
import type { ModelContext } from '../formulas/orbitFormulas';
import { siteNodes } from '../formulas/siteFormulas';
import { reportedConstellation } from '../inputs/scenario';
import { Graph } from './graph';
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
