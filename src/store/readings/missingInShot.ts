import { referenceProblems } from '../../scene/schema/references';
import type { SceneDocument, Shot } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import type { DocumentState } from '../types';

/** What a shot names, of which there may be none: not a tilt, which is only put right. */
const NAMES = /^story\[0\]\.scene\.(focus|sites|camera\.follow|nodes|split)/;

const valueAt = (root: unknown, path: string): unknown =>
  (path.match(/\w+/g) ?? []).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);

const missing = memoize((scene: SceneDocument, shot: Shot): string[] => {
  const alone = { ...scene, story: [shot] };
  return referenceProblems(alone)
    .filter(({ path }) => NAMES.test(path))
    .map(({ path }) => String(valueAt(alone, path)));
});
const none: string[] = [];

/** What the present shot names and the scene and the facts do not have, as a site that was taken out of a release. */
export function missingInShot({ scene, shot }: DocumentState): string[] {
  const shown = scene.story[shot];
  return shown ? missing(scene, shown) : none;
}
