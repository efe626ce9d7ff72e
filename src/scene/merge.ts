import type { Camera, PartialScene, SceneDocument } from './types';

type Plain = Record<string, unknown>;

/** Keys of the scene of which a part alone may be given. */
const DEEP = ['camera', 'layers', 'nodes', 'campus'] as const;

const given = (part: object | undefined): Plain =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined));

const namesPlace = (part: Partial<Camera>): boolean =>
  part.longitudeDeg !== undefined || part.latitudeDeg !== undefined;

/** A part that names a place means the ground there, and no width that must be seen, unless it says otherwise. */
function cameraWith(base: Camera, part: Partial<Camera> = {}): Camera {
  const from = namesPlace(part) ? { ...base, heightM: 0, follow: null, spanM: 0 } : base;
  const { spanM, ...camera } = { ...from, ...given(part) };
  return spanM ? { ...camera, spanM } : camera;
}

/**
 * The scene with `partial` in place. Camera, layers, nodes and campus merge key by key (a camera that names a place without a
 * height or something to follow looks at the ground there); everything else, lists and `inputs` among
 * them, is replaced as a whole, so that a whole scene put over another gives exactly itself.
 */
export function mergeScene(base: SceneDocument, partial: PartialScene): SceneDocument {
  const merged = { ...base, ...given(partial) } as SceneDocument;
  merged.camera = cameraWith(base.camera, partial.camera);
  merged.layers = { ...base.layers, ...given(partial.layers) };
  merged.nodes = { ...base.nodes, ...given(partial.nodes) };
  merged.campus = { ...base.campus, ...given(partial.campus) };
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
  const camera = difference.camera as Partial<Camera> | undefined;
  const { heightM, follow, spanM = 0 } = scene.camera;
  if (camera && namesPlace(camera)) {
    Object.assign(camera, heightM === 0 ? {} : { heightM }, follow === null ? {} : { follow });
    if (spanM > 0) camera.spanM = spanM;
  } else if (spanM !== (base.camera.spanM ?? 0)) difference.camera = { ...camera, spanM };
  return difference as PartialScene;
}
