import type { State } from '../../store/types';

/** Time in which a mark goes on to the next one's place, while time runs as it does outside, ms. */
const PERIOD_MS = 5_000;

/**
 * How far the marks of power and heat have gone, in turns from 0 to 1, by the simulated clock alone. Faster time moves them no
 * faster: they tell of a flow, not of its speed. 0 where motion is reduced.
 */
export function flowTurns(
  { clockMs, scene }: Pick<State, 'clockMs'> & { scene: Pick<State['scene'], 'playRate'> },
  reducedMotion: boolean,
): number {
  if (reducedMotion) return 0;
  const periodMs = PERIOD_MS * Math.max(1, Math.abs(scene.playRate));
  const turns = (clockMs / periodMs) % 1;
  return turns < 0 ? turns + 1 : turns;
}
