import {
  Group,
  type InstancedBufferGeometry,
  Mesh,
  type Object3D,
  type ShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import {
  bladeFootM,
  bladeRootM,
  type ModelLengths,
  type PartScales,
  stretchedLengths,
} from '../../shared/modelStretch';
import { chunks } from '../core/chunks';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import lines from '../core/lines.glsl?raw';
import type { Palette } from '../core/palette';
import type { Placement } from '../fields/Placement';
import { detailPx } from './modelDetail';
import { type ModelLevel, modelGeometry, modelPartNames } from './modelGeometry';
import fragmentShader from './NodeModels.frag.glsl?raw';
import vertexShader from './NodeModels.vert.glsl?raw';
import surfaceKinds from './surfaceKinds.glsl?raw';

/** More instances of one level than this are left out. */
export const maxModels = 256;

/** One design in numbers. */
export interface NodeModel extends ModelLengths {
  /** The finest first. */
  levels: readonly [ModelLevel, ModelLevel, ModelLevel];
  /** By the places of `modelPartNames`, metres from the middle of the bus. */
  pivotsM: readonly (readonly [number, number, number])[];
  /** Panels of a wing, along and across. */
  panels: readonly [number, number];
}

export interface NodeModelsUpdate {
  /** Node numbers to draw at each level, the finest first. One that is between two levels is in both. */
  ids: readonly [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  pixelRatio: number;
  /** Stretches a part along its own axes from its joint on; 1 where absent. */
  partScales?: PartScales;
  /**
   * The radiators' colour as a camera for the infrared shows it, sRGB 0 to 1; null by eye: at the 250 to 450 K of radiators all that
   * they radiate lies beyond 1 µm, and what is seen of them is sunlight and the Earth's.
   */
  heat?: readonly [number, number, number] | null;
  /** How far the marks of power and heat have gone on their way, in turns. They stand still where it does. */
  flowTurns?: number;
}

/** Sizes between which each level comes and goes, CSS pixels; the finest never goes. */
const fades = [
  [...detailPx.fine, 1e9, 2e9],
  [...detailPx.coarse, ...detailPx.fine],
  [...detailPx.point, ...detailPx.coarse],
] as const;

/**
 * Nodes near enough to have a form, all of one design, at true size: one draw for each level of detail in use. Each
 * keeps the Earth below, its wings to the Sun and its radiator edge on. Levels fade into each other pixel by pixel,
 * by the sizes of `detailPx`.
 */
export class NodeModels {
  readonly object: Object3D = new Group();
  readonly #levels: {
    geometry: InstancedBufferGeometry;
    mesh: Mesh;
    material: ReturnType<typeof modelMaterial>;
  }[];

  readonly #placement: Placement;
  readonly #model: NodeModel;

  /** @param placement where the nodes are; shared with the field of points. */
  constructor(model: NodeModel, placement: Placement) {
    this.#placement = placement;
    this.#model = model;
    this.object.name = 'NodeModels';
    this.#levels = model.levels.map((level, detail) => {
      const geometry = modelGeometry(level, maxModels);
      const material = modelMaterial(model, placement, fades[detail]!);
      const mesh = new Mesh(geometry, material);
      mesh.name = `NodeModels, level ${detail}`;
      mesh.renderOrder = renderOrder.models;
      mesh.visible = false;
      followEye(mesh, material);
      this.object.add(mesh);
      return { geometry, mesh, material };
    });
  }

  update(update: NodeModelsUpdate): void {
    const { ids, sunDirection, palette, pixelRatio, partScales = {}, flowTurns = 0, heat = null } = update;
    const drawn = stretchedLengths(this.#model, partScales);
    this.#levels.forEach(({ geometry, mesh, material }, detail) => {
      const wanted = ids[detail]!;
      const count = Math.min(maxModels, wanted.length);
      const node = geometry.getAttribute('node');
      for (let i = 0; i < count; i++) node.setX(i, wanted[i]!);
      if (count > 0) node.needsUpdate = true;
      geometry.instanceCount = count;
      mesh.visible = count > 0;
      followDefines(material, this.#placement);
      const u = material.uniforms;
      u.sunDirection.value.set(...sunDirection);
      u.pixelRatio.value = pixelRatio;
      u.nightLight.value.set(...palette.nodeDark).multiplyScalar(0.06);
      u.spanM.value = drawn.spanM;
      u.wingM.value.set(...drawn.wingM, drawn.wingRootM);
      u.bladeM.value.set(...(drawn.bladesM ?? [1, 1]), bladeFootM(drawn), bladeRootM(drawn));
      u.flowTurns.value = flowTurns;
      u.heat.value.set(...(heat ?? [0, 0, 0]), heat ? 1 : 0);
      modelPartNames.forEach((name, part) => {
        u.partScales.value[part]!.set(...(partScales[name] ?? [1, 1, 1]));
      });
    });
  }

  dispose(): void {
    for (const { geometry, material } of this.#levels) {
      geometry.dispose();
      material.dispose();
    }
  }
}

/** A placement may learn what it must compile in (ellipses) after it is made. */
function followDefines(material: ShaderMaterial, { defines }: Placement): void {
  for (const [name, value] of Object.entries(defines)) {
    if (material.defines[name] === value) continue;
    material.defines[name] = value;
    material.needsUpdate = true;
  }
}

const modelMaterial = (
  { pivotsM, panels }: NodeModel,
  placement: Placement,
  fade: readonly [number, number, number, number],
) =>
  createMaterial(
    {
      name: 'NodeModels',
      vertexShader,
      fragmentShader,
      defines: { ...placement.defines },
      uniforms: {
        ...placement.uniforms,
        ...eyeUniforms(),
        pixelRatio: { value: 1 },
        sunDirection: { value: new Vector3(1, 0, 0) },
        nightLight: { value: new Vector3() },
        spanM: { value: 1 },
        fadePx: { value: new Vector4(...fade) },
        wingM: { value: new Vector3(1, 1, 1) },
        bladeM: { value: new Vector4(1, 1, 1, 0) },
        flowTurns: { value: 0 },
        heat: { value: new Vector4() },
        panels: { value: new Vector2(...panels) },
        pivotsM: { value: modelPartNames.map((_, part) => new Vector3(...(pivotsM[part] ?? [0, 0, 0]))) },
        partScales: { value: modelPartNames.map(() => new Vector3(1, 1, 1)) },
      },
    },
    { ...chunks, lines, surfaceKinds, placement: placement.glsl },
  );
