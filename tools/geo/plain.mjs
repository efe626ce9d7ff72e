// Where the outlines of every fineness show the same: cells that no coast and no border of any set runs through.
/** Edge of a cell, also of the land, degrees, and how many there are; also in src/world/earth/plainGround.ts. */
export const CELL_DEG = 2.5;
export const COLUMNS = 360 / CELL_DEG;
export const ROWS = 180 / CELL_DEG;
/** Lines are looked at so closely, degrees, and a cell's surroundings count as the cell by as much. */
const STEP_DEG = 0.1;

/** Collects outlines, and says in the end where there were none. */
export class PlainCells {
  #crossed = new Set();
  /** Cells that one set has as whole land, by set. */
  #whole = [];

  /** @param lines lists of `[longitude, latitude]`, degrees. */
  addLines(lines) {
    for (const line of lines)
      line.forEach((point, i) => {
        this.#addSegment(line[i - 1] ?? point, point);
      });
  }

  #addSegment([ax, ay], [bx, by]) {
    const pieces = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / STEP_DEG) || 1;
    for (let k = 0; k <= pieces; k++) {
      const x = ax + ((bx - ax) * k) / pieces;
      const y = ay + ((by - ay) * k) / pieces;
      for (const dx of [-STEP_DEG, STEP_DEG])
        for (const dy of [-STEP_DEG, STEP_DEG]) this.#crossed.add(cellAt(x + dx, y + dy));
    }
  }

  /** @param whole cells that are land all over. @param broken cells that are so in part. */
  addLand(whole, broken) {
    this.#whole.push(new Set(whole));
    for (const cell of broken) this.#crossed.add(cell);
  }

  /** A bit a cell, the lowest first, set where it is plain. */
  get bytes() {
    const bytes = new Uint8Array((COLUMNS * ROWS) / 8);
    for (let cell = 0; cell < COLUMNS * ROWS; cell++) {
      const agree = this.#whole.every((set) => set.has(cell) === this.#whole[0].has(cell));
      if (agree && !this.#crossed.has(cell)) bytes[cell >> 3] |= 1 << (cell & 7);
    }
    return bytes;
  }
}

/** A cell's number is column · rows + row, from 180° W and 90° S. */
function cellAt(lon, lat) {
  const column = (Math.floor((lon + 180) / CELL_DEG) + COLUMNS) % COLUMNS;
  const row = Math.max(0, Math.min(ROWS - 1, Math.floor((lat + 90) / CELL_DEG)));
  return column * ROWS + row;
}
