import { type Message, msg } from '../../locales/i18n';
import { equatorialRadiusM } from '../../shared/earth';
import { DEG } from '../../shared/vectors';
import { declare, type Leaf } from '../graph/formula';
import type { ModelNode } from './orbitFormulas';

/** Speed of light in vacuum, m/s; exact. */
const lightMps = 299_792_458;

const given = (
  id: string,
  label: Message,
  unit: string,
  figure: { value: number; low?: number; high?: number; note: Message; sources: string[] },
): Leaf => ({
  id,
  label,
  quantity: {
    value: figure.value,
    low: figure.low ?? null,
    high: figure.high ?? null,
    unit,
    basis: figure.low === undefined ? 'reported' : 'assumed',
    sources: figure.sources,
  },
  note: figure.note,
});

/** Figures that formulas here use and that are no input. */
const linkGivens: Leaf[] = [
  given('given.apertureRadiusM', msg('Radius of a laser terminal'), 'm', {
    value: 0.05,
    note: msg('An aperture of 10 cm.'),
    sources: ['suncatcher-paper'],
  }),
  given('given.laserWavelengthM', msg('Wavelength of a laser link'), 'm', {
    value: 1.55e-6,
    note: msg('Infrared, as in fibre.'),
    sources: ['suncatcher-paper'],
  }),
  given('given.arraySpecificPowerWPerKg', msg('Power of a solar array per mass'), 'W/kg', {
    value: 80,
    low: 30,
    high: 200,
    note: msg(
      'Arrays that have flown give some 30 to 86, 200 is an upper bound of what is built; 80 is chosen.',
    ),
    sources: ['spacedc-mdao'],
  }),
];

/**
 * Distance (m) to a node at an altitude (m) seen at an elevation (degrees, 0 … 90) from a spherical Earth of equatorial radius.
 * See Vallado (2013), Fundamentals of Astrodynamics, §11.
 */
export function slantRangeM(altitudeM: number, elevationDeg: number): number {
  const down = equatorialRadiusM * Math.sin(elevationDeg * DEG);
  const beyond = 2 * equatorialRadiusM * altitudeM + altitudeM * altitudeM;
  // The difference of two near numbers, written so that it keeps its digits.
  return beyond / (Math.sqrt(down * down + beyond) + down);
}

/** Share of a sphere of nodes that is above an elevation (degrees) at one place: (1 − cos λ) ÷ 2, λ the cap's half-angle. */
export function shareInView(altitudeM: number, elevationDeg: number): number {
  const elevation = elevationDeg * DEG;
  const ratio = equatorialRadiusM / (equatorialRadiusM + altitudeM);
  const cap = Math.acos(ratio * Math.cos(elevation)) - elevation;
  return (1 - Math.cos(cap)) / 2;
}

const altitudeM = ['orbit.altitudeM', 'm'] as const;
const elevationDeg = ['link.elevationMinDeg', '°'] as const;

/** Delay, nodes in view and optics between nodes and the ground. */
export const linkFormulas: ModelNode[] = [
  ...linkGivens,
  declare({
    id: 'link.zenithRoundTripS',
    label: msg('Round trip of light to a node overhead'),
    unit: 's',
    inputs: { altitudeM },
    compute: (v) => (2 * v.altitudeM) / lightMps,
    formula: msg('2 × altitude ÷ c'),
    validity: msg('Light alone: switching and coding come on top.'),
  }),
  declare({
    id: 'link.slantRangeM',
    label: msg('Distance to a node at the lowest elevation'),
    unit: 'm',
    inputs: { altitudeM, elevationDeg },
    compute: (v) => slantRangeM(v.altitudeM, v.elevationDeg),
    formula: msg('√(R² sin² E + 2Rh + h²) − R sin E'),
    method: 'method-vallado',
    validity: msg('Spherical Earth, no refraction.'),
  }),
  declare({
    id: 'link.roundTripMaxS',
    label: msg('Round trip of light to a node at the lowest elevation'),
    unit: 's',
    inputs: { rangeM: ['link.slantRangeM', 'm'] },
    compute: (v) => (2 * v.rangeM) / lightMps,
    formula: msg('2 × distance ÷ c'),
  }),
  declare({
    id: 'link.fibreRoundTripS',
    label: msg('Round trip of light over 1,000 km of fibre'),
    unit: 's',
    inputs: { index: ['constant.fibreIndex', '1'] },
    compute: (v) => (2e6 * v.index) / lightMps,
    formula: msg('2 × 1,000 km × refractive index ÷ c'),
  }),
  declare({
    id: 'link.nodesInView',
    label: msg('Nodes in view of a place, mean over the Earth'),
    unit: 'nodes',
    inputs: { nodes: ['constellation.nodes', 'nodes'], altitudeM, elevationDeg },
    compute: (v) => v.nodes * shareInView(v.altitudeM, v.elevationDeg),
    formula: msg('nodes × (1 − cos λ) ÷ 2, λ = acos(R cos E ÷ (R + h)) − E'),
    validity: msg('Mean over all places and times; near the poles a sun-synchronous fleet is denser.'),
  }),
  declare({
    id: 'link.nearFieldM',
    label: msg('Distance up to which a laser beam does not spread'),
    unit: 'm',
    inputs: { radiusM: ['given.apertureRadiusM', 'm'], wavelengthM: ['given.laserWavelengthM', 'm'] },
    compute: (v) => (Math.PI * v.radiusM ** 2) / v.wavelengthM,
    formula: msg('π a² ÷ λ'),
    method: 'suncatcher-paper',
    validity: msg('Rayleigh range of an ideal aperture.'),
  }),
];
