import { largestNodes } from '../../scene/schema/limits';
import { clamp } from '../../shared/vectors';
import { modelQuantity } from '../readings/report';
import { stateNow } from '../stateNow';
import type { State } from '../types';
import { resetInput } from './scenario';
import { setInput } from './scene';

/** Nodes that the exchange asks for, as many as a constellation may have; null where they are not known. */
function nodesAsked(state: State): number | null {
  // One number takes a fraction of the time of all of them, and a drag asks for it at every move.
  const asked = modelQuantity(state, 'exchange.nodes')?.value ?? null;
  return asked === null ? null : clamp(Math.round(asked), 1, largestNodes);
}

/** Whether the first constellation has just the nodes that match the IT power: it then follows what is asked. */
export function isMatched(state: State): boolean {
  const asked = nodesAsked(state);
  return asked !== null && modelQuantity(state, 'constellation.nodes')?.value === asked;
}

/** Gives the first constellation the nodes that match the IT power; nothing where those are not known. */
export function matchNodes(): void {
  const state = stateNow();
  const asked = nodesAsked(state);
  const first = state.scene.constellations[0];
  if (asked === null || !first) return;
  // As many as the constellation has by itself is no choice of the reader's.
  if (asked === first.nodes) resetInput('constellation.nodes');
  else setInput('constellation.nodes', asked);
}
