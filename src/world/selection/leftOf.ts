import type { ScreenPoint } from './selectPieces';

/** What of an outline lies left of an upright line, CSS pixels; no corner where nothing does. */
export function leftOf(xPx: number, corners: readonly ScreenPoint[]): ScreenPoint[] {
  return corners.flatMap((to, i) => {
    const from = corners.at(i - 1) ?? to;
    const crosses = from[0] <= xPx !== to[0] <= xPx;
    const share = (xPx - from[0]) / (to[0] - from[0]);
    const on: ScreenPoint[] = crosses ? [[xPx, from[1] + share * (to[1] - from[1])]] : [];
    return to[0] <= xPx ? [...on, to] : on;
  });
}
