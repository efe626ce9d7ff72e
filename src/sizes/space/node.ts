import { BufferGeometry, Float32BufferAttribute, type Mesh, type Object3D, Vector3 } from 'three';
import {
  type ModelLengths,
  type ModelPartName,
  scalesForAreas,
  stretched,
  stretchedLengths,
} from '../../shared/modelStretch';
import type { Solid } from './Solids';
import type { Surface } from './surfaces';

/** Surfaces in the order of their numbers in the models, attribute `_MATERIAL`. */
export const kinds = [
  'cells',
  'back',
  'radiator',
  'foil',
  'structure',
  'dark',
  'glass',
] as const satisfies Surface[];

/** A model of public/models as `useGLTF` gives it: a scene for each level, the finest first, its parts below. */
export interface NodeParts {
  scenes: Object3D[];
  /** What the file says of itself. */
  userData: ModelLengths & { panels: readonly [along: number, across: number] };
}

/**
 * The finest level of a node's model, stretched to areas (m²; null: as it is), unfolded and standing: boom along x, wings
 * and Sun to the viewer (−y), its up along z, its lowest point on the ground. Cells are unwrapped by panels of the wing.
 */
export function node(model: NodeParts, arrayAreaM2: number | null, radiatorAreaM2: number | null): Solid[] {
  const own = model.userData;
  const lengths = { ...own, wingRootM: own.wingRootM - own.busM[0] / 2 };
  const scales = scalesForAreas(lengths, arrayAreaM2, radiatorAreaM2);
  const { wingM, wingRootM } = stretchedLengths(lengths, scales);
  const panelM = [wingM[0] / own.panels[0], wingM[1] / own.panels[1]] as const;
  const found = new Map<Surface, Record<'position' | 'normal' | 'color' | 'uv', number[]>>();
  const [at, normal, color] = [new Vector3(), new Vector3(), new Vector3()];
  for (const part of model.scenes[0]!.children) {
    const name = part.userData.name as ModelPartName;
    const isWing = name === 'solarArrayLeft' || name === 'solarArrayRight';
    part.traverse((object) => {
      const { geometry, isMesh } = object as Mesh;
      if (!isMesh || !geometry.index) return;
      object.updateMatrix();
      const { position, normal: normals, color: colors, _material: kind } = geometry.attributes;
      const placeOf = (vertex: number) => {
        at.fromBufferAttribute(position!, vertex).applyMatrix4(object.matrix);
        return stretched(lengths, name, [at.x, at.y, at.z], scales);
      };
      let surface: Surface = 'dark';
      for (let i = 0; i < geometry.index.count; i++) {
        const vertex = geometry.index.getX(i);
        // Of a triangle the last corner tells.
        const last = geometry.index.getX(i + 2 - (i % 3));
        if (i % 3 === 0) {
          surface = kinds[kind!.getX(last)] ?? 'dark';
          if (isWing && surface === 'structure' && Math.abs(placeOf(last)[0]) > wingRootM) surface = 'rim';
        }
        const [x, y, z] = placeOf(vertex);
        normal.fromBufferAttribute(normals!, vertex).transformDirection(object.matrix);
        normal.divide(at.set(...(scales[name] ?? [1, 1, 1]))).normalize();
        color.fromBufferAttribute(colors!, vertex);
        const to = found.get(surface) ?? { position: [], normal: [], color: [], uv: [] };
        found.set(surface, to);
        to.position.push(x + part.position.x, -z - part.position.z, y + part.position.y);
        to.normal.push(normal.x, -normal.z, normal.y);
        to.color.push(...(surface === 'cells' ? [1, 1, 1] : color.toArray()));
        const cells = [(Math.abs(x) - wingRootM) / panelM[0], y / panelM[1] + own.panels[1] / 2];
        to.uv.push(...(surface === 'cells' ? cells : [x, y]));
      }
    });
  }
  const solids = [...found].map(([surface, arrays]) => {
    const geometry = new BufferGeometry();
    for (const [name, numbers] of Object.entries(arrays))
      geometry.setAttribute(name, new Float32BufferAttribute(numbers, name === 'uv' ? 2 : 3));
    geometry.computeBoundingBox();
    return { surface, geometry };
  });
  const lowestM = Math.min(...solids.map(({ geometry }) => geometry.boundingBox!.min.z));
  for (const { geometry } of solids) geometry.translate(0, 0, -lowestM);
  return solids;
}
