import {
  type Camera,
  type IUniform,
  type Line,
  Matrix4,
  type Mesh,
  type Object3D,
  type Points,
  type ShaderMaterial,
  Vector3,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';
import { drawAlways } from './createMaterial';

/** Uniforms that follow the camera; part of every material here. */
interface EyeUniforms {
  [name: string]: IUniform;
  /** The eye in the object's frame, metres. */
  eyeM: IUniform<Vector3>;
  /** Squared length of the eye in units of the semi-axes, less one; in double precision, since it nears zero. */
  eyeMargin: IUniform<number>;
  /** Pixels of the picture that one metre covers at one metre from the eye. */
  pixelsPerRadian: IUniform<number>;
}

export function eyeUniforms(): EyeUniforms {
  return { eyeM: { value: new Vector3() }, eyeMargin: { value: 1 }, pixelsPerRadian: { value: 1000 } };
}

const world = new Vector3();
const inverse = new Matrix4();
const viewport = new Vector4();

/** Whether a frame is the world's own. Most are: what is drawn here has no transform, its places are Earth-fixed. */
function isIdentity({ elements: m }: Matrix4): boolean {
  for (let i = 0; i < 16; i++) if (m[i] !== (i % 5 === 0 ? 1 : 0)) return false;
  return true;
}

/** Sets the eye's uniforms for one draw of `object`, whose world matrix is up to date. */
export function setEye(
  uniforms: EyeUniforms,
  renderer: WebGLRenderer,
  camera: Camera,
  object: Object3D,
): void {
  world.setFromMatrixPosition(camera.matrixWorld);
  if (!isIdentity(object.matrixWorld)) world.applyMatrix4(inverse.copy(object.matrixWorld).invert());
  uniforms.eyeM.value.copy(world);
  uniforms.eyeMargin.value =
    (world.x / equatorialRadiusM) ** 2 +
    (world.y / equatorialRadiusM) ** 2 +
    (world.z / polarRadiusM) ** 2 -
    1;
  renderer.getCurrentViewport(viewport);
  uniforms.pixelsPerRadian.value = ((camera.projectionMatrix.elements[5] ?? 1) * viewport.w) / 2;
}

/** Makes `object` set its material's eye uniforms before each draw, for whatever camera draws it. */
export function followEye(
  object: Mesh | Points | Line,
  material: ShaderMaterial & { uniforms: EyeUniforms },
): void {
  drawAlways(object);
  object.onBeforeRender = (renderer, _scene, camera) => {
    setEye(material.uniforms, renderer, camera, object);
    material.uniformsNeedUpdate = true;
  };
}
