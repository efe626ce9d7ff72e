import { DataTexture, FloatType, RGBAFormat } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { type CampusFrame, fromCampusFrame } from '../campus/campusFrame';
import { GridPlacement } from '../fields/GridPlacement';
import { RackStates } from './RackStates';
import { acceleratorsOf, placesOf, type RackGrid, unit } from './rackGrid';

/** Where a metric of a grid lies on the palette, 0 to 1; null where it is not told. */
export interface RackMetrics {
  kind: number | null;
  power: number | null;
  age: number | null;
  load: number | null;
}

/** What the colour can say: the metrics in the order of the shader's numbers, and last the failed accelerators of a rack. */
const rackColors = ['kind', 'power', 'age', 'load', 'failed'] as const;
export type RackColorBy = (typeof rackColors)[number];

const texels = 6;
/** Of a block in `rackBlocks`: counts; size and trays; row and accelerators a tray; front and accelerators a rack; metrics; racks side by side. */
const at = (block: number, texel: number): number => 4 * (texels * block + texel);

const nearest = (texture: DataTexture): DataTexture => {
  texture.needsUpdate = true;
  return texture;
};

/** Where racks are and what they are, for all that draws them: a placement and a small table, one row a grid. */
export class RackTable {
  readonly placement: GridPlacement;
  readonly grids: readonly RackGrid[];
  /** Number of each grid's first place and of its first accelerator, among all. */
  readonly firstPlaces: readonly number[];
  readonly firstAccelerators: readonly number[];
  /** Racks and accelerators in all. */
  readonly racks: number;
  readonly accelerators: number;
  readonly #data: Float32Array<ArrayBuffer>;
  readonly #table: DataTexture;
  readonly #paletteBytes = new Uint8Array(1024).fill(255);
  readonly #palette = nearest(new DataTexture(this.#paletteBytes, 256, 1, RGBAFormat));
  readonly states: RackStates;
  readonly uniforms;

  constructor(frame: CampusFrame, grids: readonly RackGrid[]) {
    this.grids = grids;
    const blocks = grids.map(({ cornerM, stepsM, counts }, group) => ({
      cornerM: fromCampusFrame(frame, cornerM),
      stepsM: [turned(frame, stepsM[0]), turned(frame, stepsM[1]), turned(frame, stepsM[2])] as const,
      counts,
      group,
    }));
    this.placement = new GridPlacement(blocks);
    let [place, accelerator] = [0, 0];
    const [firstPlaces, firstAccelerators]: [number[], number[]] = [[], []];
    this.#data = new Float32Array(4 * texels * Math.max(1, grids.length));
    grids.forEach((grid, i) => {
      const { sizeM, racks, trays, acceleratorsPerTray, acceleratorsPerRack, lastRackAccelerators } = grid;
      firstPlaces.push(place);
      firstAccelerators.push(accelerator);
      const [along, out] = waysOf(grid);
      const [row, front] = [turned(frame, along), turned(frame, out)];
      this.#data.set([place, racks, accelerator, lastRackAccelerators], at(i, 0));
      this.#data.set([...sizeM, Math.max(1, trays)], at(i, 1));
      this.#data.set([...row, Math.max(1, acceleratorsPerTray)], at(i, 2));
      this.#data.set([...front, Math.max(1, acceleratorsPerRack)], at(i, 3));
      this.#data.set([grid.columns ?? 1, 0, 0, 0], at(i, 5));
      place += placesOf(grid);
      accelerator += acceleratorsOf(grid);
    });
    this.firstPlaces = firstPlaces;
    this.firstAccelerators = firstAccelerators;
    this.racks = grids.reduce((sum, { racks }) => sum + racks, 0);
    this.accelerators = accelerator;
    this.#table = nearest(
      new DataTexture(this.#data, texels, Math.max(1, grids.length), RGBAFormat, FloatType),
    );
    this.states = new RackStates(grids, firstPlaces, firstAccelerators, this.placement.nodes);
    this.uniforms = {
      ...this.placement.uniforms,
      ...this.states.uniforms,
      rackBlocks: { value: this.#table },
      rackPalette: { value: this.#palette },
      colorBy: { value: 0 },
    };
  }

  /** 256 colours, RGBA bytes. */
  setPalette(bytes: Uint8Array): void {
    this.#paletteBytes.set(bytes);
    this.#palette.needsUpdate = true;
  }

  /** Which of the metrics gives the colour. */
  setColorBy(metric: RackColorBy): void {
    this.uniforms.colorBy.value = rackColors.indexOf(metric);
  }

  setMetrics(metrics: readonly RackMetrics[]): void {
    metrics.forEach(({ kind, power, age, load }, i) => {
      this.#data.set([kind ?? -1, power ?? -1, age ?? -1, load ?? -1], at(i, 4));
    });
    this.#table.needsUpdate = true;
  }

  /** Bytes on the GPU. */
  get bytes(): number {
    const { constants } = this.placement.nodes;
    return (
      (constants.image.data as Uint32Array).byteLength +
      this.#data.byteLength +
      this.states.bytes +
      64 * this.grids.length +
      1024
    );
  }

  dispose(): void {
    this.placement.dispose();
    this.#table.dispose();
    this.#palette.dispose();
    this.states.dispose();
  }
}

/** Unit vectors along a rack's width and out of its front, in even rows. */
function waysOf({ stepsM, headingRad }: RackGrid): [Vec3, Vec3] {
  if (headingRad === undefined)
    return [unit(stepsM[0], [1, 0, 0]), unit(stepsM[1], [-stepsM[0][1], stepsM[0][0], 0])];
  const [c, s] = [Math.cos(headingRad), Math.sin(headingRad)];
  return [
    [c, s, 0],
    [-s, c, 0],
  ];
}

/** A direction of the campus frame in the Earth-fixed one. */
function turned({ east, north, up }: CampusFrame, [x, y, z]: Vec3): [number, number, number] {
  return [0, 1, 2].map((i) => x * east[i]! + y * north[i]! + z * up[i]!) as [number, number, number];
}
