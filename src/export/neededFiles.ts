import { sceneAtShot } from '../scene/story';
import type { Camera, SceneDocument } from '../scene/types';
import { stateNow } from '../store/stateNow';
import { lensOf, poseOf, stoodBack } from '../world/camera/cameraPose';
import { areaKey, areasInSight } from '../world/ground/groundAreas';
import { noInsets } from '../world/Stage';

const GROUND = 'geo/ground/2/';
/** Higher than this no area of the map is loaded: the whole Earth's is, metres. */
const AREAS_BELOW_M = 4_000_000;
/** Pictures in which the areas of a shot are looked for, CSS pixels: lying, standing and square. */
const PICTURES = [
  [1920, 1080],
  [720, 1280],
  [1080, 1080],
] as const;

/** The areas of the map that a camera sees, in a picture of any form. */
function areasOf(camera: Camera): string[] {
  const here = areaKey(camera.longitudeDeg, camera.latitudeDeg);
  if (camera.altitudeM > AREAS_BELOW_M) return [here];
  const seen = PICTURES.flatMap(([width, height]) => {
    const lens = lensOf(width, height, noInsets);
    return [...areasInSight(poseOf(stoodBack(camera, lens)), lens)];
  });
  return [here, ...seen];
}

/** The cameras of a scene: its own, those of its shots, and the present one. */
const camerasOf = (scene: SceneDocument): Camera[] => [
  stateNow().view,
  scene.camera,
  ...scene.story.map((_, i) => sceneAtShot(scene, i).camera),
];

/**
 * Of all files of the app those that any shot of the scene may load: all code, pictures and models, and of the map of the ground
 * the areas that its shots see.
 */
export function neededFiles(
  scene: SceneDocument,
  files: readonly (readonly [path: string, bytes: number])[],
) {
  const keys = new Set(camerasOf(scene).flatMap(areasOf));
  const isNeeded = (path: string) => {
    const area = path.startsWith(GROUND)
      ? /^(-?\d+_-?\d+)\.bin$/.exec(path.slice(GROUND.length))?.[1]
      : undefined;
    return area === undefined || keys.has(area);
  };
  return files.filter(([path]) => isNeeded(path));
}
