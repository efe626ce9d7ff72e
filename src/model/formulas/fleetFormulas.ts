import { msg } from '../../locales/i18n';
import { dayStart } from '../../shared/dates';
import { declare, type Formula } from '../graph/formula';
import { carriedTerm, type KnownParts, nodeTerm, partTerms } from '../graph/nodeTerms';
import { launchedNodes, launchedShare } from '../orbit/buildUp';
import { fleetSunlitFractionLeast, sunlightOn } from '../orbit/fleetYear';
import { yearHours } from '../orbit/time';
import { annuityYears } from './economics';
import { doublingsToPrice } from './learning';
import type { ModelContext } from './orbitFormulas';

const { nodes, inSunW, meanW, peakW, massKg, lifeYears, sunlit, altitudeM, eclipseS, solarConstant } =
  nodeTerm;
const { arrayLoss, batteryDepth, batteryRoundTrip, payloadKg, launchUsdPerKg, busShare } = nodeTerm;

/** Midpoints by which the mean over a life is taken; the error against the integral is below 1e-4. */
const steps = 8;

const delivered = (arrayKnown: boolean): Formula<ModelContext> =>
  declare<
    'meanW' | 'peakW' | 'sunlit' | 'carriedW' | 'loss' | 'failures' | 'running' | 'lifeYears',
    ModelContext
  >({
    id: 'node.deliveredPowerW',
    label: msg('IT power that a node delivers, mean over its life'),
    unit: 'W',
    inputs: {
      meanW,
      peakW,
      sunlit,
      carriedW: carriedTerm(arrayKnown),
      loss: arrayLoss,
      failures: ['node.failuresPerYear', '1/year'],
      running: ['node.runningShare', '1'],
      lifeYears,
    },
    compute: (v) => {
      if (v.sunlit <= 0) return 0;
      const wantedW = Math.min(v.meanW / v.sunlit, v.peakW);
      const step = v.lifeYears / steps;
      const [array, working] = [(1 - v.loss) ** step, (1 - v.failures) ** step];
      let [arrayW, share] = [v.carriedW * Math.sqrt(array), Math.sqrt(working)];
      let sum = 0;
      for (let k = 0; k < steps; k++) {
        sum += Math.min(wantedW, arrayW) * share;
        arrayW *= array;
        share *= working;
      }
      return (sum / steps) * v.sunlit * v.running;
    },
    formula: msg(
      'mean over its life of sunlit share × least of wanted, peak, aged array × working accelerators × share not restarting',
    ),
    validity: msg('Failed accelerators stay failed until the node is replaced; no battery is counted.'),
  });

/** What fails for good and what starts again, apart. */
const failing: Formula<ModelContext>[] = [
  declare({
    id: 'node.runningShare',
    label: msg('Share of the accelerators that are not restarting'),
    unit: '1',
    inputs: {
      perYear: ['node.interruptionsPerYear', '1/year'],
      hours: ['node.restartHours', 'h'],
    },
    compute: (v) => 1 / (1 + (v.perYear * v.hours) / yearHours),
    formula: msg('1 ÷ (1 + stops a year × hours to restart ÷ 8,766)'),
    validity: msg(
      'Of single accelerators: a job that waits for one of them waits whole, which is not counted.',
    ),
  }),
  declare({
    id: 'node.lostShare',
    label: msg('Share of the computers in orbit that have failed for good, mean over a life'),
    unit: '1',
    inputs: { failures: ['node.failuresPerYear', '1/year'], lifeYears },
    compute: (v) => 1 - annuityYears(v.lifeYears, 1 / (1 - v.failures) - 1) / v.lifeYears,
    formula: msg('1 − mean of (1 − failures)^t over the life'),
  }),
];

