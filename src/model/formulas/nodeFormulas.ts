import { msg } from '../../locales/i18n';
import { declare, type Formula } from '../graph/formula';
import { carriedTerm, type KnownParts, nodeTerm, partTerms } from '../graph/nodeTerms';
import type { ModelContext } from './orbitFormulas';
import { absorbedWPerM2, emittedWPerM2, radiatorAreaM2, viewFactorEdgeOn } from './radiator';

const { nodes, sunlit, meanW, peakW, inSunW, massKg, altitudeM, eclipseS, payloadKg } = nodeTerm;
const { batteryDepth, solarConstant, busShare, agedFlux, lifeYears } = nodeTerm;

const radiator: Formula<ModelContext>[] = [
  declare({
    id: 'radiator.viewFactorEarth',
    label: msg('View factor of each radiator face to the Earth'),
    unit: '1',
    inputs: { altitudeM },
    compute: ({ altitudeM }) => viewFactorEdgeOn(altitudeM),
    formula: msg('(atan(1 ÷ √(H² − 1)) − √(H² − 1) ÷ H²) ÷ π, H = (R + h) ÷ R'),
    method: 'method-howell',
    validity: msg('A flat panel edge-on to the Earth; exact for a sphere.'),
  }),
  declare({
    id: 'radiator.fluxWPerM2',
    label: msg('Heat that the radiator gives off, both faces'),
    unit: 'W/m²',
    inputs: {
      temperatureK: ['node.radiatorTemperatureK', 'K'],
      emissivity: ['node.radiatorEmissivity', '1'],
    },
    compute: (v) => emittedWPerM2(v.temperatureK, v.emissivity),
    formula: msg('2 ε σ T⁴'),
    method: 'method-gilmore',
    validity: msg('Per m² of panel, ideal: even temperature, before what the Earth gives back.'),
  }),
  declare({
    id: 'radiator.absorbedWPerM2',
    label: msg('Heat that the Earth gives the radiator, both faces'),
    unit: 'W/m²',
    inputs: {
      viewFactorEarth: ['radiator.viewFactorEarth', '1'],
      earthInfraredWPerM2: ['constant.earthInfraredWPerM2', 'W/m²'],
      albedo: ['constant.albedo', '1'],
      solarConstantWPerM2: solarConstant,
      emissivity: ['node.radiatorEmissivity', '1'],
      solarAbsorptance: ['node.radiatorAbsorptivity', '1'],
      betaDeg: ['orbit.betaDeg', '°'],
    },
    compute: absorbedWPerM2,
    formula: msg('2 F (ε q + α a S cos β)'),
    method: 'method-gilmore',
    validity: msg('Edge-on to the Sun: of sunlight only what the Earth throws back.'),
  }),
  declare({
    id: 'radiator.netFluxWPerM2',
    label: msg('Heat that the radiator gets rid of'),
    unit: 'W/m²',
    inputs: { given: ['radiator.fluxWPerM2', 'W/m²'], taken: ['radiator.absorbedWPerM2', 'W/m²'] },
    compute: ({ given, taken }) => Math.max(0, given - taken),
    formula: msg('given off − taken up, at least 0'),
    method: 'method-gilmore',
    validity: msg('At the start of life.'),
  }),
  declare({
    id: 'radiator.endOfLifeFluxWPerM2',
    label: msg('Heat that the radiator gets rid of at the end of its life'),
    unit: 'W/m²',
    inputs: {
      given: ['radiator.fluxWPerM2', 'W/m²'],
      taken: ['radiator.absorbedWPerM2', 'W/m²'],
      loss: ['node.radiatorLossPerYear', '1/year'],
      lifeYears,
    },
    compute: (v) => Math.max(0, v.given * (1 - v.loss) ** v.lifeYears - v.taken),
    formula: msg('given off × (1 − loss)^life − taken up, at least 0'),
    method: 'method-gilmore',
    validity: msg('What it takes up is held as at the start.'),
  }),
  declare({
    id: 'radiator.requiredAreaM2',
    label: msg('Radiator area that peak power needs'),
    unit: 'm²',
    inputs: { peakW, busShare, agedFlux },
    compute: (v) => radiatorAreaM2(v.peakW * (1 + v.busShare), v.agedFlux),
    formula: msg('peak IT power × (1 + bus) ÷ net flux at the end of life'),
    method: 'method-gilmore',
    validity: msg(
      'All power becomes heat; unknown where the radiator takes up more than it gives off at the end of its life.',
    ),
  }),
];

