import { type Message, msg } from '../../locales/i18n';
import { declare, type Formula } from '../graph/formula';
import { launchesByMass, launchesByVolume, nodesFor, nodesOverLife, yearsToLaunch } from './launch';
import type { ModelContext } from './orbitFormulas';

const nodes = ['exchange.nodes', 'nodes'] as const;
const targetW = ['exchange.targetItPowerW', 'W'] as const;
const payloadKg = ['launch.payloadKg', 'kg'] as const;

/** A fleet that is asked for: by the claimed power at once, or by what it delivers over its life. */
interface Asked {
  id: string;
  label: Message;
  massKg: readonly [id: string, unit: string];
  count: readonly [id: string, unit: string];
}

const atOnce: Asked = {
  id: 'exchange.launches',
  label: msg('Launches for the nodes that match the IT power'),
  massKg: ['exchange.massKg', 'kg'],
  count: nodes,
};

const overLife: Asked = {
  id: 'exchange.lifetimeLaunches',
  label: msg('Launches for the nodes that deliver the IT power over their life'),
  massKg: ['exchange.lifetimeMassKg', 'kg'],
  count: ['exchange.lifetimeNodes', 'nodes'],
};

/** Launches by mass, and by volume too where it is said how many nodes fit. */
const launches = ({ id, label, massKg, count }: Asked, volumeSet: boolean): Formula<ModelContext> => {
  const of = { id, label, unit: 'launches' };
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
    inputs: { massKg, payloadKg, count, fit: ['launch.nodesPerLaunch', 'nodes'] },
    compute: (v) => {
      const byMass = launchesByMass(v.massKg, v.payloadKg);
      const byVolume = launchesByVolume(v.count, v.fit);
      return byMass === null || byVolume === null ? null : Math.max(byMass, byVolume);
    },
    formula: msg('the more of mass ÷ payload and nodes ÷ nodes that fit, rounded up'),
  });
};

/** What of a node is laid out: its area, and what is said of the sum. */
const laid = {
  array: { areaM2: ['node.arrayAreaM2', 'm²'], formula: msg('nodes × array of a node') },
  radiator: {
    areaM2: ['node.radiatorAreaM2', 'm²'],
    formula: msg('nodes × radiator of a node'),
    validity: msg('Panel area; both faces radiate.'),
  },
} as const;

/** Area of so many nodes, m². */
function areaOf(
  part: keyof typeof laid,
  id: string,
  label: Message,
  count: readonly [id: string, unit: string],
): Formula<ModelContext> {
  const { areaM2, ...said } = laid[part];
  const inputs = { count, areaM2 };
  return declare({ id, label, unit: 'm²', inputs, compute: (v) => v.count * v.areaM2, ...said });
}

/** What the same power takes when it is delivered over the life of the nodes, not claimed on the first day. */
export const lifetimeFormulas = (volumeSet: boolean): Formula<ModelContext>[] => [
  declare({
    id: 'exchange.lifetimeNodes',
    label: msg('Nodes that deliver the IT power over their life'),
    unit: 'nodes',
    inputs: { targetW, eachW: ['node.deliveredPowerW', 'W'] },
    compute: (v) => nodesOverLife(v.targetW, v.eachW),
    formula: msg('IT power ÷ IT power that a node delivers in the mean of its life, rounded up'),
    validity: msg(
      'After sunlight, ageing of the array and failures. Not rounded up for less than a ten-thousandth of them.',
    ),
  }),
  declare({
    id: 'exchange.lifetimeMassKg',
    label: msg('Mass of the nodes that deliver the IT power over their life'),
    unit: 'kg',
    inputs: { count: overLife.count, massKg: ['node.massKg', 'kg'] },
    compute: ({ count, massKg }) => count * massKg,
    formula: msg('nodes × mass of a node'),
  }),
  launches(overLife, volumeSet),
  areaOf(
    'array',
    'exchange.lifetimeArrayAreaM2',
    msg('Array area of the nodes that deliver the IT power over their life'),
    overLife.count,
  ),
  areaOf(
    'radiator',
    'exchange.lifetimeRadiatorAreaM2',
    msg('Radiator area of the nodes that deliver the IT power over their life'),
    overLife.count,
  ),
];

/** What it takes to have an IT power in orbit: nodes, mass, launches, areas, years. */
export const exchangeFormulas = (volumeSet: boolean): Formula<ModelContext>[] => [
  declare({
    id: 'exchange.nodes',
    label: msg('Nodes that match the IT power'),
    unit: 'nodes',
    inputs: { targetW, eachW: ['node.itPowerMeanW', 'W'] },
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
  launches(atOnce, volumeSet),
  declare({
    id: 'exchange.yearsToLaunch',
    label: msg('Years of launching'),
    unit: 'years',
    inputs: { launches: ['exchange.launches', 'launches'], perYear: ['launch.perYear', '1/year'] },
    compute: ({ launches, perYear }) => yearsToLaunch(launches, perYear),
    formula: msg('launches ÷ launches per year'),
  }),
  areaOf('array', 'exchange.arrayAreaM2', msg('Array area of those nodes'), nodes),
  areaOf('radiator', 'exchange.radiatorAreaM2', msg('Radiator area of those nodes'), nodes),
];
