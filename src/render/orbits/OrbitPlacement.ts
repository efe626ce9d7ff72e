import type { IUniform, WebGLRenderer } from 'three';
import { NodeTable } from '../fields/NodeTable';
import type { Placement } from '../fields/Placement';
import { type FleetLayout, nodeCount, nodeTableWidth, packNodes } from '../fields/packNodes';
import glsl from './placeOnOrbits.glsl?raw';
import { PlaneTexture } from './planes/PlaneTexture';

/**
 * Nodes on the rings of orbital planes, all constellations of a scene together. A frame uploads the planes alone,
 * whatever the number of nodes. Positions are within some metres of double precision everywhere, and within millimetres
 * of the truth near the eye.
 */
export class OrbitPlacement implements Placement {
  readonly glsl = glsl;
  readonly planes: PlaneTexture;
  readonly nodes: NodeTable;
  readonly uniforms: Record<string, IUniform>;
  readonly defines: Record<string, string | number> = { NODE_TABLE_WIDTH: nodeTableWidth };
  readonly count: number;

  /** `words` as `packNodes` gives them, where a worker made them. */
  constructor(layout: FleetLayout, words: Uint32Array<ArrayBuffer> = packNodes(layout)) {
    this.count = nodeCount(layout);
    this.planes = new PlaneTexture(layout);
    this.nodes = new NodeTable(this.count, words);
    this.uniforms = {
      ...this.planes.uniforms,
      nodeTable: { value: this.nodes.constants },
    };
  }

  get bytesPerNode(): number {
    return this.nodes.bytesPerNode;
  }

  /**
   * Brings the planes as last set to a time, milliseconds since 1970, and the eye, on the GPU; `exactly` only where they
   * were set for just these. False where they have to be set anew; see `PlaneTable.turnTo`.
   */
  turnTo(timeMs: number, eyeM: readonly [number, number, number], exactly = false): boolean {
    return this.planes.turnTo(timeMs, eyeM, exactly);
  }

  /** Whether planes set once more where they are now could be turned on. */
  get turns(): boolean {
    return this.planes.turns;
  }

  /**
   * The planes at a time and the eye, Earth-fixed metres; see `planeRows`. With the renderer that draws them the upload
   * costs less; none may be in the middle of a draw. Without the time they cannot be turned on from there.
   */
  setPlanes(
    rows: Float64Array,
    eyeM: readonly [number, number, number],
    renderer: WebGLRenderer | null = null,
    timeMs = Number.NaN,
  ): void {
    this.planes.set(rows, eyeM, renderer, timeMs);
    // Only where needed: the branch for ellipses costs a software GPU as much as it saves.
    if (this.planes.elliptic) this.defines.ELLIPTIC = '';
  }

  dispose(): void {
    this.planes.dispose();
    this.nodes.dispose();
  }
}
