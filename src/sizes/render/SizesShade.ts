import {
  AddEquation,
  Box3,
  BufferGeometry,
  CustomBlending,
  DoubleSide,
  Float32BufferAttribute,
  LinearFilter,
  Matrix4,
  Mesh,
  OneFactor,
  OrthographicCamera,
  RedFormat,
  Scene,
  type ShaderMaterial,
  Vector3,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { createMaterial } from '../../render/core/createMaterial';
import depthFragment from './SizesDepth.frag.glsl?raw';
import depthVertex from './SizesDepth.vert.glsl?raw';
import shadeFragment from './SizesShade.frag.glsl?raw';
import shadeVertex from './SizesShade.vert.glsl?raw';
import { depthMap, type SizesUniforms, sunDirection } from './sizesLight';

/** Directions to the sun and to the sky: 255 is divisible by both, so that eight bits hold their sum without loss. */
const SUNS = 17;
const SKIES = 51;
/** How wide the sun is drawn, radians from its middle: wider than the real one, for soft edges. */
const SUN_RADIUS_RAD = 0.021;
const GOLDEN_RAD = Math.PI * (3 - Math.sqrt(5));
const LIGHT_PX = 1024;
const SUN_PX = 2048;
/** Finest and largest map of the sun on the ground; the light of the sky has no edges and needs fewer texels. */
const TEXEL_M = 0.36;
const MOST_PX = 1500;
const SKY_TEXEL_M = 1.4;
const SKY_LIGHT_PX = 512;

/** Directions about an axis: on a spiral over a cone, or over the whole sky, dense where light counts most. */
function directions(count: number, radiusOf: (share: number) => number, axis: Vector3): Vector3[] {
  const side = new Vector3(0, 1, 0).cross(axis).normalize();
  const over = axis.clone().cross(side);
  return Array.from({ length: count }, (_, i) => {
    const off = radiusOf((i + 0.5) / count);
    const angle = i * GOLDEN_RAD;
    return axis
      .clone()
      .multiplyScalar(Math.sqrt(Math.max(0, 1 - off * off)))
      .addScaledVector(side, off * Math.cos(angle))
      .addScaledVector(over, off * Math.sin(angle))
      .normalize();
  });
}

const suns = directions(SUNS, (share) => SUN_RADIUS_RAD * Math.sqrt(share), sunDirection);
/** By the cosine of the angle to the upright, down to some 6° above the horizon. */
const skies = directions(SKIES, (share) => Math.sqrt(0.99 * share), new Vector3(0, 0, 1));

/**
 * What of sun and sky reaches the ground below the things, gathered direction by direction in a texture: exact soft
 * shadows that cost nothing once gathered. Also what the sun sees, for the things' shadows on each other.
 */
export class SizesShade {
  readonly #renderer: WebGLRenderer;
  readonly #uniforms: SizesUniforms;
  readonly #depth = depthTarget(LIGHT_PX);
  readonly #skyDepth = depthTarget(SKY_LIGHT_PX);
  readonly #sun = depthTarget(SUN_PX);
  readonly #ground = lightTarget();
  readonly #sky = lightTarget();
  readonly #depthMaterial: ShaderMaterial;
  readonly #camera = new OrthographicCamera();
  readonly #sheet = new Scene();
  readonly #quad: Mesh<BufferGeometry, ReturnType<typeof sheetMaterial>>;
  readonly #things: Scene;
  readonly #box = new Box3();
  #done = SUNS + SKIES;
  #sunDone = 0;
  #skyDone = 0;

  /** @param things what throws shadows; nothing else may be in it. */
  constructor(renderer: WebGLRenderer, things: Scene, uniforms: SizesUniforms) {
    this.#renderer = renderer;
    this.#things = things;
    this.#uniforms = uniforms;
    this.#depthMaterial = createMaterial({
      name: 'SizesDepth',
      vertexShader: depthVertex,
      fragmentShader: depthFragment,
      side: DoubleSide,
      uniforms: {},
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3));
    this.#quad = new Mesh(geometry, sheetMaterial());
    this.#quad.frustumCulled = false;
    this.#sheet.add(this.#quad);
    uniforms.sunDepth.value = this.#sun.depthTexture;
  }

  /** Directions that are still to come. */
  get left(): number {
    return SUNS + SKIES - this.#done;
  }

  /** Begins anew, after the things have changed. */
  restart(): void {
    this.#things.updateMatrixWorld(true);
    this.#box.setFromObject(this.#things);
    if (this.#box.isEmpty()) this.#box.set(new Vector3(-1, -1, 0), new Vector3(1, 1, 1));
    this.#done = this.#sunDone = this.#skyDone = 0;
    this.#lay();
    this.#lookAlong(sunDirection);
    this.#drawDepth(this.#sun);
    this.#uniforms.sunMatrix.value
      .copy(this.#camera.projectionMatrix)
      .multiply(this.#camera.matrixWorldInverse);
  }

  /** The rectangle of ground that shadows may fall on, and its texture. */
  #lay(): void {
    const { min, max } = this.#box;
    const along = (max.z * sunDirection.x) / sunDirection.z;
    const across = (max.z * sunDirection.y) / sunDirection.z;
    const marginM = 30;
    const west = min.x - Math.max(0, along) - marginM;
    const east = max.x - Math.min(0, along) + marginM;
    const south = min.y - Math.max(0, across) - marginM;
    const north = max.y - Math.min(0, across) + marginM;
    const size = (target: WebGLRenderTarget, texelM: number) => {
      const px = (lengthM: number) => Math.round(Math.min(MOST_PX, Math.max(64, lengthM / texelM)));
      target.setSize(px(east - west), px(north - south));
    };
    size(this.#ground, TEXEL_M);
    size(this.#sky, SKY_TEXEL_M);
    const u = this.#uniforms;
    u.shade.value = this.#ground.texture;
    u.skyShade.value = this.#sky.texture;
    u.shadeRect.value.set(west, south, 1 / (east - west), 1 / (north - south));
    this.#quad.material.uniforms.rectM.value.set(west, south, east - west, north - south);
    u.shadeScale.value.set(0, 0);
  }

  /** An orthographic look from a direction, just wide enough for all things. */
  #lookAlong(direction: Vector3): void {
    const camera = this.#camera;
    const middle = this.#box.getCenter(new Vector3());
    camera.up.set(0, Math.abs(direction.z) > 0.99 ? 1 : 0, Math.abs(direction.z) > 0.99 ? 0 : 1);
    camera.position.copy(middle).add(direction);
    camera.lookAt(middle);
    camera.updateMatrixWorld();
    const view = this.#box.clone();
    view.min.z = Math.min(view.min.z, 0);
    view.applyMatrix4(camera.matrixWorldInverse);
    camera.left = view.min.x - 1;
    camera.right = view.max.x + 1;
    camera.bottom = view.min.y - 1;
    camera.top = view.max.y + 1;
    camera.near = -view.max.z - 1;
    camera.far = -view.min.z + 400;
    camera.updateProjectionMatrix();
  }

  #drawDepth(target: WebGLRenderTarget): void {
    this.#things.overrideMaterial = this.#depthMaterial;
    this.#renderer.setRenderTarget(target);
    this.#renderer.clear();
    this.#renderer.render(this.#things, this.#camera);
    this.#renderer.setRenderTarget(null);
    this.#things.overrideMaterial = null;
  }

  /** Gathers so many more directions, of sun and sky by turns. */
  gather(count: number): void {
    const before = this.#renderer.autoClear;
    this.#renderer.autoClear = false;
    this.#renderer.setClearColor(0x000000, 0);
    for (let i = 0; i < count && this.left > 0; i++) this.#add(this.#done % 4 === 0);
    this.#renderer.autoClear = before;
    this.#uniforms.shadeScale.value.set(
      SUNS / Math.max(1, this.#sunDone),
      SKIES / Math.max(1, this.#skyDone),
    );
  }

  #add(ofSun: boolean): void {
    const [done, count] = ofSun ? [this.#sunDone, SUNS] : [this.#skyDone, SKIES];
    const depth = ofSun ? this.#depth : this.#skyDepth;
    this.#lookAlong((ofSun ? suns : skies)[done]!);
    this.#drawDepth(depth);
    const u = this.#quad.material.uniforms;
    u.depths.value = depth.depthTexture;
    u.toDepth.value.copy(this.#camera.projectionMatrix).multiply(this.#camera.matrixWorldInverse);
    u.share.value = 1 / count;
    this.#renderer.setRenderTarget(ofSun ? this.#ground : this.#sky);
    if (done === 0) this.#renderer.clear();
    this.#renderer.render(this.#sheet, this.#camera);
    this.#renderer.setRenderTarget(null);
    this.#done++;
    if (ofSun) this.#sunDone++;
    else this.#skyDone++;
  }

  dispose(): void {
    for (const target of [this.#depth, this.#skyDepth, this.#sun, this.#ground, this.#sky]) {
      target.depthTexture?.dispose();
      target.dispose();
    }
    this.#depthMaterial.dispose();
    this.#quad.geometry.dispose();
    this.#quad.material.dispose();
  }
}

const depthTarget = (sidePx: number): WebGLRenderTarget =>
  new WebGLRenderTarget(sidePx, sidePx, { depthTexture: depthMap(sidePx) });

const lightTarget = (): WebGLRenderTarget =>
  new WebGLRenderTarget(64, 64, {
    format: RedFormat,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthBuffer: false,
  });

const sheetMaterial = () =>
  createMaterial({
    name: 'SizesShade',
    vertexShader: shadeVertex,
    fragmentShader: shadeFragment,
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    uniforms: {
      depths: { value: null as WebGLRenderTarget['depthTexture'] },
      toDepth: { value: new Matrix4() },
      rectM: { value: new Vector4(0, 0, 1, 1) },
      share: { value: 0 },
    },
  });
