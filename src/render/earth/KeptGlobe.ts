import {
  BufferGeometry,
  type Camera,
  type Material,
  Mesh,
  type Object3D,
  OneFactor,
  OneMinusDstAlphaFactor,
  type Points,
  type Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { equatorialRadiusM } from '../../shared/earth';
import { createMaterial, drawAlways, limbDiscVertices, renderOrder } from '../core/createMaterial';
import { eyeUniforms, setEye } from '../core/eye';
import type { FrameTarget } from '../core/FrameTarget';
import { airReach } from './Atmosphere';
import horizonShader from './Horizon.frag.glsl?raw';
import fragmentShader from './KeptGlobe.frag.glsl?raw';
import vertexShader from './limbDisc.vert.glsl?raw';

/** Vertices of the disc that ends at the horizon. */
const HORIZON_VERTICES = 3 * 256;

/** Puts what is drawn under what is on the canvas. */
const under = { blendSrc: OneMinusDstAlphaFactor, blendDst: OneFactor, depthTest: false, depthWrite: false };

/** What hides things behind the Earth where the Earth itself is not drawn: depth alone. */
function horizonDisc(): Mesh<BufferGeometry, Material> {
  const material = createMaterial({
    name: 'Horizon',
    vertexShader,
    fragmentShader: horizonShader,
    colorWrite: false,
    defines: { HORIZON: '' },
    uniforms: { ...eyeUniforms(), shell: { value: 1 } },
  });
  const geometry = new BufferGeometry();
  geometry.setDrawRange(0, HORIZON_VERTICES);
  const mesh = new Mesh(geometry, material);
  mesh.name = 'Horizon';
  mesh.renderOrder = renderOrder.earth;
  drawAlways(mesh);
  mesh.onBeforeRender = (renderer, _scene, camera) => {
    const u = material.uniforms;
    setEye(u, renderer, camera, mesh);
    // Half a pixel more, as far as the Earth's own smooth limb reaches.
    const limbM = equatorialRadiusM * Math.sqrt(Math.max(u.eyeMargin.value, 0));
    u.shell.value = 1 + (0.5 * limbM) / (u.pixelsPerRadian.value * equatorialRadiusM);
    material.uniformsNeedUpdate = true;
  };
  return mesh;
}

/**
 * A picture of the globe, kept while neither the eye nor the globe changes: then only what flies about it and stands on it is
 * drawn, and the picture and the stars are put under that. Colours are premultiplied and each lies over those before, so that it
 * is the same picture in another order, within rounding.
 */
export class KeptGlobe {
  readonly #renderer: WebGLRenderer;
  readonly #target: FrameTarget;
  readonly #picture = new WebGLRenderTarget(1, 1, { depthBuffer: false });
  readonly #horizon = horizonDisc();
  readonly #disc: Mesh<BufferGeometry, Material>;
  readonly #material = createMaterial({
    name: 'KeptGlobe',
    vertexShader,
    fragmentShader,
    ...under,
    uniforms: { ...eyeUniforms(), shell: { value: 1 }, kept: { value: this.#picture.texture } },
  });

  /** With the renderer that `target` draws with. */
  constructor(renderer: WebGLRenderer, target: FrameTarget) {
    this.#renderer = renderer;
    this.#target = target;
    const geometry = new BufferGeometry();
    geometry.setDrawRange(0, limbDiscVertices);
    this.#disc = new Mesh(geometry, this.#material);
    this.#disc.name = 'KeptGlobe';
    drawAlways(this.#disc);
    this.#disc.onBeforeRender = (drawing, _scene, camera) => {
      const u = this.#material.uniforms;
      setEye(u, drawing, camera, this.#disc);
      u.shell.value = airReach(u.eyeMargin.value, u.pixelsPerRadian.value).shell;
      this.#material.uniformsNeedUpdate = true;
    };
  }

  /** GPU memory of the picture, bytes. */
  get bytes(): number {
    return 4 * this.#picture.width * this.#picture.height;
  }

  /** What it draws with, to be made ready before the first picture. */
  get objects(): Object3D[] {
    return [this.#horizon, this.#disc];
  }

  /** Takes the picture of `globe`, all but the stars. */
  keep(globe: Object3D, stars: Object3D, camera: Camera): void {
    const { visible } = stars;
    stars.visible = false;
    this.#target.draw(globe, camera, this.#picture);
    stars.visible = visible;
  }

  /** Draws the scene with the picture in place of the globe. */
  draw(scene: Scene, globe: Object3D, stars: Object3D, camera: Camera): void {
    globe.visible = false;
    scene.add(this.#horizon);
    this.#target.draw(scene, camera);
    scene.remove(this.#horizon);
    globe.visible = true;
    this.#drawUnder(this.#disc, camera);
    if (!stars.visible) return;
    const { material } = stars as Points<BufferGeometry, Material>;
    const { blendSrc, blendDst } = material;
    Object.assign(material, { blendSrc: under.blendSrc, blendDst: under.blendDst });
    this.#drawUnder(stars, camera);
    Object.assign(material, { blendSrc, blendDst });
  }

  #drawUnder(object: Object3D, camera: Camera): void {
    const { autoClear } = this.#renderer;
    this.#renderer.autoClear = false;
    this.#renderer.render(object as Scene, camera);
    this.#renderer.autoClear = autoClear;
  }

  dispose(): void {
    for (const { geometry, material } of [this.#horizon, this.#disc]) {
      geometry.dispose();
      material.dispose();
    }
    this.#picture.dispose();
  }
}
