import { numberMarks } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';

/** A number in a sentence, with its unit where it has one that is known here. */
export interface FindingNumber {
  /** Where it stands in the sentence, unit included. */
  from: number;
  to: number;
  /** SI or USD. */
  value: number;
  unit: string;
  /** Half of what its last printed digit stands for: the value behind it lies within. */
  within: number;
}

/** What a unit stands for, in SI or USD. */
type Unit = readonly [factor: number, unit: string];

const units: Readonly<Record<string, Unit>> = {
  'kW/t': [1, 'W/kg'],
  kW: [1e3, 'W'],
  MW: [1e6, 'W'],
  GW: [1e9, 'W'],
  t: [1e3, 'kg'],
  吨: [1e3, 'kg'],
  bn: [1e9, 'USD'],
  Md$: [1e9, 'USD'],
  'Mrd. $': [1e9, 'USD'],
  亿: [1e8, 'USD'],
};

const escaped = (text: string): string => text.replaceAll(/[.$]/g, '\\$&');

/**
 * All numbers of a sentence in a language, years and numbers in names among them, in their order.
 * @param known the units that are looked for behind them.
 */
export function findingNumbers(text: string, lang: UiLanguage, known = units): FindingNumber[] {
  const unitPattern = Object.keys(known).map(escaped).join('|');
  const { group, decimal } = numberMarks(lang);
  const between = /\s/.test(group) ? '[ \\u00a0\\u202f]' : escaped(group);
  const digits = `\\d{1,3}(?:${between}\\d{3})+(?!\\d)|\\d+`;
  const pattern = new RegExp(
    `\\$?(${digits})(?:${escaped(decimal)}(\\d+))?(?:[ \\u00a0\\u202f]?(${unitPattern})(?![A-Za-z/]))?`,
    'g',
  );
  return [...text.matchAll(pattern)].map((found) => {
    const [all, whole = '', part = '', name] = found;
    const [factor, unit] = (name === undefined ? undefined : known[name]) ?? ([1, '1'] as const);
    const value = Number(`${whole.replaceAll(/\D/g, '')}.${part || 0}`) * factor;
    const within = 0.5 * 10 ** -part.length * factor;
    return { from: found.index, to: found.index + all.length, value, unit, within };
  });
}

type Known = readonly [value: number, unit: string, id: string];

const ofNode: readonly Known[] = [
  [120e3, 'W', 'node.itPowerMeanW'],
  [70, 'W/kg', 'node.specificPowerWPerKg'],
  [100e3, 'kg', 'launch.payloadKg'],
];

/** What the findings of the gallery say, with the quantity or fact that says so; a test holds each against its value. */
export const findingQuantities: Readonly<Record<string, readonly Known[]>> = {
  overview: [
    ...ofNode,
    [3144, '1', 'exchange.lifetimeNodes'],
    [2500, '1', 'constellation.nodes'],
    [300e6, 'W', 'site.colossus-1.contractPowerW'],
  ],
  'colossus-1': [
    [35e6, 'W', 'fact:sites/colossus-1/capacity/0/itPowerW'],
    [340e6, 'W', 'site.colossus-1.itPowerW'],
    [300e6, 'W', 'site.colossus-1.contractPowerW'],
  ],
  'texas-new-york': [[50e9, 'USD', 'fact:deals/anthropic-fluidstack/valueUsd']],
  'same-megawatts': [
    ...ofNode,
    [300e6, 'W', 'exchange.targetItPowerW'],
    [3144, '1', 'exchange.lifetimeNodes'],
    [54, '1', 'exchange.lifetimeLaunches'],
    [2500, '1', 'exchange.nodes'],
    [4286e3, 'kg', 'exchange.massKg'],
    [43, '1', 'exchange.launches'],
  ],
  'here-and-there': [
    [340e6, 'W', 'exchange.targetItPowerW'],
    [3563, '1', 'exchange.lifetimeNodes'],
    [62, '1', 'exchange.lifetimeLaunches'],
    [100e3, 'kg', 'launch.payloadKg'],
  ],
  'gigawatts-in-orbit': [
    ...ofNode,
    [5e9, 'W', 'exchange.targetItPowerW'],
    [52_610, '1', 'exchange.lifetimeNodes'],
    [902, '1', 'exchange.lifetimeLaunches'],
    [41_667, '1', 'exchange.nodes'],
    [715, '1', 'exchange.launches'],
  ],
  'million-satellites': [
    [1e6, '1', 'fact:filings/spacex/satellites'],
    [1_198_120, '1', 'fleets(nodes)'],
  ],
  filings: [
    [1_259_600, '1', 'filings.sum'],
    [1_457_801, '1', 'fleets(nodes)'],
  ],
  terafab: [
    [55e9, 'USD', 'fact:sites/terafab/investmentUsd/1/figure'],
    [119e9, 'USD', 'fact:sites/terafab/investmentUsd/2/figure'],
    [16.8e9, 'USD', 'fact:sites/terafab/investmentUsd/0/figure'],
  ],
};

/** The id of what a number in a scene's finding says; null for years, numbers in names, and scenes of the reader's. */
export function findingQuantity(sceneId: string, { value, unit }: FindingNumber): string | null {
  const near = (one: number) => Math.abs(one - value) <= 1e-9 * value;
  const known = findingQuantities[sceneId] ?? [];
  return known.find(([one, its]) => its === unit && near(one))?.[2] ?? null;
}
