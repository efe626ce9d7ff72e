import type { FactsRelease, Figure } from '../types';

/** One figure of a release and where it stands, such as `sites[colossus-1].capacity[0].itPowerW`. */
interface PlacedFigure {
  path: string;
  figure: Figure;
}

/** Whether an object of a checked release is a figure, and not a row that holds figures. */
export function isFigure(value: object): value is Figure {
  return 'unit' in value && 'basis' in value && 'value' in value;
}

function collect(value: unknown, path: string, found: PlacedFigure[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((inner: unknown, index) => {
      const named = typeof inner === 'object' && inner !== null && 'id' in inner ? inner.id : index;
      collect(inner, `${path}[${named}]`, found);
    });
    return;
  }
  if (isFigure(value)) {
    found.push({ path, figure: value });
    return;
  }
  for (const [key, inner] of Object.entries(value))
    collect(inner, path === '' ? key : `${path}.${key}`, found);
}

/** Every figure of a release in the order of its files. Rows with an id are placed by it, others by index from 0. */
export function listFigures(release: FactsRelease): PlacedFigure[] {
  const { sources: _, ...rest } = release;
  const found: PlacedFigure[] = [];
  collect(rest, '', found);
  return found;
}
