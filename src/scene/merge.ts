import type { PartialScene, SceneDocument } from './types';

type Plain = Record<string, unknown>;

/** Keys of the scene of which a part alone may be given. */
const DEEP = ['camera', 'layers'] as const;

const given = (part: object | undefined): Plain =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined));

/**
 * The scene with `partial` in place. Camera and layers merge key by key; everything else, lists and `inputs` among
 * them, is replaced as a whole, so that a whole scene put over another gives exactly itself.
 */
export function mergeScene(base: SceneDocument, partial: PartialScene): SceneDocument {
  const merged = { ...base, ...given(partial) } as SceneDocument;
  merged.camera = { ...base.camera, ...given(partial.camera) };
  merged.layers = { ...base.layers, ...given(partial.layers) };
  return merged;
}

/** Whether two JSON values say the same; the order of keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = given(a);
  const right = given(b);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && sameJson(left[key], right[key]))
  );
}

function differing(base: object, other: object): Plain {
  const from = base as Plain;
  return Object.fromEntries(Object.entries(other).filter(([key, value]) => !sameJson(from[key], value)));
}

/** The smallest partial that turns `base` into `scene`: `mergeScene(base, differenceOf(base, scene))` is `scene`. */
export function differenceOf(base: SceneDocument, scene: SceneDocument): PartialScene {
  const difference = differing(base, scene);
  for (const key of DEEP) {
    if (key in difference) difference[key] = differing(base[key], scene[key]);
  }
  return difference as PartialScene;
}
