import { declare, type Formula } from './graph';
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

/** How purchases are counted; see `purchases`. */
export const bought =
  'The first is counted whole, later ones by the part of their life within the years compared.';

/** Declares a cost: USD unless `more` says otherwise, its range from the band alone. */
export const cost = <K extends string>(
  id: string,
  label: string,
  inputs: Record<K, readonly [id: string, unit: string]>,
  compute: (values: Record<K, number>) => number | null,
  formula: string,
  more: { unit?: string; validity?: string } = {},
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
