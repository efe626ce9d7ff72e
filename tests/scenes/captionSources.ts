import { sunSynchronousInclinationDeg } from '../../src/model/orbit/secular';
import type { Quantity } from '../../src/model/types';
import { DAY_MS } from '../../src/shared/dates';

/**
 * Where a number of a text comes from: the id of a quantity or fact, with what is taken of it where that is not its value;
 * `scene:PATH` is what the scene itself sets, `row:PATH` a plain number of the facts, `planes:N` those in a shell of the scene's
 * constellation of that number, `words:PATH` the words of a figure of the facts, `preset:ID/QUANTITY` a quantity
 * under a preset, `inclination:N` and `sunlit:N` those of the scene's constellation of that number, `cadence:N` the nodes that it
 * builds up a day, `begins:N` when it begins, in ms since 1970 UTC; or what several of these make together.
 */
export type NumberSource =
  | string
  | readonly [id: string, of: (quantity: Quantity) => number | null]
  | { readonly from: readonly NumberSource[]; readonly by: (...values: number[]) => number };

/** What the numbers of a shot say, in caption and notes; dates and names are no numbers. */
interface ShotSources {
  caption?: readonly NumberSource[];
  notes?: readonly NumberSource[];
}

interface SceneSources {
  title?: readonly NumberSource[];
  /** In the titles of its constellations, in their order. */
  constellations?: readonly (readonly NumberSource[])[];
  /** In the titles of its pinned scenarios, in their order. */
  pinned?: readonly (readonly NumberSource[])[];
  story: readonly ShotSources[];
  /** Months that the texts name and neither facts nor scene, as `2030-09`, from what the numbers are. */
  months?: { readonly from: readonly NumberSource[]; readonly by: (...values: number[]) => string };
}

const c1 = 'fact:sites/colossus-1';
const meanW = 'node.itPowerMeanW';
const specific = 'node.specificPowerWPerKg';
const kgPerW = 'preset:engineers/kgPerW';
/** AI1 as the study has it: kilograms over the power that is claimed. */
const turyshev = (end: 'low' | 'high'): NumberSource => [
  'fact:designs/ai1-estimated/specificPowerWPerKg',
  (quantity) => 1 / (quantity[end] ?? Number.NaN),
];
const planes = 'constellation.planes';
const degrees = 'scene:constellations/0/raanSpreadDeg';

const ofSpacex = 'fact:filings/spacex';
const shellsOfSpacex = 'row:filings/spacex/shells';
const sum = (...values: number[]): number => values.reduce((all, each) => all + each, 0);
/** Satellites of some of the groups of shells that SpaceX's supplement has. */
const placesOf = (...groups: string[]): NumberSource => ({
  from: groups.map((group) => `${ofSpacex}/shells/${group}/satellites`),
  by: sum,
});
/** Satellites, by the notice of its filing. */
const capOfSpacex = 1_000_000;
/** Of the highest group of Sunrise, as coded by third parties. */
const sunriseShells = 54;

