import { type Message, msg } from '../../locales/i18n';
import { declare, type Formula, given, type Leaf } from '../graph/formula';

const leaf = (id: string, label: Message, value: number, unit: string): Leaf =>
  given(`mccalip.${id}`, label, value, unit, { basis: 'reported', sources: ['mccalip'] });

/** The defaults and constants of Andrew McCalip's calculator, commit e59571e of December 2025. */
export const mccalipDefaults: Leaf[] = [
  leaf('years', msg('Years'), 5, 'years'),
  leaf('targetW', msg('Target power'), 1e9, 'W'),
  leaf('launchUsdPerKg', msg('Price of launch'), 500, 'USD/kg'),
  leaf('satelliteUsdPerW', msg('Price of a satellite'), 22, 'USD/W'),
  leaf('specificPowerWPerKg', msg('Specific power'), 36.5, 'W/kg'),
  leaf('satelliteW', msg('Power of a satellite'), 27_000, 'W'),
  leaf('sunFraction', msg('Share of time in sunlight'), 0.98, '1'),
  leaf('degradation', msg('Loss of the cells per year'), 0.025, '1/year'),
  leaf('gpuFailures', msg('GPU failures per year'), 0.09, '1/year'),
  leaf('developmentUsd', msg('Development'), 1e9, 'USD'),
  leaf('operations', msg('Operations per year, of hardware'), 0.01, '1/year'),
  leaf('payloadKg', msg('Payload of a launch'), 100_000, 'kg'),
  leaf('satelliteArrayM2', msg('Array of a 27 kW satellite'), 116, 'm²'),
  leaf('turbineUsdPerW', msg('Gas turbines'), 1.8, 'USD/W'),
  leaf('siteUsdPerW', msg('Electrical, mechanical, civil and network'), 12.5, 'USD/W'),
  leaf('pue', msg('PUE'), 1.2, '1'),
  leaf('gasUsdPerMmbtu', msg('Price of gas'), 4.3, 'USD/MMBtu'),
  leaf('heatRateBtuPerKwh', msg('Heat rate'), 6200, 'Btu/kWh'),
  leaf('capacityFactor', msg('Capacity factor on the ground'), 0.85, '1'),
  leaf('turbineW', msg('Power of a turbine'), 430e6, 'W'),
  leaf('absorptivity', msg('Solar absorptivity of the cells'), 0.92, '1'),
  leaf('cellEmissivity', msg('Emissivity of the cells'), 0.85, '1'),
  leaf('backEmissivity', msg('Emissivity of the back'), 0.9, '1'),
  leaf('solarWPerM2', msg('Sunlight'), 1361, 'W/m²'),
  leaf('earthWPerM2', msg('Infrared of the Earth'), 237, 'W/m²'),
  leaf('albedo', msg('Albedo'), 0.3, '1'),
  leaf('spaceK', msg('Temperature of space'), 3, 'K'),
  leaf('altitudeM', msg('Altitude'), 550_000, 'm'),
  leaf('betaDeg', msg('Beta angle'), 90, '°'),
];

const units = new Map(mccalipDefaults.map(({ id, quantity }) => [id, quantity.unit]));

/** Declares one step of the calculator; its inputs are named without `mccalip.` and must be declared before it. */
export function step<K extends string>(
  id: string,
  label: Message,
  unit: string,
  names: readonly K[],
  compute: (values: Record<K, number>) => number,
  formula: Message,
): Formula<null> {
  const full = (name: string): string => `mccalip.${name}`;
  units.set(full(id), unit);
  const inputs = Object.fromEntries(
    names.map((name) => [name, [full(name), units.get(full(name)) ?? ''] as const]),
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
