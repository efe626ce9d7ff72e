import { area, line } from 'd3-shape';
import type { TotalStep } from '../../model/ground/steps';
import type { BandPoint, StackedBand } from './stack';

/** The hatching of what is projected, to fill with by its id. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--ground)" opacity="0.16" />
      <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ground)" strokeWidth="2" opacity="0.55" />
    </pattern>
  );
}

/** Areas by how real they are: solid reported, hatched projected, outlined announced. A focused series dims the rest. */
export function StackedAreas(props: {
  bands: readonly StackedBand[];
  focusId: string | null;
  hatchId: string;
  x: (timeMs: number) => number;
  y: (value: number) => number;
}) {
  const { bands, focusId, hatchId, x, y } = props;
  const edge = line<BandPoint>(
    ({ timeMs }) => x(timeMs),
    ({ high }) => y(high),
  );
  const whole = area<BandPoint>(
    ({ timeMs }) => x(timeMs),
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  const fills = { reported: 'var(--ground)', projected: `url(#${hatchId})`, announced: 'none' };
  return (
    <g>
      {bands.map((band, i) => (
        <g
          key={band.id}
          className="band"
          data-dim={focusId !== null && focusId !== band.id}
          data-odd={i % 2 === 1}
        >
          {band.parts.map((part) => (
            <g key={`${part.state}${part.points[0]?.timeMs}`}>
              <path className={part.state} fill={fills[part.state]} d={whole(part.points) ?? ''} />
              <path
                className={`edge ${part.state}`}
                fill="transparent"
                strokeLinecap="round"
                d={edge(part.points) ?? ''}
              />
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

/** Low to high of the sum: a veil between two dotted lines. Nothing where no range is known. */
export function UncertaintyBand(props: {
  totals: readonly TotalStep[];
  x: (timeMs: number) => number;
  y: (value: number) => number;
}) {
  const { totals, x, y } = props;
  if (totals.every(({ low, high }) => high <= low)) return null;
  const along = (end: 'low' | 'high') =>
    totals.flatMap((total) => [
      [x(total.fromMs), y(total[end])] as const,
      [x(total.toMs), y(total[end])] as const,
    ]);
  const path = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join('L')}`;
  const [low, high] = [along('low'), along('high')];
  return (
    <g className="uncertainty">
      <path className="veil" d={`${path([...high, ...low.toReversed()])}Z`} />
      <path className="end" d={path(high)} />
      <path className="end" d={path(low)} />
    </g>
  );
}
