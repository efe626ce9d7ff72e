import { timeMs } from '../../scene/schema/fields';
import type { BuildUp, Constellation } from '../../scene/types';
import { clamp } from '../../shared/vectors';

const spans = new WeakMap<BuildUp, readonly [number, number]>();

/** Both ends, milliseconds; remembered by object, since it is asked in every frame and scenes are never changed in place. */
function spanMs(buildUp: BuildUp): readonly [number, number] {
  const known = spans.get(buildUp);
  if (known) return known;
  const span = [timeMs(buildUp.from) ?? 0, timeMs(buildUp.until) ?? 0] as const;
  spans.set(buildUp, span);
  return span;
}

/**
 * Share of a constellation that is launched at a time, 0 … 1: even from `from` to `until`, an assumption of the scene and
 * no forecast. 1 for a constellation without a build-up.
 * @param atMs milliseconds since 1970 UTC.
 */
export function launchedShare({ buildUp }: Pick<Constellation, 'buildUp'>, atMs: number): number {
  if (buildUp === null) return 1;
  const [fromMs, untilMs] = spanMs(buildUp);
  return untilMs > fromMs ? clamp((atMs - fromMs) / (untilMs - fromMs), 0, 1) : Number(atMs >= untilMs);
}

/** Nodes that are launched at a time: those numbered 0 to this number less one. */
export function launchedNodes(constellation: Pick<Constellation, 'buildUp' | 'nodes'>, atMs: number): number {
  return Math.floor(launchedShare(constellation, atMs) * constellation.nodes);
}

/**
 * When node `index` is launched, milliseconds since 1970 UTC: the last of `nodes` at `until`. null without a build-up,
 * where it was always there.
 */
export function launchMs(
  { buildUp, nodes }: Pick<Constellation, 'buildUp' | 'nodes'>,
  index: number,
): number | null {
  if (buildUp === null) return null;
  const [fromMs, untilMs] = spanMs(buildUp);
  return fromMs + ((untilMs - fromMs) * (index + 1)) / nodes;
}
