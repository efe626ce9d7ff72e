/** One point of a chart, as far as the order of reading goes: the series it belongs to. */
interface ReadPoint {
  series: string;
}

/** Indices of the points of each series, series in order of appearance. */
function bySeries(points: readonly ReadPoint[]): number[][] {
  const found = new Map<string, number[]>();
  points.forEach(({ series }, i) => {
    const list = found.get(series);
    if (list) list.push(i);
    else found.set(series, [i]);
  });
  return [...found.values()];
}

/**
 * Where a key leads from point `at`: left and right along the order of reading, up and down to the same place in the
 * neighbouring series (its last point where it is shorter), Home and End to the ends of the series, with Ctrl of all.
 * Null where the key means nothing or leads nowhere.
 */
export function nextPoint(
  points: readonly ReadPoint[],
  at: number,
  { key, ctrlKey = false }: { key: string; ctrlKey?: boolean },
): number | null {
  const inside = (index: number) => (index !== at && index >= 0 && index < points.length ? index : null);
  if (key === 'ArrowRight') return inside(at + 1);
  if (key === 'ArrowLeft') return inside(at - 1);
  if (ctrlKey && key === 'Home') return inside(0);
  if (ctrlKey && key === 'End') return inside(points.length - 1);
  const lines = bySeries(points);
  const line = lines.findIndex((list) => list.includes(at));
  const own = lines[line] ?? [];
  if (key === 'Home') return inside(own[0] ?? at);
  if (key === 'End') return inside(own[own.length - 1] ?? at);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const other = lines[line + (key === 'ArrowUp' ? -1 : 1)];
  return other ? inside(other[Math.min(own.indexOf(at), other.length - 1)] ?? at) : null;
}
