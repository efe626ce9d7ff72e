import { area, line } from 'd3-shape';
import type { TotalStep } from '../../model/ground/steps';
import type { BandPoint, StackedBand } from './stack';

/** How strong the colour of a band is by its place in the stack, 0 … 1: neighbours differ, the first is the strongest. */
export const toneStrength = (tone: number): number => [1, 0.62, 0.84, 0.46, 0.7, 0.34, 0.2][tone] ?? 0.2;

/** The hatching of what is projected, to fill with by its id; `tone`: the place of its band in the stack. */
export function Hatch({ id, tone = 0 }: { id: string; tone?: number }) {
  const strength = toneStrength(tone);
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--ground)" opacity={0.16 * strength} />
      <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ground)" strokeWidth="2" opacity={0.55 * strength} />
    </pattern>
  );
}

/** Areas by how real they are: solid reported, hatched projected, outlined announced. A focused series dims the rest. */
export function StackedAreas(props: {
  bands: readonly StackedBand[];
  focusId: string | null;
  hatchOf: (tone: number) => string;
  x: (timeMs: number) => number;
  y: (value: number) => number;
}) {
  const { bands, focusId, hatchOf, x, y } = props;
  const edge = line<BandPoint>(
    ({ timeMs }) => x(timeMs),
    ({ high }) => y(high),
  );
  const whole = area<BandPoint>(
    ({ timeMs }) => x(timeMs),
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  const fillOf = {
    reported: () => 'var(--ground)',
    projected: (i: number) => `url(#${hatchOf(i)})`,
    announced: () => 'none',
  };
  return (
    <g>
      {bands.map((band, i) => (
        <g key={band.id} className="band" data-dim={focusId !== null && focusId !== band.id}>
          {band.parts.map((part) => (
            <g key={`${part.state}${part.points[0]?.timeMs}`}>
              <path
                className={part.state}
                fill={fillOf[part.state](i)}
                fillOpacity={part.state === 'reported' ? toneStrength(i) : undefined}
                d={whole(part.points) ?? ''}
              />
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
