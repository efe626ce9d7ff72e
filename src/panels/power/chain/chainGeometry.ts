import { type ChainLabel, cutToWidth, spreadLabels, textWidthPx } from './chainLabels';
import type { Bar, ChainLayout, Ribbon } from './chainLayout';

export const BAR_PX = 14;
const LINE_PX = 15;
const TEXT_PX = 11.5;
/** From the last bar of a row to the labels of the next. */
const FALL_PX = 26;
/** From the lowest label to its bar. */
const REST_PX = 5;
/** Between neighbours in a row. */
const GAP_PX = 10;

/** A bar's words: a name that may be cut and a value that may not. */
export interface BarWords {
  name: string;
  value: string;
}

export interface DrawnLabel extends ChainLabel {
  name: string;
  value: string;
  /** Base line, px. */
  y: number;
}

export interface ChainGeometry {
  heightPx: number;
  /** Upper edge of the bars of each layer, px. */
  barTop: number[];
  /** Px of the whole power: the same scale in every row. */
  scalePx: number;
  /** Left edge of something in a row, px. */
  left: (place: Pick<Bar, 'layer' | 'x' | 'slot'>) => number;
  labels: DrawnLabel[];
}

/** Heights of the rows and places of the labels of a chain that is `widthPx` wide; each row is as high as its labels ask. */
export function chainGeometry(
  layout: ChainLayout,
  words: (bar: Bar) => BarWords,
  widthPx: number,
): ChainGeometry {
  const most = Math.max(1, ...layout.slots);
  const scalePx = Math.max(widthPx / 2, widthPx - (most - 1) * GAP_PX);
  const gapPx = most > 1 ? (widthPx - scalePx) / (most - 1) : 0;
  // Rows with fewer gaps are set in the middle.
  const left = ({ layer, x, slot }: Pick<Bar, 'layer' | 'x' | 'slot'>): number =>
    ((most - (layout.slots[layer] ?? 1)) * gapPx) / 2 + x * scalePx + slot * gapPx;
  const barTop: number[] = [];
  const labels: DrawnLabel[] = [];
  let y = 0;
  for (let layer = 0; layer < layout.layers; layer++) {
    const texts = new Map(
      layout.bars
        .filter((bar) => bar.layer === layer)
        .map((bar) => {
          const { name, value } = words(bar);
          const valuePx = textWidthPx(` ${value}`, TEXT_PX);
          const cut = cutToWidth(name, widthPx - valuePx, TEXT_PX);
          return [bar, { name: cut, value, widthPx: textWidthPx(cut, TEXT_PX) + valuePx }] as const;
        }),
    );
    const placed = spreadLabels(
      [...texts].map(([bar, text]) => ({
        id: bar.stage.id,
        barX: left(bar),
        barWidth: bar.width * scalePx,
        widthPx: Math.min(widthPx, text.widthPx),
      })),
      widthPx,
    );
    const lines = 1 + Math.max(-1, ...placed.map(({ line }) => line));
    const top = y + lines * LINE_PX + REST_PX;
    barTop.push(top);
    for (const label of placed) {
      const text = [...texts].find(([bar]) => bar.stage.id === label.id)?.[1];
      const base = top - REST_PX - 1 - label.line * LINE_PX;
      labels.push({ ...label, name: text?.name ?? '', value: text?.value ?? '', y: base });
    }
    y = top + BAR_PX + FALL_PX;
  }
  return { heightPx: Math.max(0, y - FALL_PX), barTop, scalePx, left, labels };
}

const point = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The outline of a ribbon through all its passes, px; straight where it passes a row. */
export function ribbonPath(
  ribbon: Ribbon,
  { barTop, scalePx, left }: Pick<ChainGeometry, 'barTop' | 'scalePx' | 'left'>,
): string {
  const w = ribbon.width * scalePx;
  const at = ribbon.passes.map((pass) => ({ x: left(pass), top: barTop[pass.layer] ?? 0 }));
  const last = at.length - 1;
  let [down, up] = ['', ''];
  for (let k = 0; k < last; k++) {
    const [a, b] = [at[k], at[k + 1]];
    if (!a || !b) continue;
    const [from, to] = [a.top + BAR_PX, b.top];
    const middle = (from + to) / 2;
    const end = k + 1 === last ? to : to + BAR_PX;
    down += `C${point(a.x, middle)} ${point(b.x, middle)} ${point(b.x, to)}`;
    if (end !== to) down += `L${point(b.x, end)}`;
    const back = `C${point(b.x + w, middle)} ${point(a.x + w, middle)} ${point(a.x + w, from)}`;
    up = `${end !== to ? `L${point(b.x + w, to)}` : ''}${back}${up}`;
  }
  const [first, end] = [at[0], at[last]];
  if (!first || !end) return '';
  return `M${point(first.x, first.top + BAR_PX)}${down}L${point(end.x + w, end.top)}${up}Z`;
}
