/** Times that corners are cut: each halves what is left of them. */
const PASSES = 2;

/**
 * A ring of places, two numbers each, with its corners rounded (Chaikin 1974): it stays within the hull of its neighbours and never
 * crosses itself anew. Places by an edge of the map, `edgeSteps` from its middle, stay, so that halves in two files meet.
 */
export function roundedRing(ring: readonly number[], edgeSteps: number): number[] {
  const isHeld = (x: number, y: number) => Math.abs(x) >= edgeSteps || Math.abs(y) >= edgeSteps;
  let from = ring;
  for (let pass = 0; pass < PASSES; pass++) {
    const next: number[] = [];
    const count = from.length / 2;
    for (let i = 0; i < count; i++) {
      const [x, y] = [from[2 * i]!, from[2 * i + 1]!];
      if (isHeld(x, y)) {
        next.push(x, y);
        continue;
      }
      for (const other of [(i + count - 1) % count, (i + 1) % count])
        next.push(x + (from[2 * other]! - x) / 4, y + (from[2 * other + 1]! - y) / 4);
    }
    from = next;
  }
  return [...from];
}
