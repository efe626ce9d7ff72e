import { type Camera, type IUniform, Matrix3, Vector2, Vector3, Vector4, type WebGLRenderer } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { chunks } from '../core/chunks';
import light from './CampusLight.glsl?raw';
import plane from './CampusPlane.glsl?raw';
import states from './CampusStates.glsl?raw';
import view from './CampusView.glsl?raw';
import { campusPart } from './campusForms';

/** Where a campus is: its origin and the unit vectors to east, north and up there, Earth-fixed metres. */
export interface CampusFrame {
  originM: Vec3;
  east: Vec3;
  north: Vec3;
  up: Vec3;
}

/** Pieces of shader that campus shaders share, with those that all do. */
export const campusChunks = {
  ...chunks,
  campusView: view,
  campusPlane: plane,
  campusLight: light,
  campusStates: states,
};

/** Numbers of `campusPart` for the shaders. */
export const campusDefines = {
  PART_SHELL: campusPart.shell,
  PART_ROOF: campusPart.roof,
  PART_YARD: campusPart.yard,
  PART_FLOOR: campusPart.floor,
  PART_INDOOR: campusPart.indoor,
};

export interface CampusUniforms {
  [name: string]: IUniform;
  eyeM: IUniform<Vector3>;
  eyeAtM: IUniform<Vector3>;
  axes: IUniform<Matrix3>;
  pixelsPerRadian: IUniform<number>;
  rayOfPixel: IUniform<Matrix3>;
  viewportPx: IUniform<Vector2>;
}

/** Uniforms that follow the camera, in the campus frame; one set for all materials of a campus. */
export function campusUniforms({ east, north, up }: CampusFrame): CampusUniforms {
  const eye = new Vector3();
  const axes = new Matrix3();
  axes.set(east[0], north[0], up[0], east[1], north[1], up[1], east[2], north[2], up[2]);
  return {
    eyeM: { value: eye },
    eyeAtM: { value: eye },
    axes: { value: axes },
    pixelsPerRadian: { value: 1000 },
    rayOfPixel: { value: new Matrix3() },
    viewportPx: { value: new Vector2(1, 1) },
  };
}

/** An Earth-fixed vector along the axes of a frame. */
export function alongAxes({ east, north, up }: CampusFrame, v: Vec3): [number, number, number] {
  const dot = (a: Vec3) => a[0] * v[0] + a[1] * v[1] + a[2] * v[2];
  return [dot(east), dot(north), dot(up)];
}

/** A place of the campus frame, Earth-fixed metres. */
export function fromCampusFrame(
  { originM, east, north, up }: CampusFrame,
  [x, y, z]: Vec3,
): [number, number, number] {
  return [0, 1, 2].map((i) => originM[i]! + x * east[i]! + y * north[i]! + z * up[i]!) as [
    number,
    number,
    number,
  ];
}

const viewport = new Vector4();
const world = new Vector3();

/** Sets the uniforms for one draw; what is subtracted is in double precision. */
export function setCampusEye(
  uniforms: CampusUniforms,
  frame: CampusFrame,
  renderer: WebGLRenderer,
  camera: Camera,
): void {
  world.setFromMatrixPosition(camera.matrixWorld);
  const { originM } = frame;
  uniforms.eyeM.value.set(
    ...alongAxes(frame, [world.x - originM[0], world.y - originM[1], world.z - originM[2]]),
  );
  renderer.getCurrentViewport(viewport);
  uniforms.viewportPx.value.set(viewport.z, viewport.w);
  const p = camera.projectionMatrix.elements;
  const m = camera.matrixWorld.elements;
  uniforms.pixelsPerRadian.value = ((p[5] ?? 1) * viewport.w) / 2;
  const local = (column: number): Vec3 =>
    alongAxes(frame, [m[4 * column]!, m[4 * column + 1]!, m[4 * column + 2]!]);
  const [right, up, back] = [local(0), local(1), local(2)];
  const [kx, ky] = [1 / p[0]!, 1 / p[5]!];
  const middle = [0, 1, 2].map((i) => p[8]! * kx * right[i]! + p[9]! * ky * up[i]! - back[i]!);
  const [x, y] = [right.map((r) => r * kx), up.map((u) => u * ky)];
  // biome-ignore format: a matrix reads by rows
  uniforms.rayOfPixel.value.set(
    x[0]!, y[0]!, middle[0]!,
    x[1]!, y[1]!, middle[1]!,
    x[2]!, y[2]!, middle[2]!,
  );
}