const fleet: Formula<ModelContext>[] = [
  declare<'nodes', ModelContext>({
    id: 'constellation.launchedNodes',
    label: msg('Nodes launched by now'),
    unit: 'nodes',
    inputs: { nodes },
    compute: (_, { constellation, timeMs }) => launchedNodes(constellation, timeMs),
    formula: msg('nodes × share of the build-up that is over, whole'),
    validity: msg('Evenly over the build-up that the scene sets; all of them where it sets none.'),
    fixed: true,
  }),
  declare({
    id: 'constellation.powerDeliveredW',
    label: msg('IT power that the constellation delivers, mean over the life of its nodes'),
    unit: 'W',
    inputs: { nodes, eachW: ['node.deliveredPowerW', 'W'] },
    compute: (v) => v.nodes * v.eachW,
    formula: msg('nodes × IT power that a node delivers'),
    validity: msg('After sunlight, ageing of the array and failures.'),
  }),
  declare<'nodes' | 'inSunW' | 'altitudeM', ModelContext>({
    id: 'constellation.powerDayW',
    label: msg('IT power of the constellation, mean of this day'),
    unit: 'W',
    inputs: { nodes, inSunW, altitudeM },
    compute: (v, { constellation, timeMs }) =>
      v.nodes *
      launchedShare(constellation, dayStart(timeMs)) *
      v.inSunW *
      sunlightOn(constellation, dayStart(timeMs)).sunlitFraction,
    formula: msg('launched nodes × IT power in full sun × share of this day in sunlight'),
    validity: msg('Circular orbits, cylinder of shadow; by plane.'),
    fixed: true,
  }),
  declare<'altitudeM' | 'flownDeg' | 'ltanHours', ModelContext>({
    id: 'constellation.sunlitFractionLeast',
    label: msg('Share of the day in sunlight, darkest day of the year from now'),
    unit: '1',
    inputs: {
      altitudeM,
      flownDeg: ['orbit.inclinationDeg', '°'],
      ltanHours: ['orbit.ltanHours', 'h'],
    },
    compute: (_, { constellation, timeMs }) => fleetSunlitFractionLeast(constellation, timeMs),
    formula: msg('least of the daily shares over 365 days'),
    method: 'method-vallado',
    validity: msg('Circular orbits, cylinder of shadow; by plane, sixteen of them standing for more.'),
    fixed: true,
  }),
  declare({
    id: 'constellation.powerLeastW',
    label: msg('IT power of the constellation, darkest day of the year'),
    unit: 'W',
    inputs: { nodes, inSunW, share: ['constellation.sunlitFractionLeast', '1'] },
    compute: (v) => v.nodes * v.inSunW * v.share,
    formula: msg('nodes × IT power in full sun × least daily share in sunlight'),
  }),
];

const parts = (known: KnownParts): Formula<ModelContext> =>
  declare<'arrayW' | 'radiatorM2' | 'batteryWh' | 'perArray' | 'perRadiator' | 'perBattery', ModelContext>({
    id: 'node.massFromPartsKg',
    label: msg('Mass of array, radiator and battery of a node'),
    unit: 'kg',
    inputs: {
      ...partTerms(known),
      perArray: ['given.arraySpecificPowerWPerKg', 'W/kg'],
      perRadiator: ['constant.radiatorArealMassKgPerM2', 'kg/m²'],
      perBattery: ['constant.batterySpecificEnergyWhPerKg', 'Wh/kg'],
    },
    compute: (v) => v.arrayW / v.perArray + v.radiatorM2 * v.perRadiator + v.batteryWh / v.perBattery,
    formula: msg('array power ÷ W/kg + radiator area × kg/m² + battery ÷ Wh/kg'),
    validity: msg('A floor: computers, bus, structure and propulsion come on top.'),
  });

const partsThroughShadow = (known: KnownParts): Formula<ModelContext> =>
  declare<'partsKg' | 'batteryWh' | 'neededWh' | 'perBattery', ModelContext>({
    id: 'node.massThroughShadowKg',
    label: msg('Mass of those parts with the battery that the longest eclipse needs'),
    unit: 'kg',
    inputs: {
      partsKg: ['node.massFromPartsKg', 'kg'],
      batteryWh: partTerms(known).batteryWh,
      neededWh: ['node.batteryRequiredWh', 'Wh'],
      perBattery: ['constant.batterySpecificEnergyWhPerKg', 'Wh/kg'],
    },
    compute: (v) => v.partsKg + Math.max(0, v.neededWh - v.batteryWh) / v.perBattery,
    formula: msg('mass of the parts + battery that is missing ÷ Wh/kg'),
    validity: msg('A floor: computers, bus, structure and propulsion come on top.'),
  });

