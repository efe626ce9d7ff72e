import { DataTexture, LinearFilter, RedFormat } from 'three';
import type { Box } from '../../shared/Box';

/** CSS pixels a cell; between cells the GPU interpolates. */
const CELL_PX = 8;
/** About words orbits fade over so many CSS pixels. */
const SOFT_PX = 12;
/** What is left of an orbit under words, of 255. */
const UNDER = 18;

/** Where words stand on a picture, for `typeMask.glsl`: a small texture over all of it, 1 where nothing is written. */
export class TypeMask {
  texture: DataTexture | null = null;
  readonly #retire: (dispose: () => void) => void;

  /** @param retire disposes of a texture once the picture that it may still be in has been drawn. */
  constructor(retire: (dispose: () => void) => void) {
    this.#retire = retire;
  }

  /** Writes anew where words stand on a picture of a size, CSS pixels. */
  set(parts: readonly Box[], widthPx: number, heightPx: number): void {
    const columns = Math.max(1, Math.ceil(widthPx / CELL_PX));
    const rows = Math.max(1, Math.ceil(heightPx / CELL_PX));
    const data = this.#cells(columns, rows);
    data.fill(255);
    const [cellX, cellY] = [widthPx / columns, heightPx / rows];
    for (const { left, top, right, bottom } of parts) {
      const first = (from: number, cell: number) => Math.max(0, Math.floor((from - SOFT_PX) / cell));
      const last = (to: number, cell: number, most: number) =>
        Math.min(most, Math.ceil((to + SOFT_PX) / cell));
      for (let row = first(top, cellY); row < last(bottom, cellY, rows); row++) {
        const y = (row + 0.5) * cellY;
        const awayY = Math.max(top - y, y - bottom, 0);
        // Rows of a texture begin at the bottom.
        const at = (rows - 1 - row) * columns;
        for (let column = first(left, cellX); column < last(right, cellX, columns); column++) {
          const x = (column + 0.5) * cellX;
          const away = Math.hypot(awayY, Math.max(left - x, x - right, 0));
          const value = UNDER + (255 - UNDER) * Math.min(1, away / SOFT_PX);
          data[at + column] = Math.min(data[at + column] as number, value);
        }
      }
    }
    (this.texture as DataTexture).needsUpdate = true;
  }

  dispose(): void {
    this.texture?.dispose();
    this.texture = null;
  }

  /** The cells of a texture of a size; another size takes another texture. */
  #cells(columns: number, rows: number): Uint8Array {
    if (this.texture?.image.width !== columns || this.texture.image.height !== rows) {
      const old = this.texture;
      if (old) this.#retire(() => old.dispose());
      const texture = new DataTexture(new Uint8Array(columns * rows), columns, rows, RedFormat);
      texture.minFilter = LinearFilter;
      texture.magFilter = LinearFilter;
      texture.unpackAlignment = 1;
      this.texture = texture;
    }
    return this.texture.image.data as Uint8Array;
  }
}
