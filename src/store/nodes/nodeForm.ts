import { release } from '../../facts/release';
import type { NodeSizes } from './nodeSizes';

/** Where the scenario's areas are unknown: the design that its defaults come from. */
const DEFAULT_FORM = 'ai1-claimed';

/** How unlike two areas are: 0 for the same, alike for twice and half. */
const unlike = (aM2: number, bM2: number): number => Math.abs(Math.log(aM2 / bM2));

/**
 * The design whose form stands for a node: its own, or for the scenario's node the one nearest in area of array and
 * radiator among those of which both are known.
 */
export function nodeForm({ design, arrayAreaM2, radiatorAreaM2 }: NodeSizes): string {
  if (design !== 'scenario' && design !== 'unknown') return design;
  if (!arrayAreaM2 || !radiatorAreaM2) return DEFAULT_FORM;
  let [nearest, least] = [DEFAULT_FORM, Number.POSITIVE_INFINITY];
  for (const { id, arrayAreaM2: array, radiatorAreaM2: radiator } of release.designs) {
    if (!array?.value || !radiator?.value) continue;
    const distance = unlike(arrayAreaM2, array.value) + unlike(radiatorAreaM2, radiator.value);
    if (distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}
