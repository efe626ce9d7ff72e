import {
  BufferGeometry,
  DataTexture,
  IntType,
  LineSegments,
  type Object3D,
  RGBAIntegerFormat,
  RGIntegerFormat,
  UnsignedIntType,
  Vector2,
  Vector3,
} from 'three';
import { chunks } from '../core/chunks';
import { createMaterial, renderOrder, setDefine } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Palette } from '../core/palette';
import fragmentShader from './Links.frag.glsl?raw';
import vertexShader from './Links.vert.glsl?raw';
import linkEnds from './linkEnds.glsl?raw';
import type { OrbitPlacement } from './OrbitPlacement';
import type { PlaneNeighbours } from './planes/planeNeighbours';

/** Links between nodes drawn at once; what is beyond is left out. */
export const nodeLinksMax = 8_000;
/** Links to the ground drawn at once. */
export const groundLinksMax = 256;
/** Runs of nodes whose links are drawn at once. */
export const spansMax = 32;
const neighboursInRow = 256;

/** Nodes in a row, by number, with their links: to the node ahead in the plane, to the like node of the next plane. */
export interface LinkSpan {
  first: number;
  count: number;
  ahead: boolean;
  across: boolean;
}

/** Links from sites to nodes; one entry an array for each link, three for positions. */
export interface GroundLinks {
  count: number;
  /** Sites, Earth-fixed metres. */
  sitesM: Float64Array;
  nodes: Uint32Array;
  /** 0 to 1. */
  strengths: Float32Array;
}

export interface LinksLook {
  /** Unit vector to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  /** 0 all nodes, 1 those in sunlight, 2 those in shadow; heights shown, metres above the equatorial radius. */
  light: 0 | 1 | 2;
  heightRangeM: readonly [number, number] | null;
  /** Node whose links stand out, or -1. */
  selectedNode: number;
}

/** More links than this get fainter, or they would be a sheet. */
const crowdedLinks = 2_000;
/** Against the rings' lines. */
const nodeOpacity = 2;
const groundOpacity = 0.75;

/**
 * Straight lines between nodes and from the ground to nodes, in one draw without vertex data: the ends are read from
 * the placement's tables by the number of the vertex. A line that comes within 80 km of the Earth is left out, and so
 * is one to a node that is not shown.
 */
export class Links {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #placement: OrbitPlacement;
  readonly #material;
  readonly #neighbours: DataTexture;
  readonly #ground = integers(new Uint32Array(4 * groundLinksMax), groundLinksMax);
  #nodeLinks = 0;
  #groundLinks = 0;

