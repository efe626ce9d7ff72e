import { inputLeaves } from '../../model/inputs/inputLeaves';
import type { SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { question } from '../readings/report';
import type { State } from '../types';

/** What gives a node of the first constellation its size: the report's own numbers, that no clock changes. */
export interface NodeSizes {
  /** Id in the facts, or `scenario`. */
  design: string;
  /** `node.arrayAreaM2` of the report, m²; null where not known of the design. */
  arrayAreaM2: number | null;
  /** `node.radiatorAreaM2` of the report, of the panel and not of both faces, m²; null where not known. */
  radiatorAreaM2: number | null;
}

const sizesOf = memoize((scene: SceneDocument): NodeSizes => {
  const leaves = inputLeaves(scene);
  const areaM2 = (id: string) => leaves.find((leaf) => leaf.id === id)?.quantity.value ?? null;
  return {
    design: scene.constellations[0]?.design ?? 'scenario',
    arrayAreaM2: areaM2('node.arrayAreaM2'),
    radiatorAreaM2: areaM2('node.radiatorAreaM2'),
  };
});

/** The areas of a node as the scenario has them; the same object while none of what the model reads changes. */
export function nodeSizes(state: State): NodeSizes {
  return sizesOf(question(state));
}
