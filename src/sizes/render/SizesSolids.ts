import { BufferAttribute, BufferGeometry, Mesh, Vector2, Vector3 } from 'three';
import { createMaterial } from '../../render/core/createMaterial';
import type { SizesMesh } from './SizesBuilder';
import fragmentShader from './SizesSolids.frag.glsl?raw';
import vertexShader from './SizesSolids.vert.glsl?raw';
import { type SizesUniforms, sizesChunks } from './sizesLight';

export interface SizesPatterns {
  /** Length and width of a panel of a wing, and how far from the wing's middle its first one begins, metres. */
  panelM?: readonly [number, number, number];
  /** Whether each panel has a rim of its own, which fades where a pixel is wider. */
  panelRims?: boolean;
  /** Length and width of a pitch, metres. */
  pitchM?: readonly [number, number];
}

/** One thing of the comparison: a mesh with the patterns of its surfaces. */
export class SizesSolids {
  readonly object: Mesh<BufferGeometry, ReturnType<typeof solidsMaterial>>;

  constructor(mesh: SizesMesh, uniforms: SizesUniforms, patterns: SizesPatterns = {}) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.positionsM, 3));
    geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
    geometry.setAttribute('surface', new BufferAttribute(mesh.surfaces, 4));
    geometry.setAttribute('local', new BufferAttribute(mesh.localsM, 3));
    geometry.setIndex(new BufferAttribute(mesh.indices, 1));
    this.object = new Mesh(geometry, solidsMaterial(uniforms, patterns));
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}

const solidsMaterial = (
  shared: SizesUniforms,
  { panelM = [2, 2, 0], panelRims = false, pitchM = [1, 1] }: SizesPatterns,
) =>
  createMaterial(
    {
      name: 'SizesSolids',
      vertexShader,
      fragmentShader,
      uniforms: {
        ...shared,
        panelM: { value: new Vector3(...panelM) },
        panelRims: { value: panelRims },
        pitchM: { value: new Vector2(...pitchM) },
      },
    },
    sizesChunks,
  );
