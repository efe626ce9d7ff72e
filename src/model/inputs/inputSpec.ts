import { release } from '../../facts/release';
import type { Basis, Figure } from '../../facts/types';
import type { InputRange } from '../types';

/** The fixed part of an input. */
export type Slider = Pick<InputRange, 'id' | 'unit' | 'min' | 'max' | 'step'>;

/** `range` is the least, the greatest and the step. */
export const slider = (
  id: string,
  unit: string,
  range: readonly [min: number, max: number, step: number],
): Slider => ({ id, unit, min: range[0], max: range[1], step: range[2] });

/** An input whose default is a figure of the facts; `low` and `high` widen the figure's own range. */
export function reported(
  of: Slider,
  figure: Figure | null | undefined,
  wider: { low?: number; high?: number; sources?: string[] } = {},
): InputRange {
  const value = figure?.value ?? null;
  const low = wider.low ?? figure?.low ?? null;
  const high = wider.high ?? figure?.high ?? null;
  const ranged = value !== null && (low !== null || high !== null);
  return {
    ...of,
    default: value,
    low: ranged ? (low ?? value) : null,
    high: ranged ? (high ?? value) : null,
    basis: figure?.basis ?? 'assumed',
    sources: [...new Set([...(figure?.sources ?? []), ...(wider.sources ?? [])])],
  };
}

/** An input whose default is written down here, with its range and its sources. */
export const chosen = (
  of: Slider,
  value: number | null,
  range: readonly [low: number | null, high: number | null],
  sources: string[],
  basis: Basis = 'assumed',
): InputRange => ({ ...of, default: value, low: range[0], high: range[1], basis, sources });

/** AI1 as claimed: the defaults. */
export const ai1 = release.designs.find(({ id }) => id === 'ai1-claimed');
/** AI1 as engineers estimate. */
export const engineers = release.designs.find(({ id }) => id === 'ai1-estimated');
/** Starship. */
export const starship = release.launchVehicles.find(({ id }) => id === 'starship');
/** A constant of the facts, or undefined. */
export const constant = (id: string): Figure | undefined => release.constants[id]?.figure;

/** Sources of AI1's claims. */
export const claims = ai1?.itPowerMeanW?.sources ?? [];
/** Sources of the engineers' study. */
export const study = engineers?.massKg?.sources ?? [];
