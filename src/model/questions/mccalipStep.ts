import { declare, type Formula, type Leaf } from '../graph/formula';

const leaf = (id: string, label: string, value: number, unit: string): Leaf => ({
  id: `mccalip.${id}`,
  label,
  quantity: { value, low: null, high: null, unit, basis: 'reported', sources: ['mccalip'] },
  note: null,
});

/** The defaults and constants of Andrew McCalip's calculator, commit e59571e of December 2025. */
export const mccalipDefaults: Leaf[] = [
  leaf('years', 'Years', 5, 'years'),
  leaf('targetW', 'Target power', 1e9, 'W'),
  leaf('launchUsdPerKg', 'Price of launch', 500, 'USD/kg'),
  leaf('satelliteUsdPerW', 'Price of a satellite', 22, 'USD/W'),
  leaf('specificPowerWPerKg', 'Specific power', 36.5, 'W/kg'),
  leaf('satelliteW', 'Power of a satellite', 27_000, 'W'),
  leaf('sunFraction', 'Share of time in sunlight', 0.98, '1'),
  leaf('degradation', 'Loss of the cells per year', 0.025, '1/year'),
  leaf('gpuFailures', 'GPU failures per year', 0.09, '1/year'),
  leaf('developmentUsd', 'Development', 1e9, 'USD'),
  leaf('operations', 'Operations per year, of hardware', 0.01, '1/year'),
  leaf('payloadKg', 'Payload of a launch', 100_000, 'kg'),
  leaf('satelliteArrayM2', 'Array of a 27 kW satellite', 116, 'm²'),
  leaf('turbineUsdPerW', 'Gas turbines', 1.8, 'USD/W'),
  leaf('siteUsdPerW', 'Electrical, mechanical, civil and network', 12.5, 'USD/W'),
  leaf('pue', 'PUE', 1.2, '1'),
  leaf('gasUsdPerMmbtu', 'Price of gas', 4.3, 'USD/MMBtu'),
  leaf('heatRateBtuPerKwh', 'Heat rate', 6200, 'Btu/kWh'),
  leaf('capacityFactor', 'Capacity factor on the ground', 0.85, '1'),
  leaf('turbineW', 'Power of a turbine', 430e6, 'W'),
  leaf('absorptivity', 'Solar absorptivity of the cells', 0.92, '1'),
  leaf('cellEmissivity', 'Emissivity of the cells', 0.85, '1'),
  leaf('backEmissivity', 'Emissivity of the back', 0.9, '1'),
  leaf('solarWPerM2', 'Sunlight', 1361, 'W/m²'),
  leaf('earthWPerM2', 'Infrared of the Earth', 237, 'W/m²'),
  leaf('albedo', 'Albedo', 0.3, '1'),
  leaf('spaceK', 'Temperature of space', 3, 'K'),
  leaf('altitudeM', 'Altitude', 550_000, 'm'),
  leaf('betaDeg', 'Beta angle', 90, '°'),
];

const units = new Map(mccalipDefaults.map(({ id, quantity }) => [id, quantity.unit]));
const computedUnits: Record<string, string> = {};

/** Declares one step of the calculator; its inputs are named without `mccalip.` and must be declared before it. */
export function step<K extends string>(
  id: string,
  label: string,
  unit: string,
  names: readonly K[],
  compute: (values: Record<K, number>) => number,
  formula: string,
): Formula<null> {
  const full = (name: string): string => `mccalip.${name}`;
  computedUnits[full(id)] = unit;
  const inputs = Object.fromEntries(
    names.map((name) => [
      name,
      [full(name), units.get(full(name)) ?? computedUnits[full(name)] ?? ''] as const,
    ]),
  ) as unknown as Record<K, readonly [string, string]>;
  return declare<K, null>({ id: full(id), label, unit, inputs, compute, formula });
}

/** His radius of the Earth, metres. */
const earthRadiusM = 6.371e6;

/** His view factor of one face over an orbit: cos γ of the nadir value, and a twentieth of it where the face looks away. */
export function faceViewFactor(altitudeM: number, betaDeg: number, side: 1 | -1): number {
  const nadir = (earthRadiusM / (earthRadiusM + altitudeM)) ** 2;
  const points = 72;
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const cos = side * Math.cos((betaDeg * Math.PI) / 180) * Math.cos((2 * Math.PI * k) / points);
    sum += cos <= 0 ? nadir * 0.05 : nadir * cos;
  }
  return sum / points;
}
