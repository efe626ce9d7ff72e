import type { Layer } from './stack';

/** Height of one line of the legend, px. */
export const LEGEND_LINE_PX = 16;

export interface LegendLine {
  form: Layer | 'orbit' | 'range';
  text: string;
}

/** What the forms of a chart mean, one a line, inside the drawing so that a saved picture has it too. */
export function ChartLegend({ lines, hatchId }: { lines: readonly LegendLine[]; hatchId: string }) {
  return (
    <g className="chart-legend">
      {lines.map(({ form, text }, i) => (
        <g key={form} transform={`translate(0,${i * LEGEND_LINE_PX})`}>
          {form === 'orbit' && <line className="orbit-line" x1={0} x2={16} y1={8} y2={8} />}
          {form === 'range' && (
            <g className="uncertainty">
              <rect className="veil" y={3} width={16} height={10} />
              <line className="end" x1={0} x2={16} y1={3} y2={3} />
              <line className="end" x1={0} x2={16} y1={13} y2={13} />
            </g>
          )}
          {form !== 'orbit' && form !== 'range' && (
            <rect
              className={`swatch ${form}`}
              y={3}
              width={16}
              height={10}
              fill={
                form === 'reported'
                  ? 'var(--ground)'
                  : form === 'projected'
                    ? `url(#${hatchId})`
                    : 'var(--card-solid)'
              }
            />
          )}
          <text x={22} y={12}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
