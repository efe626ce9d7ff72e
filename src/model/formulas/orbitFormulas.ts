import { msg } from '../../locales/i18n';
import type { Constellation } from '../../scene/types';
import { declare, type Formula, type GraphNode } from '../graph/formula';
import { betaDeg, betaStarDeg, eclipseFraction, sunlightYear } from '../orbit/eclipse';
import { fleetSunlitFractionYear, sunlitNodes } from '../orbit/fleetSunlight';
import { orbitShape } from '../orbit/orbit';
import { periodS, sunSynchronousInclinationDeg } from '../orbit/secular';

/** What formulas need beside their inputs: the time, and the constellation with its epoch and pattern. */
export interface ModelContext {
  timeMs: number;
  constellation: Constellation;
}

/** A node of the model's graph. */
export type ModelNode = GraphNode<ModelContext>;

const altitude = ['orbit.altitudeM', 'm'] as const;
const inclination = ['orbit.inclinationDeg', '°'] as const;
const circular = msg('Circular orbit, spherical Earth, cylinder of shadow.');

/** The inclination that is flown: the input where it is set, else the sun-synchronous one. */
const inclinationFormula = (set: boolean): Formula<ModelContext> =>
  set
    ? declare({
        id: 'orbit.inclinationDeg',
        label: msg('Inclination'),
        unit: '°',
        inputs: { chosen: ['input.inclinationDeg', '°'] },
        compute: ({ chosen }) => chosen,
        formula: msg('inclination as set'),
      })
    : declare({
        id: 'orbit.inclinationDeg',
        label: msg('Inclination, sun-synchronous'),
        unit: '°',
        inputs: { altitudeM: altitude },
        compute: ({ altitudeM }) => sunSynchronousInclinationDeg(altitudeM),
        formula: msg('cos i = −Ω̇ ÷ (1.5 J₂ n (R ÷ a)²), Ω̇ = 360° in 365.2422 days'),
        method: 'method-vallado',
        validity: msg('First-order J2. None exists above some 5,970 km.'),
      });

const shadow: Formula<ModelContext>[] = [
  declare({
    id: 'orbit.periodS',
    label: msg('Orbital period'),
    unit: 's',
    inputs: { altitudeM: altitude },
    compute: ({ altitudeM }) => periodS(altitudeM),
    formula: msg('2π √(a³ ÷ μ)'),
    method: 'method-vallado',
    validity: msg('Two-body; J2 changes it by 0.1 %.'),
  }),
  declare({
    id: 'orbit.betaStarDeg',
    label: msg('Beta angle above which there is no eclipse'),
    unit: '°',
    inputs: { altitudeM: altitude },
    compute: ({ altitudeM }) => betaStarDeg(altitudeM),
    formula: msg('asin(R ÷ (R + h))'),
    method: 'method-vallado',
    validity: circular,
  }),
  declare<'flownDeg' | 'ltanHours', ModelContext>({
    id: 'orbit.betaDeg',
    label: msg('Beta angle now: Sun to orbit plane'),
    unit: '°',
    inputs: { flownDeg: inclination, ltanHours: ['orbit.ltanHours', 'h'] },
    compute: ({ flownDeg }, { timeMs, constellation }) => {
      const shape = orbitShape(constellation);
      const raan = shape.firstRaanRad + (shape.rates.raanRadps * (timeMs - shape.epochMs)) / 1000;
      return betaDeg(flownDeg, raan, timeMs);
    },
    formula: msg('sin β = cos δ sin i sin(Ω − α) + sin δ cos i'),
    method: 'method-vallado',
    validity: msg(
      'For the plane whose node has the stated local time at the epoch; other planes of a band differ.',
    ),
    fixed: true,
  }),
  declare({
    id: 'orbit.eclipseFraction',
    label: msg('Share of this orbit in shadow now'),
    unit: '1',
    inputs: { altitudeM: altitude, beta: ['orbit.betaDeg', '°'] },
    compute: ({ altitudeM, beta }) => eclipseFraction(altitudeM, beta),
    formula: msg('acos(√(h² + 2Rh) ÷ ((R + h) cos β)) ÷ π below β*, else 0'),
    method: 'method-vallado',
    validity: circular,
  }),
];

const ofYear = { altitudeM: altitude, flownDeg: inclination, ltanHours: ['orbit.ltanHours', 'h'] } as const;
const yearNote = msg(
  'Circular orbit, spherical Earth, cylinder of shadow. The true Sun, the node by its J2 rate; for the plane whose node has the stated local time.',
);

const year: Formula<ModelContext>[] = [
  declare({
    id: 'orbit.sunlitFractionYear',
    label: msg('Share of the year in sunlight'),
    unit: '1',
    inputs: ofYear,
    compute: (v) => sunlightYear(v.altitudeM, v.flownDeg, v.ltanHours, 'true').sunlitFraction,
    formula: msg('1 − mean of the eclipse share over the year'),
    method: 'method-vallado',
    validity: yearNote,
    slow: true,
  }),
  declare({
    id: 'orbit.eclipseDaysPerYear',
    label: msg('Days of the year with eclipses'),
    unit: 'days/year',
    inputs: ofYear,
    compute: (v) => sunlightYear(v.altitudeM, v.flownDeg, v.ltanHours, 'true').eclipseDays,
    formula: msg('days with |β| < β*'),
    method: 'method-vallado',
    validity: yearNote,
    slow: true,
  }),
  declare({
    id: 'orbit.eclipseMaxS',
    label: msg('Longest eclipse of the year'),
    unit: 's',
    inputs: ofYear,
    compute: (v) => sunlightYear(v.altitudeM, v.flownDeg, v.ltanHours, 'true').eclipseMaxS,
    formula: msg('largest eclipse share × period'),
    method: 'method-vallado',
    validity: yearNote,
    slow: true,
  }),
  declare<'altitudeM' | 'flownDeg' | 'ltanHours', ModelContext>({
    id: 'constellation.sunlitFractionYear',
    label: msg('Share of the year in sunlight, all planes'),
    unit: '1',
    inputs: ofYear,
    compute: ({ altitudeM }, { constellation }) =>
      fleetSunlitFractionYear(
        altitudeM === constellation.altitudeM
          ? constellation
          : { ...constellation, altitudeM, shells: undefined },
      ),
    formula: msg('mean over the planes of the share of the year in sunlight'),
    method: 'method-vallado',
    validity: msg('{limits} Sixteen planes stand for more.', { limits: yearNote }),
    slow: true,
  }),
  declare<'nodes' | 'altitudeM' | 'flownDeg', ModelContext>({
    id: 'constellation.sunlitNodes',
    label: msg('Nodes in sunlight now'),
    unit: 'nodes',
    inputs: { nodes: ['constellation.nodes', 'nodes'], altitudeM: altitude, flownDeg: inclination },
    compute: (_, { timeMs, constellation }) => sunlitNodes(constellation, timeMs),
    formula: msg('sum over the launched nodes of the share of the Sun that each sees'),
    method: 'method-montenbruck',
    validity: msg('Umbra and penumbra of a spherical Earth; above 10,000 nodes by plane.'),
    fixed: true,
  }),
];

/** Formulas about the orbit. `inclinationSet`: the inclination is given and not sun-synchronous. */
export const orbitFormulas = (inclinationSet: boolean): Formula<ModelContext>[] => [
  inclinationFormula(inclinationSet),
  ...shadow,
  ...year,
];