const power: Formula<ModelContext>[] = [
  declare({
    id: 'node.sunlitPowerW',
    label: msg('Power of a node’s array in full sun, start of life'),
    unit: 'W',
    inputs: {
      solarConstant,
      areaM2: ['node.arrayAreaM2', 'm²'],
      efficiency: ['node.arrayEfficiency', '1'],
    },
    compute: (v) => v.solarConstant * v.areaM2 * v.efficiency,
    formula: msg('solar constant × area × efficiency'),
    validity: msg('Array square to the Sun; losses up to the load are within the efficiency.'),
  }),
  declare({
    id: 'node.arrayItPowerW',
    label: msg('IT power that a node’s array carries in full sun, start of life'),
    unit: 'W',
    inputs: { arrayW: ['node.sunlitPowerW', 'W'], busShare },
    compute: (v) => v.arrayW / (1 + v.busShare),
    formula: msg('power of the array ÷ (1 + bus)'),
  }),
  declare({
    id: 'node.specificPowerWPerKg',
    label: msg('Mean IT power per mass of a node'),
    unit: 'W/kg',
    inputs: { meanW, massKg },
    compute: ({ meanW, massKg }) => (massKg > 0 ? meanW / massKg : null),
    formula: msg('mean IT power ÷ mass'),
  }),
];

/** Most that a node's known parts let its computers draw in sunlight. */
const itPowerInSun = (known: KnownParts): Formula<ModelContext> =>
  declare<'meanW' | 'sunlit' | 'peakW' | 'carriedW', ModelContext>({
    id: 'node.itPowerInSunW',
    label: msg('IT power of a node while in full sun'),
    unit: 'W',
    inputs: {
      meanW,
      sunlit,
      peakW,
      carriedW: carriedTerm(known.array),
    },
    compute: (v) => (v.sunlit > 0 ? Math.min(v.meanW / v.sunlit, v.peakW, v.carriedW) : 0),
    formula: msg('the least of mean ÷ share of the year in sunlight, peak, array ÷ (1 + bus)'),
    validity: msg('Nodes compute in sunlight alone and make up for the shadow; no battery is counted.'),
  });

const binding = (known: KnownParts): Formula<ModelContext> =>
  declare<
    | 'meanW'
    | 'peakW'
    | 'arrayW'
    | 'busShare'
    | 'agedFlux'
    | 'radiatorM2'
    | 'batteryWh'
    | 'eclipseS'
    | 'depth'
    | 'payloadKg'
    | 'massKg',
    ModelContext
  >({
    id: 'node.bindingConstraint',
    label: msg('Part that limits a node: 0 array, 1 battery, 2 radiator, 3 launch'),
    unit: 'part',
    inputs: {
      meanW,
      peakW,
      ...partTerms(known),
      busShare,
      agedFlux,
      eclipseS,
      depth: batteryDepth,
      payloadKg,
      massKg,
    },
    compute: (v) => {
      const eclipseWh = (v.meanW * v.eclipseS) / 3600;
      const share = [
        known.array ? v.arrayW / (v.peakW * (1 + v.busShare)) : Number.POSITIVE_INFINITY,
        known.battery && eclipseWh > 0 ? (v.batteryWh * v.depth) / eclipseWh : Number.POSITIVE_INFINITY,
        known.radiator
          ? (v.agedFlux * v.radiatorM2) / (v.peakW * (1 + v.busShare))
          : Number.POSITIVE_INFINITY,
        v.payloadKg / v.massKg,
      ];
      return share.indexOf(Math.min(...share));
    },
    formula: msg(
      'least of array ÷ peak, battery ÷ longest eclipse, radiator ÷ peak, payload ÷ mass, the bus within peak',
    ),
    validity: msg('Parts that are not known are left out; the battery is asked only where it is set.'),
    fixed: true,
  });

const fleet: Formula<ModelContext>[] = [
  declare({
    id: 'constellation.powerNowW',
    label: msg('IT power of the constellation now'),
    unit: 'W',
    inputs: { sunlit: ['constellation.sunlitNodes', 'nodes'], eachW: inSunW },
    compute: ({ sunlit, eachW }) => sunlit * eachW,
    formula: msg('nodes in sunlight × IT power in full sun'),
    validity: msg('All nodes working; no battery is counted.'),
  }),
  declare({
    id: 'constellation.powerMeanW',
    label: msg('IT power of the constellation, mean of a year'),
    unit: 'W',
    inputs: {
      nodes,
      eachW: inSunW,
      sunlit,
    },
    compute: ({ nodes, eachW, sunlit }) => nodes * eachW * sunlit,
    formula: msg('nodes × IT power in full sun × share of the year in sunlight'),
    validity: msg('All nodes working, arrays at the start of life.'),
  }),
  declare({
    id: 'constellation.massKg',
    label: msg('Mass of the constellation'),
    unit: 'kg',
    inputs: { nodes, massKg },
    compute: ({ nodes, massKg }) => nodes * massKg,
    formula: msg('nodes × mass of a node'),
  }),
];

/** Formulas about a node and its constellation. `known` says which parts of the node have figures. */
export const nodeFormulas = (known: KnownParts): Formula<ModelContext>[] => [
  ...radiator,
  ...power,
  itPowerInSun(known),
  binding(known),
  ...fleet,
];
