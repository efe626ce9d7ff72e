import type { TornadoRow } from '../../model/questions/tornado';

/** A row of the tornado: where its answer starts and ends, as shares 0 … 1 of the drawing; null is unknown there. */
export interface TornadoBar {
  row: TornadoRow;
  low: number | null;
  high: number | null;
}

export interface TornadoLayout {
  /** Where the central answer stands. */
  centre: number;
  bars: TornadoBar[];
}

const finite = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** Places the widest rows on one scale of the answer, from the least to the most that any of them reaches. */
export function layoutTornado(central: number, rows: readonly TornadoRow[], most: number): TornadoLayout {
  const taken = rows.slice(0, most);
  const reached = taken.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).filter(finite);
  const from = Math.min(central, ...reached);
  const to = Math.max(central, ...reached);
  const share = (value: number | null): number | null =>
    finite(value) ? (to > from ? (value - from) / (to - from) : 0.5) : null;
  return {
    centre: share(central) ?? 0.5,
    bars: taken.map((row) => ({ row, low: share(row.atLow), high: share(row.atHigh) })),
  };
}
