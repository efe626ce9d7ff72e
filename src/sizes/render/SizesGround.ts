import { BufferGeometry, Float32BufferAttribute, Mesh, Vector4 } from 'three';
import { createMaterial } from '../../render/core/createMaterial';
import fragmentShader from './SizesGround.frag.glsl?raw';
import vertexShader from './SizesGround.vert.glsl?raw';
import { type SizesUniforms, sizesChunks } from './sizesLight';

/** Squares of the ground, metres; every tenth line is strong. */
export const groundSquareM = 10;

/** The level ground with its squares, in the light that reaches it. Drawn before the things, which lie on it. */
export class SizesGround {
  readonly object: Mesh<BufferGeometry, ReturnType<typeof groundMaterial>>;

  constructor(uniforms: SizesUniforms) {
    const geometry = new BufferGeometry();
    geometry.setAttribute(
      'position',
      new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3),
    );
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.object = new Mesh(geometry, groundMaterial(uniforms));
    this.object.frustumCulled = false;
    this.object.renderOrder = -1;
  }

  /** The ground is whole within `wholeM` of a middle and gone at `goneM`, metres. */
  update(middleM: readonly [number, number], wholeM: number, goneM: number): void {
    this.object.position.set(middleM[0], middleM[1], 0);
    this.object.scale.set(goneM, goneM, 1);
    this.object.material.uniforms.fadeM.value.set(middleM[0], middleM[1], wholeM, goneM);
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}

const groundMaterial = (shared: SizesUniforms) =>
  createMaterial(
    {
      name: 'SizesGround',
      vertexShader,
      fragmentShader,
      depthWrite: false,
      uniforms: {
        ...shared,
        fadeM: { value: new Vector4(0, 0, 100, 200) },
        squareM: { value: groundSquareM },
      },
    },
    sizesChunks,
  );
