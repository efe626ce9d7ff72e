import { inputLeaves } from '../../model/inputs/inputLeaves';
import type { SceneDocument } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { question } from '../readings/report';
import type { State } from '../types';

const temperatureOf = memoize(
  (scene: SceneDocument): number | null =>
    inputLeaves(scene).find(({ id }) => id === 'node.radiatorTemperatureK')?.quantity.value ?? null,
);

/** `node.radiatorTemperatureK` of the report, K: of the first constellation's nodes; null where not known. */
export function radiatorTemperatureK(state: State): number | null {
  return temperatureOf(question(state));
}