/** What every number says in the captions and speaker's notes of the gallery. A test holds each to its printed digits. */
export const captionSources: Readonly<Record<string, SceneSources>> = {
  overview: {
    story: [
      {
        caption: ['constellation.nodes'],
      },
      {
        caption: ['site.colossus-1.operatingItPowerW', 'site.colossus-2.operatingItPowerW'],
        notes: ['site.colossus-1.operatingItPowerW', 'site.colossus-2.operatingItPowerW'],
      },
      {
        caption: ['orbit.altitudeM'],
        notes: ['orbit.eclipseDaysPerYear', 'orbit.sunlitFractionYear'],
      },
      { notes: ['site.colossus-1.accelerators', 'site.colossus-1.operatingItPowerW'] },
    ],
  },
  'colossus-1': {
    story: [
      { caption: ['site.colossus-1.accelerators'], notes: ['site.colossus-1.operatingItPowerW'] },
      {
        caption: ['site.colossus-1.accelerators', 'site.colossus-1.operatingItPowerW'],
        notes: [
          `${c1}/accelerators/2/count`,
          `${c1}/accelerators/3/count`,
          `${c1}/accelerators/4/count`,
          `${c1}/conflicts/0/figures/2`,
        ],
      },
      {
        caption: ['site.colossus-1.operatingFacilityPowerW', 'site.colossus-1.operatingItPowerW'],
        notes: [`${c1}/conflicts/2/figures/0`, `${c1}/conflicts/2/figures/1`],
      },
      { caption: ['site.colossus-1.contractPowerW'] },
      {},
    ],
  },
  'texas-new-york': {
    story: [
      { caption: ['fact:deals/anthropic-fluidstack/valueUsd'] },
      {},
      {
        caption: ['fact:sites/barber-lake/capacity/1/facilityPowerW'],
        notes: ['fact:sites/barber-lake/capacity/0/itPowerW', 'fact:sites/barber-lake/capacity/1/itPowerW'],
      },
      { caption: ['fact:sites/abernathy/capacity/0/itPowerW'] },
    ],
  },
  'here-and-there': {
    story: [
      {
        caption: ['site.colossus-1.operatingItPowerW'],
        notes: ['site.colossus-1.operatingItPowerW'],
      },
      {
        caption: ['exchange.targetItPowerW', 'exchange.lifetimeNodes'],
        notes: [meanW, 'exchange.nodes'],
      },
      {
        caption: ['exchange.lifetimeLaunches', 'launch.payloadKg', 'exchange.launches'],
        notes: ['launch.payloadKg'],
      },
      {
        caption: ['constellation.nodes', 'orbit.altitudeM'],
        notes: [planes, degrees],
      },
    ],
  },
  'same-megawatts': {
    story: [
      {
        caption: ['site.colossus-1.contractPowerW'],
        notes: ['site.colossus-1.contractPowerW', 'site.colossus-1.operatingItPowerW'],
      },
      {
        caption: ['exchange.lifetimeNodes', meanW, 'exchange.nodes'],
        notes: [
          'exchange.targetItPowerW',
          meanW,
          'exchange.nodes',
          'exchange.deliveredPowerW',
          planes,
          degrees,
        ],
      },
      {
        caption: [
          'exchange.lifetimeLaunches',
          'launch.payloadKg',
          'exchange.launches',
          kgPerW,
          'preset:engineers/exchange.launches',
        ],
        notes: [
          'exchange.targetItPowerW',
          specific,
          'exchange.massKg',
          kgPerW,
          'preset:engineers/exchange.massKg',
          turyshev('high'),
          turyshev('low'),
          'fact:launchVehicles/starship/payloadKg',
        ],
      },
      {
        caption: ['orbit.eclipseMaxS'],
        notes: ['orbit.altitudeM', 'orbit.eclipseDaysPerYear', 'orbit.sunlitFractionYear'],
      },
      {
        caption: [
          'scene:pinned/0/constellation/inclinationDeg',
          'orbit.sunlitFractionYear~inclined',
          'exchange.lifetimeNodes~inclined',
          'exchange.lifetimeNodes',
        ],
        notes: ['constellation.nodes', 'exchange.deliveredPowerW~inclined', 'exchange.deliveredPowerW'],
      },
    ],
    pinned: [['scene:pinned/0/constellation/inclinationDeg']],
  },
  'gigawatts-in-orbit': {
    constellations: [['constellation.powerMeanW']],
    story: [
      { notes: ['constellation.nodes', 'exchange.targetItPowerW'] },
      {
        caption: ['exchange.lifetimeNodes', meanW, 'exchange.nodes'],
        notes: ['constellation.nodes', 'constellation.powerMeanW', degrees, 'orbit.ltanHours'],
      },
      {},
      {
        caption: ['exchange.arraySideM', 'exchange.radiatorSideM'],
        notes: ['site.new-carlisle.itPowerW', 'exchange.nodes', meanW, 'exchange.targetItPowerW'],
      },
      {
        notes: [
          specific,
          'exchange.massKg',
          kgPerW,
          'preset:engineers/exchange.massKg',
          'preset:engineers/exchange.launches',
          'launch.payloadKg',
        ],
      },
    ],
  },
  'million-satellites': {
    constellations: ['inclined-550', 'sso-565', 'inclined-686', 'sso-707', 'inclined-946', 'sso-967'].map(
      (group) => {
        const its = `${shellsOfSpacex}/${group}`;
        const inclinations = {
          'inclined-550': [`${its}/inclinationDeg/lowest`, `${its}/inclinationDeg/highest`],
          'inclined-686': [`${its}/inclinationDeg/lowest`],
          'inclined-946': [`${its}/inclinationDeg/lowest`],
        }[group];
        return [`${its}/lowestM`, `${its}/highestM`, ...(inclinations ?? [])];
      },
    ),
    story: [
      {
        caption: [
          `${shellsOfSpacex}/inclined-550/lowestM`,
          `${shellsOfSpacex}/sso-967/highestM`,
          `${ofSpacex}/satellites`,
        ],
        notes: ['fleets(nodes)'],
      },
      {
        caption: [`${shellsOfSpacex}/inclined-686/inclinationDeg/lowest`],
        notes: [
          placesOf('sso-565', 'sso-707', 'sso-967'),
          `${shellsOfSpacex}/sso-565/localTimesH/0`,
          `${shellsOfSpacex}/sso-565/localTimesH/1`,
          placesOf('inclined-550', 'inclined-686', 'inclined-946'),
          `${shellsOfSpacex}/inclined-946/inclinationDeg/lowest`,
          `${shellsOfSpacex}/sso-707/lowestM`,
          `${shellsOfSpacex}/sso-707/highestM`,
          `${shellsOfSpacex}/sso-707/inclinationDeg/lowest`,
          ...['lowestM', 'highestM'].map(
            (end): NumberSource => ({
              from: [`${shellsOfSpacex}/sso-707/${end}`],
              by: (altitudeM = 0) => sunSynchronousInclinationDeg(altitudeM) ?? Number.NaN,
            }),
          ),
          'planes:0',
          `${shellsOfSpacex}/inclined-550/planesPerShell`,
        ],
      },
      {
        caption: [`${shellsOfSpacex}/inclined-946/inclinationDeg/lowest`],
        notes: [
          'sunlit:0',
          `${shellsOfSpacex}/inclined-550/lowestM`,
          `${shellsOfSpacex}/inclined-550/highestM`,
          'sunlit:4',
          `${shellsOfSpacex}/inclined-946/lowestM`,
          `${shellsOfSpacex}/inclined-946/highestM`,
        ],
      },
      {
        caption: ['fleets(launched)', 'cadence:0'],
        notes: [
          'node.massKg',
          {
            from: ['cadence:0', 'node.massKg', 'launch.payloadKg'],
            by: (aDay = 0, massKg = 0, payloadKg = 0) => Math.ceil((aDay * massKg) / payloadKg),
          },
          'launch.payloadKg',
          'launch.perYear',
        ],
      },
      {
        caption: ['filings.sum'],
        notes: ['spacex', 'orbital', 'starcloud', 'sunrise', 'stampede'].map(
          (id) => `fact:filings/${id}/satellites`,
        ),
      },
    ],
    months: {
      from: ['begins:0', `${ofSpacex}/satellites`, 'cadence:0'],
      by: (beginsMs = 0, cap = 0, aDay = 0) =>
        new Date(beginsMs + (cap / aDay) * DAY_MS).toISOString().slice(0, 7),
    },
  },
  filings: {
    story: [
      {
        notes: [
          'scene:constellations/0/nodes',
          `${ofSpacex}/satellites`,
          'row:filings/spacex/shells/inclined-686/inclinationDeg/lowest',
          'planes:0',
          'row:filings/spacex/shells/inclined-686/planesPerShell',
        ],
      },
      {
        notes: [
          'row:filings/spacex/shells/sso-565/lowestM',
          'row:filings/orbital/shells/even/highestM',
          'row:filings/spacex/shells/sso-967/highestM',
        ],
      },
      {
        caption: [['filings.sum', ({ value }) => (value ?? Number.NaN) - capOfSpacex]],
        notes: ['orbital', 'starcloud', 'sunrise', 'stampede'].map((id) => `fact:filings/${id}/satellites`),
      },
      {},
      {
        caption: [
          'row:filings/spacex/shells/sso-967/highestM',
          'row:filings/sunrise/shells/sso-1260/highestM',
        ],
        notes: [
          [
            'fact:filings/sunrise/shells/sso-1260/satellites',
            ({ value }) => (value ?? Number.NaN) / sunriseShells,
          ],
        ],
      },
    ],
  },
  commitments: {
    story: [
      {
        caption: ['fact:deals/anthropic-amazon/contractPowerW', 'fact:deals/anthropic-amazon/more/0/figure'],
        notes: ['site.new-carlisle.operatingItPowerW'],
      },
      {
        caption: ['fact:deals/anthropic-google-broadcom/contractPowerW'],
        notes: ['fact:deals/anthropic-google-broadcom/conflicts/0/figures/1'],
      },
      {
        caption: ['fact:deals/stargate/valueUsd'],
        notes: ['site.stargate-abilene.operatingItPowerW'],
      },
      { caption: ['fact:deals/fluidstack-france-memorandum/contractPowerW'] },
      {
        caption: ['fact:deals/meta/valueUsd'],
        notes: ['fact:sites/hyperion/capacity/0/itPowerW'],
      },
    ],
  },
  terafab: {
    story: [
      { caption: ['fact:deals/terafab-plant/valueUsd'] },
      {
        caption: ['fact:sites/terafab/investmentUsd/1/figure', 'fact:sites/terafab/investmentUsd/0/figure'],
        notes: ['fact:sites/terafab/investmentUsd/2/figure'],
      },
      {},
      {},
      { caption: ['constellation.nodes', 'constellation.powerMeanW'], notes: [meanW] },
    ],
  },
};
