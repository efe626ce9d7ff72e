import type { Message } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import { answerGraph } from '../graph/answers';
import { isLeaf } from '../graph/formula';
import { inputSpec } from '../inputs/inputs';

/** What one given number does to an answer, all others held. */
export interface TornadoRow {
  /** Id of the input or of the figure. */
  id: string;
  label: Message;
  unit: string;
  /** Its own low and high end. */
  low: number;
  high: number;
  /** The answer with it at its low and at its high end; null is unknown there. */
  atLow: number | null;
  atHigh: number | null;
  /** How far the answer moves, centre within; in the answer's unit. */
  swing: number;
}

export interface Tornado {
  id: string;
  unit: string;
  central: number;
  /** The widest swing first; numbers without effect are left out. */
  rows: TornadoRow[];
}

/**
 * What matters most for a quantity: each number below it at its low and at its high end, one at a time. A number that the scene
 * chose is moved over the range that it has by default. null where the quantity is unknown or there is none.
 */
export function tornado(scene: SceneDocument, timeMs: number, id: string): Tornado | null {
  const graph = answerGraph(scene, timeMs);
  const central = graph.value(id);
  const node = graph.nodes.get(id);
  if (central === null || !node) return null;
  const rows: TornadoRow[] = [];
  for (const leafId of graph.leaves(id)) {
    const leaf = graph.nodes.get(leafId);
    if (!leaf || !isLeaf(leaf)) continue;
    const { quantity, label } = leaf;
    if (quantity.value === null) continue;
    const spec = inputSpec(leafId);
    const low = quantity.low ?? spec?.low ?? null;
    const high = quantity.high ?? spec?.high ?? null;
    if (low === null || high === null || low === high) continue;
    const atLow = graph.value(id, new Map([[leafId, low]]));
    const atHigh = graph.value(id, new Map([[leafId, high]]));
    const reached = [central, atLow ?? central, atHigh ?? central];
    const swing = Math.max(...reached) - Math.min(...reached);
    if (swing === 0 && atLow !== null && atHigh !== null) continue;
    rows.push({
      id: leafId,
      label,
      unit: quantity.unit,
      low,
      high,
      atLow,
      atHigh,
      swing,
    });
  }
  rows.sort((a, b) => b.swing - a.swing);
  return { id, unit: isLeaf(node) ? node.quantity.unit : node.unit, central, rows };
}
