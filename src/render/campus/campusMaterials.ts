import {
  AlwaysDepth,
  DataTexture,
  DoubleSide,
  FloatType,
  type IUniform,
  LessDepth,
  RGBAFormat,
  Vector2,
  Vector3,
} from 'three';
import { createMaterial, type TypedMaterial } from '../core/createMaterial';
import edgesFragment from './CampusEdges.frag.glsl?raw';
import edgesVertex from './CampusEdges.vert.glsl?raw';
import groundFragment from './CampusGround.frag.glsl?raw';
import groundVertex from './CampusGround.vert.glsl?raw';
import shadowFragment from './CampusShadow.frag.glsl?raw';
import shadowVertex from './CampusShadow.vert.glsl?raw';
import solidsFragment from './CampusSolids.frag.glsl?raw';
import solidsVertex from './CampusSolids.vert.glsl?raw';
import { edgeNumbers } from './campusForms';
import { type CampusUniforms, campusChunks, campusDefines } from './campusFrame';

/** Edges in a row of their texture; every WebGL 2 device has textures twice as wide. */
const edgesWide = 1024;

const color = () => ({ value: new Vector3(1, 1, 1) });

/** Light and colours, shared by the materials of a campus. */
export function lightUniforms() {
  return {
    sun: { value: new Vector3(0, 0, 1) },
    sunLight: color(),
    skyLight: color(),
    groundLight: color(),
    wallColor: color(),
    roofColor: color(),
    floorColor: color(),
    unitColor: color(),
    inkColor: color(),
    lampColor: color(),
    groundColor: color(),
    padColor: color(),
    roadColor: color(),
    gravelColor: color(),
    fieldColors: { value: [new Vector3(1, 1, 1), new Vector3(1, 1, 1)] },
    treeColor: color(),
    crownColor: color(),
    insideColor: color(),
    shadowColor: color(),
    rackColor: color(),
    lamps: { value: 0 },
    indoorLight: { value: 0 },
    opacity: { value: 1 },
    groundOpacity: { value: 1 },
    landOpacity: { value: 1 },
    landShown: { value: 1 },
    landAxes: { value: new Vector2(1, 0) },
    inkOpacity: { value: 1 },
    shadowOpacity: { value: 1 },
    pixelRatio: { value: 1 },
  };
}

export type CampusLight = ReturnType<typeof lightUniforms>;

/** The edges as a texture, two texels each. */
export function edgesTexture(edges: Float32Array): DataTexture {
  const count = edges.length / edgeNumbers;
  const rows = Math.max(1, Math.ceil(count / edgesWide));
  const data = new Float32Array(edgesWide * edgeNumbers * rows);
  data.set(edges);
  const texture = new DataTexture(data, 2 * edgesWide, rows, RGBAFormat, FloatType);
  texture.needsUpdate = true;
  return texture;
}

/** The five materials of the massing. */
export function campusMaterials(
  setting: CampusUniforms & CampusLight,
  volumes: IUniform<DataTexture>,
  edges: DataTexture,
) {
  const make = (
    name: string,
    vertexShader: string,
    fragmentShader: string,
    more: Partial<Parameters<typeof createMaterial>[0]> = {},
    uniforms: Record<string, IUniform> = {},
  ): TypedMaterial<Record<string, IUniform>> =>
    createMaterial(
      {
        name,
        vertexShader,
        fragmentShader,
        side: DoubleSide,
        defines: { ...campusDefines },
        uniforms: { ...setting, volumes, ...uniforms },
        ...more,
      },
      campusChunks,
    );
  // What is painted on the ground lies over it in order; it needs no test, for the eye is above and nothing is before it yet.
  return {
    ground: make('CampusGround', groundVertex, groundFragment, { depthFunc: AlwaysDepth }),
    shadow: make(
      'CampusShadow',
      shadowVertex,
      shadowFragment,
      { depthFunc: LessDepth },
      { opacity: setting.shadowOpacity },
    ),
    solids: make('CampusSolids', solidsVertex, solidsFragment),
    edges: make(
      'CampusEdges',
      edgesVertex,
      edgesFragment,
      { depthWrite: false },
      { edges: { value: edges } },
    ),
  };
}
