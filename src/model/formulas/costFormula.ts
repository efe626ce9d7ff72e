import { type Message, msg } from '../../locales/i18n';
import { declare, type Formula } from '../graph/formula';
import { purchases } from './economics';
import type { ModelContext } from './orbitFormulas';

/** A sum of money of that name as an input. */
export const usd = (name: string) => [`cost.${name}`, 'USD'] as const;

/** Inputs that several costs share. */
export const term = {
  years: ['economics.years', 'years'],
  rate: ['economics.discountRate', '1/year'],
  include: ['economics.includeAccelerators', '1'],
  targetW: ['exchange.targetItPowerW', 'W'],
  nodes: ['exchange.nodes', 'nodes'],
  annuity: ['cost.annuityYears', 'years'],
  computersUsdPerW: ['cost.acceleratorsUsdPerW', 'USD/W'],
} as const;

/** Declares a cost: USD unless `more` says otherwise, its range from the band alone. */
export const cost = <K extends string>(
  id: string,
  label: Message,
  inputs: Record<K, readonly [id: string, unit: string]>,
  compute: (values: Record<K, number>) => number | null,
  formula: Message,
  more: { unit?: string; validity?: Message } = {},
): Formula<ModelContext> =>
  declare<K, ModelContext>({
    id: `cost.${id}`,
    label,
    unit: more.unit ?? 'USD',
    inputs,
    compute,
    formula,
    validity: more.validity,
    sampled: true,
  });

/** How many sets are bought in the years compared; see `purchases`. */
export const setsBought = (
  id: string,
  label: Message,
  lifeYears: readonly [id: string, unit: string],
): Formula<ModelContext> =>
  cost(
    id,
    label,
    { years: term.years, lifeYears, rate: term.rate },
    (v) => purchases(v.years, v.lifeYears, v.rate),
    msg('1 + Σ share of life used ÷ (1 + rate)^start'),
    {
      unit: '1',
      validity: msg(
        'The first is counted whole, later ones by the part of their life within the years compared.',
      ),
    },
  );

/** A sum of money over an energy, both by name. */
export const usdPerKwh = (id: string, label: Message, total: string, kwh: string): Formula<ModelContext> =>
  cost(
    id,
    label,
    { total: usd(total), kwh: [`cost.${kwh}`, 'kWh'] },
    (v) => (v.kwh > 0 ? v.total / v.kwh : null),
    msg('cost ÷ energy delivered'),
    { unit: 'USD/kWh' },
  );
