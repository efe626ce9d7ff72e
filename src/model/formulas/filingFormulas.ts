import type { FactsRelease } from '../../facts/types';
import { asWritten, msg } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import type { Constellation, Language } from '../../scene/types';
import { factLeaf, within } from '../graph/factLeaf';
import { declare, sumUp } from '../graph/formula';
import { fleetId } from '../graph/quantityId';
import { heightBandM, heightBands } from '../orbit/heightBands';
import { fleetNodes } from './constellationFormulas';
import type { ModelContext, ModelNode } from './orbitFormulas';

/** `filings.sum`: what all filings ask for together. */
export function filingsSum(facts: FactsRelease, id: string): ModelNode[] {
  const leaves = facts.filings
    .filter(({ kind }) => kind === 'filing')
    .flatMap((filing) => factLeaf(facts, `filings/${filing.id}/satellites`) ?? []);
  return [
    ...leaves,
    declare({
      id,
      label: msg('Satellites that all filings ask for'),
      unit: 'satellites',
      inputs: Object.fromEntries(leaves.map((leaf, i) => [`filing${i}`, [leaf.id, 'satellites'] as const])),
      compute: sumUp,
      formula: msg('sum over the filings; the study is left out'),
      validity: msg('Ceilings asked for, not satellites with dates; they overlap in height.'),
    }),
  ];
}

/** `heights(KM)`, `heights(KM,ID,…)`: nodes of all constellations, or of some, in the band of height that starts so many km up. */
export function heightBandNodes(
  facts: FactsRelease,
  list: readonly Constellation[],
  id: string,
  [lowKm = '', ...only]: readonly string[],
  language: Language,
): ModelNode[] {
  const some = only.length === 0 ? list : list.filter(({ id: each }) => only.includes(each));
  const lowM = Number(lowKm) * 1000;
  const words = msg('Nodes from {low} to {high} km up', {
    low: String(lowM / 1000),
    high: String((lowM + heightBandM) / 1000),
  });
  const title = some.length === 1 ? asWritten(localize(some[0]!.title, language)) : null;
  return [
    ...some.flatMap((one) => fleetNodes(facts, list, [one.id, 'nodes'], language)),
    declare<string, ModelContext>({
      id,
      label: title ? within(title, words) : words,
      unit: 'nodes',
      inputs: Object.fromEntries(
        some.map((one) => [one.id, [fleetId(one.id, 'nodes', one === list[0]), 'nodes'] as const]),
      ),
      compute: () =>
        heightBands(some)
          .filter((band) => band.lowM === lowM)
          .flatMap(({ nodes }) => nodes)
          .reduce((sum, one) => sum + one, 0),
      formula: msg('nodes of the shells whose height lies in the band'),
      fixed: true,
    }),
  ];
}
