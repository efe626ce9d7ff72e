import { Scene } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { SizesGround } from '../render/SizesGround';
import { SizesLines } from '../render/SizesLines';
import type { SizesUniforms } from '../render/sizesLight';
import type { SizesPalette } from '../render/sizesPalette';
import { measuresOf, scaleMarks } from './sizesMeasures';
import { around, type Extent, type StandingThing } from './sizesStand';

/** The scale is at most this share of the width of all, and at least as long as the ground is fine. */
const SCALE_SHARE = 0.3;

/** The ground, the scale on it, and the measures beside the things. */
export class SizesFloor {
  /** Drawn before the things, and after them. */
  readonly below = new Scene();
  readonly above = new Scene();
  readonly #ground: SizesGround;
  #lines: SizesLines | null = null;
  /** Length of the scale, metres; 0 where nothing stands. */
  scaleM = 0;
  /** Ends and middle of the scale, metres. */
  marks: readonly Vec3[] = [];

  constructor(uniforms: SizesUniforms) {
    this.#ground = new SizesGround(uniforms);
    this.below.add(this.#ground.object);
  }

  /** Lays everything for what stands now. `scaleOf`: the round length of at most so many metres. */
  arrange(extents: ReadonlyMap<StandingThing['id'], Extent>, scaleOf: (mostM: number) => number): void {
    if (this.#lines) this.above.remove(this.#lines.object);
    this.#lines?.dispose();
    this.#lines = null;
    this.marks = [];
    this.scaleM = 0;
    const whole = around([...extents.values()]);
    if (!whole) return;
    const [w, d] = [whole.max[0] - whole.min[0], whole.max[1] - whole.min[1]];
    this.scaleM = scaleOf(SCALE_SHARE * w);
    const small = [...extents].flatMap(([id, extent]) => (id === 'hall' ? [] : [extent]));
    const scale = scaleMarks(around(small) ?? whole, this.scaleM);
    this.marks = scale.marks;
    const measures = [...extents].flatMap(([id, extent]) => measuresOf(id, extent));
    this.#lines = new SizesLines([...measures, ...scale.lines]);
    this.above.add(this.#lines.object);
    const reachM = Math.max(60, 0.5 * Math.hypot(w, d));
    const middle = [(whole.max[0] + whole.min[0]) / 2, (whole.max[1] + whole.min[1]) / 2] as const;
    this.#ground.update(middle, 1.05 * reachM, 3.2 * reachM + 150);
  }

  /** Once a frame. `viewPx`: CSS pixels. */
  update(palette: SizesPalette, [widthPx, heightPx]: readonly [number, number], pixelRatio: number): void {
    const viewPx = [widthPx * pixelRatio, heightPx * pixelRatio] as const;
    this.#lines?.update(palette.line, 1.1 * pixelRatio, viewPx, 0.8);
  }

  dispose(): void {
    this.#lines?.dispose();
    this.#ground.dispose();
  }
}
