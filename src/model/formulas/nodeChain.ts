import { msg } from '../../locales/i18n';
import { quantityId } from '../graph/quantityId';
import { type DeclaredChain, type DeclaredPower, powerNode } from '../ground/power';

const at = (stage: string): string => quantityId('node.power', [stage]);
const term = (stage: string) => [at(stage), 'W'] as const;
const dark = ['orbit.eclipseFraction', '1'] as const;
const roundTrip = ['constant.batteryRoundTrip', '1'] as const;
const busShare = ['node.busPowerShare', '1'] as const;

const labels = {
  sun: msg('Sunlight on the array'),
  array: msg('Array'),
  battery: msg('Battery'),
  compute: msg('Compute'),
  bus: msg('Satellite bus'),
  radiator: msg('Heat from the radiator'),
  arrayHeat: msg('Heat and light from the array'),
};

/** From the sun to the computers. */
const powers = (throughShadow: boolean): Record<string, DeclaredPower> => ({
  sun: {
    label: labels.sun,
    inputs: {
      constant: ['constant.solarConstantWPerM2', 'W/m²'],
      areaM2: ['node.arrayAreaM2', 'm²'],
      dark,
    },
    compute: (v) => v.constant! * v.areaM2! * (1 - v.dark!),
    formula: msg('solar constant × area of the array × share of this orbit in sunlight'),
  },
  output: {
    label: msg('Most that the array gives'),
    inputs: { sun: term('sun'), efficiency: ['node.arrayEfficiency', '1'] },
    compute: (v) => v.sun! * Math.min(1, v.efficiency!),
    formula: msg('sunlight × efficiency'),
  },
  compute: {
    label: labels.compute,
    inputs: { output: term('output'), itPowerW: ['node.itPowerInSunW', 'W'], busShare, dark, roundTrip },
    compute: (v) => {
      const shadow = throughShadow ? v.dark! : 0;
      const drawPerLoad = 1 - v.dark! + shadow / v.roundTrip!;
      const drawPerItW = drawPerLoad * (1 + v.busShare!);
      const loadW = drawPerItW > 0 ? Math.min(v.itPowerW!, v.output! / drawPerItW) : 0;
      return loadW * (1 - v.dark! + shadow);
    },
    formula: msg(
      'IT power × share of the orbit in which it runs, at most what the array gives after the bus and losses of the battery',
    ),
  },
  bus: {
    label: labels.bus,
    inputs: { compute: term('compute'), busShare },
    compute: (v) => v.compute! * v.busShare!,
    formula: msg('compute × share of the bus'),
  },
  discharge: {
    label: msg('Power out of the battery'),
    inputs: { compute: term('compute'), dark },
    compute: (v) => (throughShadow ? v.compute! * v.dark! : 0),
    formula: msg('compute × share of the orbit in shadow'),
  },
  busDischarge: {
    label: msg('Power out of the battery for the bus'),
    inputs: { bus: term('bus'), dark },
    compute: (v) => (throughShadow ? v.bus! * v.dark! : 0),
    formula: msg('bus × share of the orbit in shadow'),
  },
});

/** What the array gives, and where it ends as heat. */
const takings: Record<string, DeclaredPower> = {
  battery: {
    label: labels.battery,
    inputs: { discharge: term('discharge'), bus: term('busDischarge'), roundTrip },
    compute: (v) => (v.discharge! + v.bus!) / v.roundTrip!,
    formula: msg('power in the shadow, the bus within ÷ round trip'),
  },
  direct: {
    label: msg('Power from the array to the computers'),
    inputs: { compute: term('compute'), discharge: term('discharge') },
    compute: (v) => v.compute! - v.discharge!,
    formula: msg('compute − power out of the battery'),
  },
  busDirect: {
    label: msg('Power from the array to the bus'),
    inputs: { bus: term('bus'), discharge: term('busDischarge') },
    compute: (v) => v.bus! - v.discharge!,
    formula: msg('bus − power out of the battery'),
  },
  loss: {
    label: msg('Loss of the battery'),
    inputs: { battery: term('battery'), discharge: term('discharge'), bus: term('busDischarge') },
    compute: (v) => v.battery! - v.discharge! - v.bus!,
    formula: msg('power into the battery − power out of it'),
  },
  array: {
    label: labels.array,
    inputs: { direct: term('direct'), bus: term('busDirect'), battery: term('battery') },
    compute: (v) => v.direct! + v.bus! + v.battery!,
    formula: msg('what computers, bus and battery take'),
  },
  radiator: {
    label: labels.radiator,
    inputs: { compute: term('compute'), bus: term('bus'), loss: term('loss') },
    compute: (v) => v.compute! + v.bus! + v.loss!,
    formula: msg('compute + bus + losses of the battery'),
  },
  arrayHeat: {
    label: labels.arrayHeat,
    inputs: { sun: term('sun'), array: term('array') },
    compute: (v) => v.sun! - v.array!,
    formula: msg('sunlight − power taken from the array'),
  },
};

const flow = (from: string, to: string, of: string) => ({ from, to, quantity: at(of) });

/**
 * The power chain of a node, mean W over an orbit: sun → array → computers, bus and battery → heat. The load is cut to what the
 * array gives. All that falls on the array leaves as heat: from the array itself, from the battery, from the radiator.
 * @param throughShadow true where the battery carries the load through the shadow.
 */
export function nodeChain(throughShadow: boolean): DeclaredChain {
  const note = throughShadow
    ? msg('Mean over an orbit. The battery carries the load through the shadow.')
    : msg('Mean over an orbit. No battery is counted: in the shadow the node rests.');
  return {
    nodes: Object.entries({ ...powers(throughShadow), ...takings }).map(([id, of]) =>
      powerNode(at(id), msg('One node'), { ...of, validity: note }),
    ),
    stages: Object.entries(labels).map(([id, label]) => ({
      id,
      label,
      quantity: at(id),
      capacity: id === 'array' ? at('output') : null,
    })),
    toldAlways: 0,
    flows: [
      flow('sun', 'array', 'sun'),
      flow('array', 'compute', 'direct'),
      flow('array', 'bus', 'busDirect'),
      flow('array', 'battery', 'battery'),
      flow('array', 'arrayHeat', 'arrayHeat'),
      flow('battery', 'compute', 'discharge'),
      flow('battery', 'bus', 'busDischarge'),
      flow('battery', 'radiator', 'loss'),
      flow('bus', 'radiator', 'bus'),
      flow('compute', 'radiator', 'compute'),
    ],
    into: at('sun'),
    heat: [at('radiator'), at('arrayHeat')],
    note,
  };
}
