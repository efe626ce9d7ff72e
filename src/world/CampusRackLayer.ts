import type { Object3D } from 'three';
import { CampusRacks, type GridRange } from '../render/CampusRacks';
import type { CampusFrame } from '../render/campusFrame';
import type { CampusLook } from '../render/campusLook';
import { RackTable } from '../render/rackTable';
import type { Campus, RackBlock } from '../store/campus';
import { distanceTo } from './campusCut';
import { type CampusColorBy, metricsOf, metricTexels } from './campusMetrics';
import { changeDetector } from './changeDetector';
import type { Stage } from './Stage';

type Vec3 = readonly [number, number, number];

/** Halls this near show their accelerators, metres: farther off one is a hundredth of a pixel. */
const ACCELERATORS_WITHIN_M = 900;
const DAY_MS = 86_400_000;

const inService = ({ fromMs, untilMs }: RackBlock, timeMs: number): boolean =>
  (fromMs === null || fromMs <= timeMs) && (untilMs === null || untilMs > timeMs);

/** Racks and accelerators of one campus, in the halls that stand open. */
export class CampusRackLayer {
  readonly object: Object3D;
  readonly racks: CampusRacks;
  readonly #campus: Campus;
  readonly #halls: readonly number[];
  readonly #colors = changeDetector();
  readonly #days = changeDetector();
  colorBy: CampusColorBy = 'kind';

  constructor(campus: Campus, frame: CampusFrame) {
    this.#campus = campus;
    this.#halls = campus.blocks.map(({ hall }) => campus.volumes.findIndex(({ id }) => id === hall));
    this.racks = new CampusRacks(frame, new RackTable(frame, campus.blocks));
    this.object = this.racks.object;
  }

  /** Blocks drawn now, by their places. */
  shown: readonly number[] = [];

  /** Once a frame. `roofs`: how much of each volume's roof is there; `eye` in the campus frame. */
  update(stage: Stage, look: CampusLook, roofs: readonly number[], eye: Vec3, timeMs: number): void {
    const { blocks, volumes } = this.#campus;
    const { table } = this.racks;
    this.shown = blocks.flatMap((block, i) =>
      (roofs[this.#halls[i]!] ?? 1) < 1 && inService(block, timeMs) ? [i] : [],
    );
    const shown = new Set(this.shown);
    blocks.forEach((_, i) => {
      table.placement.setShown(i, shown.has(i));
    });
    const range: GridRange = this.shown.length > 0 ? [this.shown[0]!, this.shown.at(-1)!] : null;
    const near = this.shown.some((i) => {
      const hall = volumes[this.#halls[i]!];
      return hall !== undefined && distanceTo(hall, eye) < ACCELERATORS_WITHIN_M;
    });
    this.racks.setRange(range, near);
    if (!range || !stage.pose) return;
    table.placement.setEye(stage.pose.eyeM);
    if (this.#days([Math.floor(timeMs / DAY_MS)])) table.setMetrics(metricsOf(this.#campus, timeMs));
    if (this.#colors([this.colorBy, stage.theme])) {
      table.setPalette(metricTexels(this.colorBy, stage.theme));
      table.setColorBy(this.colorBy);
    }
    this.racks.update(look);
  }

  dispose(): void {
    this.racks.dispose();
  }
}
