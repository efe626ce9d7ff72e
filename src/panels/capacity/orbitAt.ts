import type { OrbitLine } from './powerSeries';

/** Power of the scenario in orbit at a time, W: straight between the corners of its build-up, held at the ends. */
export function orbitAt({ points }: OrbitLine, timeMs: number): number {
  const after = points.findIndex((point) => point.timeMs >= timeMs);
  const [from, to] = [points[after - 1], points[after]];
  if (!to) return points[points.length - 1]?.value ?? 0;
  if (!from || to.timeMs <= from.timeMs) return to.value;
  const share = (timeMs - from.timeMs) / (to.timeMs - from.timeMs);
  return from.value + share * (to.value - from.value);
}
