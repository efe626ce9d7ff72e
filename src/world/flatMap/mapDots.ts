import type { SiteReading } from '../../store/sites/siteReadings';
import { importanceW } from '../sites/siteTree';

/** A site on the map, CSS pixels. */
export interface MapDot {
  site: SiteReading;
  x: number;
  y: number;
}

/** So many sites are drawn one by one, each with its name; of more the most important. */
const MOST_ALONE = 400;
/** Radius of the least disc, CSS pixels. */
export const LEAST_RADIUS = 2.5;
/** Of the others one in a square of this side is drawn: more would lie on one another. */
const SQUARE = 1;

/** The sites that are drawn one by one, with the one in focus, and those that are drawn together as dots. */
export function parted(
  dots: readonly MapDot[],
  focusedId: string | null,
): { alone: MapDot[]; crowd: MapDot[] } {
  if (dots.length <= MOST_ALONE) return { alone: [...dots], crowd: [] };
  const greatest = dots.toSorted((a, b) => importanceW(b.site) - importanceW(a.site)).slice(0, MOST_ALONE);
  const chosen = new Set(greatest.map(({ site }) => site.id));
  if (focusedId !== null) chosen.add(focusedId);
  return {
    alone: dots.filter(({ site }) => chosen.has(site.id)),
    crowd: dots.filter(({ site }) => !chosen.has(site.id)),
  };
}

/** All dots of a crowd as one path, those that would lie on one another once. */
export function crowdPath(crowd: readonly MapDot[]): string {
  const taken = new Set<number>();
  const parts: string[] = [];
  const [r, d] = [LEAST_RADIUS, 2 * LEAST_RADIUS];
  for (const { x, y } of crowd) {
    const square = Math.round(x / SQUARE) * 10_000 + Math.round(y / SQUARE);
    if (taken.has(square)) continue;
    taken.add(square);
    parts.push(`M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0`);
  }
  return parts.join('');
}

/** The dot nearest to a point; null where there is none. */
export function nearestDot(crowd: readonly MapDot[], x: number, y: number): MapDot | null {
  let [nearest, least]: [MapDot | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const dot of crowd) {
    const away = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (away < least) [nearest, least] = [dot, away];
  }
  return nearest;
}