/** What a node needs to run through the shadow as in sunlight. */
const throughShadow: Formula<ModelContext>[] = [
  declare({
    id: 'node.batteryRequiredWh',
    label: msg('Battery that carries a node through the longest eclipse'),
    unit: 'Wh',
    inputs: {
      meanW,
      eclipseS,
      depth: batteryDepth,
      roundTrip: batteryRoundTrip,
    },
    compute: (v) => (v.meanW * v.eclipseS) / 3600 / (v.depth * v.roundTrip),
    formula: msg('mean IT power × longest eclipse ÷ (depth of discharge × round trip)'),
    validity: msg('Of the computers alone; what the bus draws comes on top.'),
  }),
  declare({
    id: 'node.arrayRequiredM2',
    label: msg('Array that runs a node through the longest eclipse at the end of its life'),
    unit: 'm²',
    inputs: {
      meanW,
      eclipseS,
      periodS: ['orbit.periodS', 's'],
      roundTrip: batteryRoundTrip,
      solarConstant,
      efficiency: ['node.arrayEfficiency', '1'],
      loss: arrayLoss,
      lifeYears,
      busShare,
    },
    compute: (v) => {
      const dark = v.eclipseS / v.periodS;
      const charging = 1 + dark / (1 - dark) / v.roundTrip;
      const loadW = v.meanW * (1 + v.busShare);
      return (loadW * charging) / (v.solarConstant * v.efficiency * (1 - v.loss) ** v.lifeYears);
    },
    formula: msg(
      'mean IT power × (1 + bus) × (1 + f ÷ ((1 − f) round trip)) ÷ (sunlight × efficiency × (1 − loss)^life)',
    ),
    validity: msg('f is the share of the orbit in shadow at its longest.'),
  }),
  declare({
    id: 'launch.doublingsToThreshold',
    label: msg('Doublings of all mass ever launched until launch is as cheap as Suncatcher needs'),
    unit: 'doublings',
    inputs: {
      price: launchUsdPerKg,
      threshold: ['constant.launchThresholdUsdPerKg', 'USD/kg'],
      rate: ['constant.launchLearningRate', '1'],
    },
    compute: (v) => doublingsToPrice(v.price, v.threshold, v.rate),
    formula: msg('ln(price ÷ threshold) ÷ −ln(1 − learning rate), at least 0'),
    method: 'suncatcher-paper',
  }),
];

const exchange: Formula<ModelContext>[] = [
  declare({
    id: 'exchange.deliveredPowerW',
    label: msg('IT power that those nodes deliver, mean over their life'),
    unit: 'W',
    inputs: { count: ['exchange.nodes', 'nodes'], eachW: ['node.deliveredPowerW', 'W'] },
    compute: (v) => v.count * v.eachW,
    formula: msg('nodes × IT power that a node delivers'),
  }),
  declare({
    id: 'exchange.replacementLaunchesPerYear',
    label: msg('Launches a year that keep those nodes replaced'),
    unit: '1/year',
    inputs: { launches: ['exchange.launches', 'launches'], lifeYears },
    compute: (v) => (v.lifeYears > 0 ? v.launches / v.lifeYears : null),
    formula: msg('launches ÷ life of a node'),
  }),
  declare({
    id: 'exchange.sustainedPowerW',
    label: msg('Most IT power that the launches a year can keep in orbit'),
    unit: 'W',
    inputs: {
      perYear: ['launch.perYear', '1/year'],
      payloadKg,
      massKg,
      meanW,
      lifeYears,
    },
    compute: (v) => (v.massKg > 0 ? ((v.perYear * v.payloadKg) / v.massKg) * v.meanW * v.lifeYears : null),
    formula: msg('launches a year × payload ÷ mass of a node × mean IT power × life'),
    validity: msg('By mass alone.'),
  }),
  declare({
    id: 'node.launchUsdPerKwYear',
    label: msg('Price of launch per kW and year of life'),
    unit: 'USD/kW/year',
    inputs: { price: launchUsdPerKg, massKg, meanW, lifeYears },
    compute: (v) =>
      v.meanW > 0 && v.lifeYears > 0 ? (v.price * v.massKg) / (v.meanW / 1000) / v.lifeYears : null,
    formula: msg('price of launch × mass ÷ mean IT power ÷ life'),
    method: 'suncatcher-paper',
  }),
];

/** What a fleet delivers over its life, weighs by its parts and needs to be kept up. */
export const fleetFormulas = (known: KnownParts): Formula<ModelContext>[] => [
  ...failing,
  delivered(known.array),
  ...fleet,
  parts(known),
  partsThroughShadow(known),
  ...throughShadow,
  ...exchange,
];
