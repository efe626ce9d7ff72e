import { wholeRelease as release, sources } from '../../facts/sources';
import type { DetailedSite, FactsRelease } from '../../facts/types';
import { asWritten, msg } from '../../locales/i18n';
import { emptyScene } from '../../scene/defaults';
import { YEAR_DAYS } from '../../shared/dates';
import { declare, type Leaf } from '../graph/formula';
import { Graph } from '../graph/graph';
import { acceleratorsAt } from '../ground/compute';
import { reportedConstellation } from '../inputs/scenario';
import type { Quantity } from '../types';
import type { ModelContext, ModelNode } from './orbitFormulas';
import { figureLeaf, siteNodes } from './siteFormulas';

/** IT power of each kind of accelerator with its share of servers and network, as leaves. */
export const ratedPowerLeaves = (accelerators: FactsRelease['accelerators']): Leaf[] =>
  accelerators.map(({ id, name, allInPowerW }) =>
    figureLeaf(
      `accelerator.${id}.allInPowerW`,
      msg('IT power per {accelerator} with its share of servers and network', { accelerator: name }),
      allInPowerW,
      'W',
    ),
  );

/** Share of accelerators that are out of order at any time: one step for all sites. */
export const failedShare: ModelNode = declare<'failures' | 'repairDays', ModelContext>({
  id: 'ground.failedShare',
  label: msg('Accelerators out of order at a time, as a share'),
  unit: '1',
  inputs: {
    failures: ['constant.acceleratorFailuresPerYear', '1/year'],
    repairDays: ['constant.acceleratorRepairDays', 'days'],
  },
  compute: ({ failures, repairDays }) => {
    const down = (failures * repairDays) / YEAR_DAYS;
    return down / (1 + down);
  },
  formula: msg('f ÷ (1 + f), with f = failures a year × days to repair ÷ 365.25'),
  validity: msg('In the long run, each failed one repaired; measured on H100 and taken for all kinds alike.'),
});

/** What the colours of a site's racks rest on: their rated power, the site's load, and failures as they are to be expected. */
export function campusNodes(site: DetailedSite, timeMs: number): ModelNode[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const counts = acceleratorsAt(site, timeMs);
  if (counts.length === 0) return [];
  const inputs = Object.fromEntries(
    counts.flatMap(({ kind }, k) => [
      [`n${k}`, [at(`accelerators.${kind}`), 'accelerators'] as const],
      [`w${k}`, [`accelerator.${kind}.allInPowerW`, 'W'] as const],
    ]),
  );
  return [
    declare({
      id: at('ratedItPowerW'),
      label: msg('Rated power of the racks of {site}', { site: site.name }),
      unit: 'W',
      inputs,
      compute: (v: Record<string, number>) =>
        counts.reduce((sum, _, k) => sum + (v[`n${k}`] ?? 0) * (v[`w${k}`] ?? 0), 0),
      formula: msg('sum over the kinds of count × IT power of one'),
      validity: msg('The power of one is itself the IT power of a typical site over its accelerators.'),
    }),
    declare<'itPowerW' | 'ratedW', ModelContext>({
      id: at('load'),
      label: msg('Load of {site}', { site: site.name }),
      unit: '1',
      inputs: { itPowerW: [at('itPowerW'), 'W'], ratedW: [at('ratedItPowerW'), 'W'] },
      compute: ({ itPowerW, ratedW }) => (ratedW > 0 ? itPowerW / ratedW : null),
      formula: msg('IT power ÷ rated power of the racks'),
      validity: msg(
        'One figure for the site: what a single rack draws is not reported. Above 1, more stands there than the accelerators that are told of.',
      ),
    }),
    declare<'count' | 'share', ModelContext>({
      id: at('failedAccelerators'),
      label: msg('Accelerators of {site} that are out of order, expected', { site: site.name }),
      unit: 'accelerators',
      inputs: { count: [at('accelerators'), 'accelerators'], share: ['ground.failedShare', '1'] },
      compute: ({ count, share }) => count * share,
      formula: msg('accelerators × share out of order'),
      validity: msg('An expected number; which ones is not reported.'),
    }),
  ];
}

/** The load of a site and its failures at a time. Null where one of their numbers is not known. */
export interface CampusState {
  /** IT power over the rated power of its racks; `low` and `high` by the range of the reported power. */
  load: Quantity | null;
  itPowerW: Quantity | null;
  ratedW: Quantity | null;
  /** Share of the accelerators that is out of order, and their number as it is to be expected. */
  failedShare: Quantity | null;
  failed: Quantity | null;
  accelerators: Quantity | null;
  failuresPerYear: number | null;
  repairDays: number | null;
}

/** What the colours of the racks of a site rest on, at a time (milliseconds since 1970 UTC). Some 0.1 ms. */
export function campusStateOf(site: DetailedSite, timeMs: number): CampusState {
  const constant = (id: 'acceleratorFailuresPerYear' | 'acceleratorRepairDays'): Leaf => {
    const { label, figure } = release.constants[id]!;
    return figureLeaf(`constant.${id}`, asWritten(label), figure, figure.unit);
  };
  const nodes: ModelNode[] = [
    constant('acceleratorFailuresPerYear'),
    constant('acceleratorRepairDays'),
    ...ratedPowerLeaves(release.accelerators),
    ...siteNodes(site, release, timeMs, false),
    failedShare,
    ...campusNodes(site, timeMs),
  ];
  const graph = new Graph<ModelContext>(
    nodes,
    { timeMs, constellation: reportedConstellation(emptyScene) },
    sources,
  );
  const of = (name: string) => graph.quantity(`site.${site.id}.${name}`);
  return {
    load: of('load'),
    itPowerW: of('itPowerW'),
    ratedW: of('ratedItPowerW'),
    failedShare: graph.quantity('ground.failedShare'),
    failed: of('failedAccelerators'),
    accelerators: of('accelerators'),
    failuresPerYear: graph.value('constant.acceleratorFailuresPerYear'),
    repairDays: graph.value('constant.acceleratorRepairDays'),
  };
}
