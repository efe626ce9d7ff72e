import type { Message } from '../../locales/i18n';
import { quantityId, readQuantityId } from '../../model/graph/quantityId';
import type { Quantity } from '../../model/types';
import { earliestMs, latestMs } from '../../scene/schema/fields';
import { clamp } from '../../shared/vectors';
import type { DocumentState, State } from '../types';
import { explanationOf, scenarioId } from './explanationOf';

/** A number that a shot claims; the ids of the sources behind it are in its quantity. */
export interface ClaimedNumber {
  label: Message;
  quantity: Quantity;
}

/** The number of that id now: of the model or a fact; null where neither has it, as after a row was taken out of the facts. */
export function claimedNumber(state: State, id: string): ClaimedNumber | null {
  const found = explanationOf(state, id);
  return found && { label: found.label, quantity: found.quantity };
}

/** Whether a number can be laid on the ground as a square of its size. */
export const isArea = (quantity: Quantity | undefined): quantity is Quantity & { value: number } =>
  quantity?.unit === 'm²' && (quantity.value ?? 0) > 0;

/** A number that a shot draws as a bar; null where it is not known any more. */
export interface ClaimedBar {
  id: string;
  found: ClaimedNumber | null;
  /** Length of its bar, of the longest of its unit: 0 to 1. */
  share: number;
}

/** What stands for a number in a bar: of a bound, the bound. */
const lengthOf = ({ quantity: { value, low, high } }: ClaimedNumber): number => value ?? low ?? high ?? 0;

/** Milliseconds since 1970 UTC at which the shot that is shown has stayed as long as it says; null while its time stands. */
function endOfShotMs({ scene, shot }: State): number | null {
  const dwellS = scene.story[shot]?.dwellS;
  if (dwellS === undefined || scene.playRate === 0) return null;
  return clamp(Date.parse(scene.time) + 1000 * dwellS * scene.playRate, earliestMs, latestMs);
}

/** A number at another time; null for one that has no time, or one of its own. */
function claimedAt(state: State, id: string, atMs: number): ClaimedNumber | null {
  const asked = readQuantityId(id);
  if (!asked || asked.atMs !== null) return null;
  return claimedNumber(state, quantityId(asked.name, asked.of, { scenario: asked.scenario, atMs }));
}

/**
 * Numbers of those ids as bars: those of one unit have one scale. Where time plays it is that of the end of the shot, so that bars
 * grow to it.
 */
export function claimedBars(state: State, ids: readonly string[]): ClaimedBar[] {
  const rows = ids.map((id) => ({ id, found: claimedNumber(state, id) }));
  const endMs = endOfShotMs(state);
  const atEnd = endMs === null ? [] : ids.map((id) => claimedAt(state, id, endMs));
  const longest = new Map<string, number>();
  for (const found of [...rows.map((row) => row.found), ...atEnd])
    if (found)
      longest.set(found.quantity.unit, Math.max(longest.get(found.quantity.unit) ?? 0, lengthOf(found)));
  return rows.map(({ id, found }) => ({
    id,
    found,
    share: found ? lengthOf(found) / Math.max(1e-9, longest.get(found.quantity.unit) ?? 1) : 0,
  }));
}

/** A number of one scenario beside those of others. */
export interface VariantCell {
  /** Of the number in that scenario; null where it is the same in all: a fact, or what the scene shows. */
  id: string | null;
  found: ClaimedNumber | null;
  /** Of how many times that of the scene it is; null for that itself, and where they are alike. */
  ratioId: string | null;
}

/** Whether the model answers a number anew for each scenario: no fact, and nothing that is of a scenario already. */
export const isOfScenario = (id: string): boolean => /^[a-z][\w.-]*$/i.test(id);

function variantCell(state: State, id: string, scenario: string): VariantCell {
  if (!isOfScenario(id)) return { id: null, found: null, ratioId: null };
  const its = scenarioId(scenario, id);
  const ratioId = quantityId('ratio', [id, scenario]);
  const ratio = explanationOf(state, ratioId)?.quantity.value ?? null;
  const differs = ratio !== null && Math.abs(ratio - 1) > 1e-9;
  return { id: its, found: claimedNumber(state, its), ratioId: differs ? ratioId : null };
}

/** Whether the present shot sets its numbers side by side: it says so, and a scenario is pinned to stand beside the scene. */
export const showsVariants = ({ scene, shot }: DocumentState): boolean =>
  scene.pinned.length > 0 && scene.story[shot]?.claim?.variants === true;

/** Each number in the scene and in the pinned scenarios, in their order. */
export const claimedVariants = (
  state: State,
  ids: readonly string[],
): { id: string; label: Message | null; cells: VariantCell[] }[] =>
  ids.map((id) => {
    const found = claimedNumber(state, id);
    const pinned = state.scene.pinned.map((scenario) => variantCell(state, id, scenario.id));
    return { id, label: found?.label ?? null, cells: [{ id, found, ratioId: null }, ...pinned] };
  });

/** Ids of numbers, each followed by those of the pinned scenarios. */
export const idsInVariants = (state: State, ids: readonly string[]): string[] =>
  claimedVariants(state, ids).flatMap(({ cells }) => cells.flatMap((cell) => cell.id ?? []));
