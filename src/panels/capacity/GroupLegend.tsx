import type { ChartGroup } from './bandGroups';
import { LEGEND_LINE_PX } from './ChartLegend';
import { toneStrength } from './StackedAreas';
import type { StackedBand } from './stack';

const SWATCH_PX = 22;
const GAP_PX = 8;
/** Mean width of a letter of a name at the drawing's size, px; Chinese signs are twice as wide. */
const LETTER_PX = 6;
/** Least height of a band that its name fits into, px. */
const NAMED_PX = 13;

const widthPx = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1) * LETTER_PX, 0);

function cut(text: string, roomPx: number): string {
  if (widthPx(text) <= roomPx) return text;
  let kept = text;
  while (kept.length > 1 && widthPx(`${kept}…`) > roomPx) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Height of the names of the groups, two a line, px; none where all is one. */
export const groupLegendPx = (groups: readonly ChartGroup[]): number =>
  groups.length > 1 ? Math.ceil(groups.length / 2) * LEGEND_LINE_PX + 4 : 0;

/** Which tone is which group, from the ground up, column after column. */
export function GroupLegend(props: { groups: readonly ChartGroup[]; topPx: number; widthPx: number }) {
  const { groups, topPx } = props;
  if (groups.length < 2) return null;
  const lines = Math.ceil(groups.length / 2);
  const columnPx = props.widthPx / 2;
  return (
    <g className="chart-legend" transform={`translate(0,${topPx + 4})`}>
      {groups.map(({ id, name }, i) => (
        <g key={id} transform={`translate(${i < lines ? 0 : columnPx},${(i % lines) * LEGEND_LINE_PX})`}>
          <rect y={3} width={16} height={10} fill="var(--ground)" fillOpacity={toneStrength(i)} />
          <text x={SWATCH_PX} y={12}>
            {cut(name, columnPx - SWATCH_PX - GAP_PX)}
            <title>{name}</title>
          </text>
        </g>
      ))}
    </g>
  );
}

/** The names of the groups in their bands, at the end of the axis, where a band has room for it. */
export function GroupNames(props: {
  bands: readonly StackedBand[];
  x: (timeMs: number) => number;
  y: (value: number) => number;
}) {
  const { bands, x, y } = props;
  return bands.map(({ id, name, parts }) => {
    const ends = parts.flatMap(({ points }) => points.at(-1) ?? []);
    const last = Math.max(...ends.map(({ timeMs }) => timeMs));
    const end = ends
      .filter(({ timeMs }) => timeMs === last)
      .sort((a, b) => b.high - b.low - (a.high - a.low))[0];
    if (!end || y(end.low) - y(end.high) < NAMED_PX) return null;
    return (
      <text
        key={id}
        className="group-name"
        x={x(end.timeMs) - 4}
        y={(y(end.low) + y(end.high)) / 2 + 4}
        textAnchor="end"
      >
        {name}
      </text>
    );
  });
}
