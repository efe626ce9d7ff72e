import { declare, type Formula } from '../graph/formula';
import { launchesByMass, launchesByVolume, nodesFor, yearsToLaunch } from './launch';
import type { ModelContext } from './orbitFormulas';

const nodes = ['exchange.nodes', 'nodes'] as const;

const massKg = ['exchange.massKg', 'kg'] as const;
const payloadKg = ['launch.payloadKg', 'kg'] as const;

/** Launches by mass, and by volume too where it is said how many nodes fit. */
const launches = (volumeSet: boolean): Formula<ModelContext> => {
  const of = { id: 'exchange.launches', label: 'Launches for those nodes', unit: 'launches' };
  if (!volumeSet)
    return declare({
      ...of,
      inputs: { massKg, payloadKg },
      compute: (v) => launchesByMass(v.massKg, v.payloadKg),
      formula: 'mass ÷ payload, rounded up',
      validity: 'By mass alone; how many fit by volume is not known.',
    });
  return declare({
    ...of,
    inputs: { massKg, payloadKg, count: nodes, fit: ['launch.nodesPerLaunch', 'nodes'] },
    compute: (v) => {
      const byMass = launchesByMass(v.massKg, v.payloadKg);
      const byVolume = launchesByVolume(v.count, v.fit);
      return byMass === null || byVolume === null ? null : Math.max(byMass, byVolume);
    },
    formula: 'the more of mass ÷ payload and nodes ÷ nodes that fit, rounded up',
  });
};

/** What it takes to have an IT power in orbit: nodes, mass, launches, areas, years. */
export const exchangeFormulas = (volumeSet: boolean): Formula<ModelContext>[] => [
  declare({
    id: 'exchange.nodes',
    label: 'Nodes that match the IT power',
    unit: 'nodes',
    inputs: { targetW: ['exchange.targetItPowerW', 'W'], eachW: ['node.itPowerMeanW', 'W'] },
    compute: ({ targetW, eachW }) => nodesFor(targetW, eachW),
    formula: 'IT power ÷ mean IT power of a node, rounded up',
    validity: 'By mean power; spares, failures and ageing are not in it.',
  }),
  declare({
    id: 'exchange.massKg',
    label: 'Mass of those nodes',
    unit: 'kg',
    inputs: { count: nodes, massKg: ['node.massKg', 'kg'] },
    compute: ({ count, massKg }) => count * massKg,
    formula: 'nodes × mass of a node',
  }),
  launches(volumeSet),
  declare({
    id: 'exchange.yearsToLaunch',
    label: 'Years of launching',
    unit: 'years',
    inputs: { launches: ['exchange.launches', 'launches'], perYear: ['launch.perYear', '1/year'] },
    compute: ({ launches, perYear }) => yearsToLaunch(launches, perYear),
    formula: 'launches ÷ launches per year',
  }),
  declare({
    id: 'exchange.arrayAreaM2',
    label: 'Array area of those nodes',
    unit: 'm²',
    inputs: { count: nodes, areaM2: ['node.arrayAreaM2', 'm²'] },
    compute: ({ count, areaM2 }) => count * areaM2,
    formula: 'nodes × array of a node',
  }),
  declare({
    id: 'exchange.radiatorAreaM2',
    label: 'Radiator area of those nodes',
    unit: 'm²',
    inputs: { count: nodes, areaM2: ['node.radiatorAreaM2', 'm²'] },
    compute: ({ count, areaM2 }) => count * areaM2,
    formula: 'nodes × radiator of a node',
    validity: 'Panel area; both faces radiate.',
  }),
];