  constructor(placement: OrbitPlacement, neighbours: PlaneNeighbours) {
    this.#placement = placement;
    this.#neighbours = neighbourTable(neighbours);
    this.#material = linksMaterial(placement, this.#neighbours, this.#ground);
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'Links';
    lines.renderOrder = renderOrder.orbitPaths + 1;
    followEye(lines, this.#material);
    this.object = lines;
    this.#geometry.setDrawRange(0, 0);
  }

  /** What is read to find the ends, for tests. */
  get uniforms() {
    return this.#material.uniforms;
  }

  /** Links given to the GPU: between nodes, and from the ground. Those left out as hidden or through the Earth count. */
  get submitted(): { nodes: number; ground: number } {
    return { nodes: this.#nodeLinks, ground: this.#groundLinks };
  }

  /**
   * Nodes whose links are drawn, in order; at most `spansMax` runs with `nodeLinksMax` links, the rest is left out. Where
   * only every `oneIn`th node is drawn, by its number, links join those: the next one along, the nearest one across.
   */
  setSpans(spans: readonly LinkSpan[], oneIn = 1): void {
    const u = this.#material.uniforms;
    let links = 0;
    let used = 0;
    for (const { first, count, ahead, across } of spans) {
      const each = Number(ahead) + Number(across);
      const drawnFirst = Math.ceil(first / oneIn);
      const drawn = Math.ceil((first + count) / oneIn) - drawnFirst;
      if (each === 0 || drawn === 0 || used === spansMax || links === nodeLinksMax) continue;
      u.spans.value.set([drawnFirst, links, Number(ahead) + 2 * Number(across), 0], 4 * used++);
      links = Math.min(nodeLinksMax, links + each * drawn);
    }
    u.oneIn.value = oneIn;
    u.spanCount.value = used;
    u.nodeLinks.value = links;
    this.#nodeLinks = links;
    this.#geometry.setDrawRange(0, 2 * (this.#nodeLinks + this.#groundLinks));
  }

  /** Links to the ground, seen from the eye; at most `groundLinksMax`. */
  setGround({ count, sitesM, nodes, strengths }: GroundLinks, eyeM: ArrayLike<number>): void {
    const words = this.#ground.image.data as Uint32Array;
    const floats = new Float32Array(words.buffer);
    this.#groundLinks = Math.min(groundLinksMax, count);
    for (let i = 0; i < this.#groundLinks; i++) {
      for (let c = 0; c < 3; c++) floats[4 * i + c] = sitesM[3 * i + c]! - eyeM[c]!;
      words[4 * i + 3] = ((Math.round(255 * strengths[i]!) << 24) | nodes[i]!) >>> 0;
    }
    this.#ground.needsUpdate = true;
    this.#geometry.setDrawRange(0, 2 * (this.#nodeLinks + this.#groundLinks));
  }

  update(look: LinksLook): void {
    const { palette } = look;
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...look.sunDirection);
    u.light.value = look.light;
    u.heightRangeM.value.set(...(look.heightRangeM ?? [-1e9, 1e12]));
    u.selectedNode.value = look.selectedNode;
    u.color.value.set(...palette.orbitPath);
    u.groundColor.value.set(...palette.ground);
    const fainter = Math.min(1, Math.sqrt(crowdedLinks / Math.max(1, this.#nodeLinks)));
    u.opacity.value = palette.orbitPathOpacity * nodeOpacity * fainter;
    u.selectedOpacity.value = palette.orbitPathOpacity * 5;
    u.groundOpacity.value = groundOpacity;
    const { nodes, defines } = this.#placement;
    setDefine(this.#material, 'STATE', nodes.hasState);
    u.nodeState.value = nodes.state;
    for (const [name, value] of Object.entries(defines)) {
      if (this.#material.defines[name] === value) continue;
      this.#material.defines[name] = value;
      this.#material.needsUpdate = true;
    }
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
    this.#neighbours.dispose();
    this.#ground.dispose();
  }
}

function plain(texture: DataTexture, format: DataTexture['internalFormat']): DataTexture {
  texture.internalFormat = format;
  texture.needsUpdate = true;
  return texture;
}

const integers = (words: Uint32Array<ArrayBuffer>, width: number): DataTexture =>
  plain(new DataTexture(words, width, 1, RGBAIntegerFormat, UnsignedIntType), 'RGBA32UI');

function neighbourTable({ next, shifts }: PlaneNeighbours): DataTexture {
  const rows = Math.max(1, Math.ceil(next.length / neighboursInRow));
  const words = new Int32Array(2 * neighboursInRow * rows);
  for (let plane = 0; plane < next.length; plane++) {
    words[2 * plane] = next[plane]!;
    // In the middle of the step, so that no rounding on the way tips it.
    words[2 * plane + 1] = Math.floor(256 * shifts[plane]!);
  }
  return plain(new DataTexture(words, neighboursInRow, rows, RGIntegerFormat, IntType), 'RG32I');
}

const linksMaterial = (placement: OrbitPlacement, neighbours: DataTexture, ground: DataTexture) =>
  createMaterial(
    {
      name: 'Links',
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      defines: { SPANS_MAX: spansMax, ...placement.defines } as Record<string, string | number>,
      uniforms: {
        ...eyeUniforms(),
        ...placement.uniforms,
        spans: { value: new Int32Array(4 * spansMax) },
        spanCount: { value: 0 },
        nodeLinks: { value: 0 },
        oneIn: { value: 1 },
        neighbours: { value: neighbours },
        groundLinks: { value: ground },
        nodeState: { value: null as DataTexture | null },
        light: { value: 0 as number },
        heightRangeM: { value: new Vector2(-1e9, 1e12) },
        sunDirection: { value: new Vector3(1, 0, 0) },
        color: { value: new Vector3() },
        groundColor: { value: new Vector3() },
        opacity: { value: 0.2 },
        groundOpacity: { value: 0.5 },
        selectedNode: { value: -1 },
        selectedOpacity: { value: 0.6 },
      },
    },
    { ...chunks, placement: placement.glsl, linkEnds },
  );
