import type { Asked } from './siteReport';

/** Which parts of a node have figures of their own. */
export interface KnownParts {
  array: boolean;
  radiator: boolean;
  battery: boolean;
}

/** What the scene says of a node's parts. */
export const knownParts = ({ isSet }: Asked): KnownParts => ({
  battery: isSet('node.batteryWh'),
  radiator: isSet('node.radiatorAreaM2'),
  array: isSet('node.arrayAreaM2') && isSet('node.arrayEfficiency'),
});

/** Power of the array; that of the computers stands in where the array is not known. */
export const arrayTerm = (arrayKnown: boolean) =>
  [arrayKnown ? 'node.sunlitPowerW' : 'node.itPowerPeakW', 'W'] as const;

/** IT power that the array carries beside the bus; the computers' peak stands in where the array is not known. */
export const carriedTerm = (arrayKnown: boolean) =>
  [arrayKnown ? 'node.arrayItPowerW' : 'node.itPowerPeakW', 'W'] as const;

/** Sizes of the parts: what is needed stands in for a radiator that is not known, nothing for a battery. */
export const partTerms = ({ array, radiator, battery }: KnownParts) =>
  ({
    arrayW: arrayTerm(array),
    radiatorM2: [radiator ? 'node.radiatorAreaM2' : 'radiator.requiredAreaM2', 'm²'],
    batteryWh: [battery ? 'node.batteryWh' : 'none.batteryWh', 'Wh'],
  }) as const;

/** Inputs that several formulas about nodes share. */
export const nodeTerm = {
  nodes: ['constellation.nodes', 'nodes'],
  sunlit: ['constellation.sunlitFractionYear', '1'],
  meanW: ['node.itPowerMeanW', 'W'],
  peakW: ['node.itPowerPeakW', 'W'],
  inSunW: ['node.itPowerInSunW', 'W'],
  massKg: ['node.massKg', 'kg'],
  lifeYears: ['node.lifeYears', 'years'],
  busShare: ['node.busPowerShare', '1'],
  agedFlux: ['radiator.endOfLifeFluxWPerM2', 'W/m²'],
  arrayLoss: ['node.arrayDegradationPerYear', '1/year'],
  eclipseS: ['orbit.eclipseMaxS', 's'],
  batteryDepth: ['constant.batteryDepthOfDischarge', '1'],
  batteryRoundTrip: ['constant.batteryRoundTrip', '1'],
  altitudeM: ['orbit.altitudeM', 'm'],
  solarConstant: ['constant.solarConstantWPerM2', 'W/m²'],
  payloadKg: ['launch.payloadKg', 'kg'],
  launchUsdPerKg: ['launch.priceUsdPerKg', 'USD/kg'],
} as const;
