import { msg } from '../../locales/i18n';
import { declare, type Formula } from '../graph/formula';
import { launchesByMass, launchesByVolume, nodesFor, yearsToLaunch } from './launch';
import type { ModelContext } from './orbitFormulas';

const nodes = ['exchange.nodes', 'nodes'] as const;

const massKg = ['exchange.massKg', 'kg'] as const;
const payloadKg = ['launch.payloadKg', 'kg'] as const;

/** Launches by mass, and by volume too where it is said how many nodes fit. */
const launches = (volumeSet: boolean): Formula<ModelContext> => {
  const of = { id: 'exchange.launches', label: msg('Launches for those nodes'), unit: 'launches' };
  if (!volumeSet)
    return declare({
      ...of,
      inputs: { massKg, payloadKg },
      compute: (v) => launchesByMass(v.massKg, v.payloadKg),
      formula: msg('mass ÷ payload, rounded up'),
      validity: msg('By mass alone; how many fit by volume is not known.'),
    });
  return declare({
    ...of,
    inputs: { massKg, payloadKg, count: nodes, fit: ['launch.nodesPerLaunch', 'nodes'] },
    compute: (v) => {
      const byMass = launchesByMass(v.massKg, v.payloadKg);
      const byVolume = launchesByVolume(v.count, v.fit);
      return byMass === null || byVolume === null ? null : Math.max(byMass, byVolume);
    },
    formula: msg('the more of mass ÷ payload and nodes ÷ nodes that fit, rounded up'),
  });
};

/** What it takes to have an IT power in orbit: nodes, mass, launches, areas, years. */
export const exchangeFormulas = (volumeSet: boolean): Formula<ModelContext>[] => [
  declare({
    id: 'exchange.nodes',
    label: msg('Nodes that match the IT power'),
    unit: 'nodes',
    inputs: { targetW: ['exchange.targetItPowerW', 'W'], eachW: ['node.itPowerMeanW', 'W'] },
    compute: ({ targetW, eachW }) => nodesFor(targetW, eachW),
    formula: msg('IT power ÷ mean IT power of a node, rounded up'),
    validity: msg('By mean power; spares, failures and ageing are not in it.'),
  }),
  declare({
    id: 'exchange.massKg',
    label: msg('Mass of those nodes'),
    unit: 'kg',
    inputs: { count: nodes, massKg: ['node.massKg', 'kg'] },
    compute: ({ count, massKg }) => count * massKg,
    formula: msg('nodes × mass of a node'),
  }),
  launches(volumeSet),
  declare({
    id: 'exchange.yearsToLaunch',
    label: msg('Years of launching'),
    unit: 'years',
    inputs: { launches: ['exchange.launches', 'launches'], perYear: ['launch.perYear', '1/year'] },
    compute: ({ launches, perYear }) => yearsToLaunch(launches, perYear),
    formula: msg('launches ÷ launches per year'),
  }),
  declare({
    id: 'exchange.arrayAreaM2',
    label: msg('Array area of those nodes'),
    unit: 'm²',
    inputs: { count: nodes, areaM2: ['node.arrayAreaM2', 'm²'] },
    compute: ({ count, areaM2 }) => count * areaM2,
    formula: msg('nodes × array of a node'),
  }),
  declare({
    id: 'exchange.radiatorAreaM2',
    label: msg('Radiator area of those nodes'),
    unit: 'm²',
    inputs: { count: nodes, areaM2: ['node.radiatorAreaM2', 'm²'] },
    compute: ({ count, areaM2 }) => count * areaM2,
    formula: msg('nodes × radiator of a node'),
    validity: msg('Panel area; both faces radiate.'),
  }),
];
