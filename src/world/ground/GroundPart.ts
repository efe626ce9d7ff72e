import { Group } from 'three';
import type { GroundData, GroundName } from '../../render/ground/GroundData';
import { GroundFills, type GroundFillsUpdate } from '../../render/ground/GroundFills';
import { GroundLines, type GroundLinesUpdate } from '../../render/ground/GroundLines';
import type { Vec3 } from '../../shared/vectors';
import { Eased } from './Eased';

/** One file of the map of the ground, drawn. */
export class GroundPart {
  readonly object = new Group();
  readonly lines: GroundLines;
  readonly areas: GroundFills;
  readonly names: readonly GroundName[];
  /** How much of it is there since it came. */
  readonly came = new Eased();

  readonly #originM: Vec3;

  constructor(data: GroundData) {
    this.#originM = data.originM;
    this.lines = new GroundLines(data);
    this.areas = new GroundFills(data);
    this.names = data.names;
    this.object.add(this.areas.object, this.lines.object);
  }

  /** Points of lines and corners of areas that are drawn and `isSeen`, in the order of `groundKinds`; Earth-fixed metres. */
  count(isSeen: (place: Vec3) => boolean): number[] {
    const [x0, y0, z0] = this.#originM;
    const seen = (x: number, y: number, z: number) => isSeen([x0 + x, y0 + y, z0 + z]);
    return [...this.lines.count(seen), ...this.areas.count(seen)];
  }

  update(update: GroundLinesUpdate & GroundFillsUpdate): void {
    this.lines.update(update);
    this.areas.update(update);
  }

  dispose(): void {
    this.lines.dispose();
    this.areas.dispose();
  }
}
