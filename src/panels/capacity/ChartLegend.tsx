import type { Layer } from '../../model/ground/steps';

/** Height of one line of the legend, px. */
export const LEGEND_LINE_PX = 16;

export interface LegendLine {
  /** `more` goes on with the words of the line above. */
  form: Layer | 'orbit' | 'range' | 'more';
  text: string;
}

const SWATCH_PX = 22;
/** Width of a letter, and of a Chinese sign, at the drawing's size, px: SVG does not wrap by itself. */
const LETTER_PX = 6;
const SIGN_PX = 11.5;

const wide = (sign: string): boolean => sign >= '\u2e80';

/** Pieces between which a line may break: words with their space, and each Chinese sign. */
function pieces(text: string): string[] {
  return text.match(/[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff]\s*|\s+/g) ?? [];
}

/** The lines of a legend broken so that they fit into `widthPx`. */
export function wrapLegend(lines: readonly LegendLine[], widthPx: number): LegendLine[] {
  return lines.flatMap(({ form, text }) => {
    const broken: LegendLine[] = [];
    let room = 0;
    for (const piece of pieces(text)) {
      const length = [...piece.trimEnd()].reduce((sum, sign) => sum + (wide(sign) ? SIGN_PX : LETTER_PX), 0);
      const last = broken[broken.length - 1];
      if (last && length <= room) last.text += piece;
      else broken.push({ form: last ? 'more' : form, text: piece });
      room = (last && length <= room ? room : widthPx - SWATCH_PX) - length - LETTER_PX;
    }
    return broken;
  });
}

/** What the forms of a chart mean, one a line, inside the drawing so that a saved picture has it too. */
export function ChartLegend({ lines, hatchId }: { lines: readonly LegendLine[]; hatchId: string }) {
  return (
    <g className="chart-legend">
      {lines.map(({ form, text }, i) => (
        <g key={form + text} transform={`translate(0,${i * LEGEND_LINE_PX})`}>
          {form === 'orbit' && <line className="orbit-line" x1={0} x2={16} y1={8} y2={8} />}
          {form === 'range' && (
            <g className="uncertainty">
              <rect className="veil" y={3} width={16} height={10} />
              <line className="end" x1={0} x2={16} y1={3} y2={3} />
              <line className="end" x1={0} x2={16} y1={13} y2={13} />
            </g>
          )}
          {form !== 'orbit' && form !== 'range' && form !== 'more' && (
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
          <text x={SWATCH_PX} y={12}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
