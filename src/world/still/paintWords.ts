import type { Box } from '../../shared/Box';
import type { Insets } from '../camera/cameraPose';
import type { ClaimBarWords } from './claimWords';
import type { StillLegendLine } from './legendLines';
import type { StillWords } from './stillWords';

/** Sizes in pixels of the page: letters, lines, and room about them. */
const EDGE_PX = 24;
const TITLE_PX = 22;
const DATE_PX = 14;
const CAPTION_PX = 22;
const SOURCES_PX = 11;
const LEGEND_PX = 13;
const LINE = 1.35;
const GAP_PX = 10;
const HALO_PX = 3;
/** A caption is not wider than this. */
const CAPTION_WIDTH_PX = 960;

/** Where words are painted: a context in pixels of the page, the picture's size in them, and the page's look. */
export interface WordSheet {
  context: CanvasRenderingContext2D;
  widthPx: number;
  heightPx: number;
  fontFamily: string;
  /** CSS colour by the name of a token, as `--text`. */
  colour: (token: string) => string;
}

const font = (sheet: WordSheet, px: number, weight = 400) => `${weight} ${px}px ${sheet.fontFamily}`;

/** Where a line may end: after a space, and between any two Chinese signs. */
const parts = (text: string): string[] => text.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/gu) ?? [];

/** A text in lines that are no wider than `widthPx`, in the context's font; a word that is wider stands alone. */
export function wrapped(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  widthPx: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts(text)) {
    if (line && context.measureText((line + part).trimEnd()).width > widthPx) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Writes a text with a rim of the background about its letters. */
export function haloed(
  { context, colour }: WordSheet,
  text: string,
  x: number,
  y: number,
  token: string,
): void {
  context.lineJoin = 'round';
  context.lineWidth = HALO_PX;
  context.strokeStyle = colour('--background');
  context.strokeText(text, x, y);
  context.fillStyle = colour(token);
  context.fillText(text, x, y);
}

/** The lines of the sources and of the caption, and how high they stand. */
interface Foot {
  sources: string[];
  caption: string[];
  heightPx: number;
}

function footOf(sheet: WordSheet, { sources, caption }: StillWords): Foot {
  const { context, widthPx } = sheet;
  const roomPx = widthPx - 2 * EDGE_PX;
  context.font = font(sheet, SOURCES_PX);
  const small = wrapped(context, sources, roomPx);
  context.font = font(sheet, CAPTION_PX, 450);
  const large = caption === null ? [] : wrapped(context, caption, Math.min(CAPTION_WIDTH_PX, roomPx));
  const heightPx =
    2 * GAP_PX +
    LINE * SOURCES_PX * small.length +
    (large.length > 0 ? GAP_PX + LINE * CAPTION_PX * large.length : 0);
  return { sources: small, caption: large, heightPx };
}

const headPx = EDGE_PX + LINE * (TITLE_PX + DATE_PX) + GAP_PX;

/** Where the words of a picture stand, pixels of the page: at its upper and lower edge, and the legend's card. */
export function placeOfWords(sheet: WordSheet, words: StillWords): { edges: Insets; taken: Box[] } {
  const footPx = footOf(sheet, words).heightPx;
  const card = legendCard(sheet, words.legend, sheet.heightPx - footPx);
  return {
    edges: { left: 0, right: 0, top: Math.ceil(headPx), bottom: Math.ceil(footPx) },
    taken: [card, claimBox(sheet, words)].flatMap((box) => box ?? []),
  };
}

/** A line of what a shot says; of a number that is drawn as a bar, the bar below it. */
interface ClaimLine {
  text: string;
  px: number;
  weight?: number;
  token?: string;
  bar?: ClaimBarWords;
}

/** The longest bar, how high all are, and the room below them. */
const CLAIM_BAR_PX = { width: 320, height: 10, below: 8 };

/** Its number, what that is, who says so, and its bars. */
const claimLines = ({ claim, bars }: StillWords): ClaimLine[] => [
  ...(claim
    ? [
        { text: claim.value, px: 44, weight: 600 },
        { text: claim.label, px: 16 },
        { text: claim.publishers, px: 12, token: '--muted' },
      ]
    : []),
  ...bars.map((bar) => ({ text: `${bar.label} · ${bar.value}`, px: 16, bar })),
];

const claimLineHeight = ({ px, bar }: ClaimLine): number =>
  LINE * px + (bar ? CLAIM_BAR_PX.height + CLAIM_BAR_PX.below : 0);

/** Where what the shot says stands, below the date; null where it says nothing. */
function claimBox(sheet: WordSheet, words: StillWords): Box | null {
  const lines = claimLines(words);
  if (lines.length === 0) return null;
  const widths = lines.map(({ text, px, weight, bar }) => {
    sheet.context.font = font(sheet, px, weight);
    return Math.max(sheet.context.measureText(text).width, bar ? CLAIM_BAR_PX.width : 0);
  });
  const height = lines.reduce((sum, line) => sum + claimLineHeight(line), 0);
  return { left: EDGE_PX, top: headPx, right: EDGE_PX + Math.max(...widths), bottom: headPx + height };
}

function paintBar({ context, colour }: WordSheet, { share, isOpen }: ClaimBarWords, top: number): void {
  const { width, height } = CLAIM_BAR_PX;
  context.lineWidth = 1;
  context.strokeStyle = colour('--ground');
  context.fillStyle = colour('--ground');
  if (!isOpen) context.fillRect(EDGE_PX, top, share * width, height);
  context.strokeRect(EDGE_PX + 0.5, top + 0.5, Math.max(0, share * width - 1), height - 1);
}

function paintClaim(sheet: WordSheet, words: StillWords): void {
  let y = headPx;
  for (const line of claimLines(words)) {
    const { text, px, weight, token = '--text', bar } = line;
    sheet.context.font = font(sheet, px, weight);
    haloed(sheet, text, EDGE_PX, y + (LINE - 0.3) * px, token);
    if (bar) paintBar(sheet, bar, y + LINE * px);
    y += claimLineHeight(line);
  }
}

function paintHead(sheet: WordSheet, { title, date }: StillWords): void {
  const { context, widthPx } = sheet;
  context.font = font(sheet, TITLE_PX, 600);
  const roomPx = widthPx - 2 * EDGE_PX;
  let line = title;
  while (context.measureText(line).width > roomPx && line.length > 1)
    line = `${line.slice(0, -2).trimEnd()}…`;
  haloed(sheet, line, EDGE_PX, EDGE_PX + TITLE_PX, '--text');
  context.font = font(sheet, DATE_PX);
  haloed(sheet, date, EDGE_PX, EDGE_PX + TITLE_PX + LINE * DATE_PX, '--muted');
}

function paintFoot(sheet: WordSheet, { sources, caption, heightPx: footPx }: Foot): number {
  const { context, widthPx, heightPx, colour } = sheet;
  const topPx = heightPx - footPx;
  let y = topPx + GAP_PX;
  if (caption.length > 0) {
    context.fillStyle = colour('--background');
    context.fillRect(0, topPx, widthPx, footPx);
    context.fillStyle = colour('--line');
    context.fillRect(0, topPx, widthPx, 1);
    context.font = font(sheet, CAPTION_PX, 450);
    for (const line of caption) {
      y += LINE * CAPTION_PX;
      haloed(sheet, line, EDGE_PX, y - 0.3 * CAPTION_PX, '--text');
    }
    y += GAP_PX;
  }
  context.font = font(sheet, SOURCES_PX);
  for (const line of sources) {
    y += LINE * SOURCES_PX;
    haloed(sheet, line, EDGE_PX, y - 0.3 * SOURCES_PX, '--muted');
  }
  return topPx;
}

/** Width of a legend's bar. */
const BAR_PX = 150;
const BAR_HEIGHT_PX = 8;
const DOT_PX = 9;

/** How wide and how high a line is. */
function sizeOf(
  { context }: WordSheet,
  { words, colour, scale }: StillLegendLine,
): { width: number; height: number } {
  const line = LINE * LEGEND_PX;
  if (scale) {
    const ends = context.measureText(words).width + 2 * GAP_PX + context.measureText(scale.high).width;
    return { width: Math.max(BAR_PX, ends), height: line + BAR_HEIGHT_PX + 4 };
  }
  return { width: context.measureText(words).width + (colour ? DOT_PX + 8 : 0), height: line };
}

function paintLegendLine(
  sheet: WordSheet,
  line: StillLegendLine,
  x: number,
  top: number,
  widthPx: number,
): void {
  const { context, colour: token } = sheet;
  const { words, colour, scale } = line;
  context.fillStyle = token('--text');
  if (scale) {
    const bar = context.createLinearGradient(x, 0, x + widthPx, 0);
    scale.colours.forEach((stop, i) => {
      bar.addColorStop(i / (scale.colours.length - 1), stop);
    });
    context.fillStyle = bar;
    context.fillRect(x, top + 2, widthPx, BAR_HEIGHT_PX);
    context.fillStyle = token('--text');
    const y = top + BAR_HEIGHT_PX + 4 + LEGEND_PX;
    context.fillText(words, x, y);
    context.fillText(scale.high, x + widthPx - context.measureText(scale.high).width, y);
    return;
  }
  const y = top + LEGEND_PX;
  if (colour) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x + DOT_PX / 2, y - 0.35 * LEGEND_PX, DOT_PX / 2, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = token('--text');
  }
  context.fillText(words, x + (colour ? DOT_PX + 8 : 0), y);
}

/** Where the legend's card stands, above the foot; null without one. */
function legendCard(sheet: WordSheet, legend: readonly StillLegendLine[], footTopPx: number): Box | null {
  if (legend.length === 0) return null;
  sheet.context.font = font(sheet, LEGEND_PX, 600);
  const sizes = legend.map((line) => sizeOf(sheet, line));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0);
  const bottom = footTopPx - GAP_PX;
  return {
    left: EDGE_PX,
    top: bottom - height - 2 * GAP_PX,
    right: EDGE_PX + width + 2 * GAP_PX,
    bottom,
  };
}

function paintLegend(sheet: WordSheet, legend: readonly StillLegendLine[], footTopPx: number): void {
  const card = legendCard(sheet, legend, footTopPx);
  if (!card) return;
  const { context, colour } = sheet;
  const { left, top, right, bottom } = card;
  context.fillStyle = colour('--card');
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 8);
  context.fill();
  let y = top + GAP_PX;
  legend.forEach((line, i) => {
    context.font = font(sheet, LEGEND_PX, i === 0 ? 600 : 400);
    paintLegendLine(sheet, line, left + GAP_PX, y, right - left - 2 * GAP_PX);
    y += sizeOf(sheet, line).height;
  });
}

/** Paints all that a still says beside its labels. */
export function paintWords(sheet: WordSheet, words: StillWords): void {
  paintHead(sheet, words);
  paintClaim(sheet, words);
  const footTopPx = paintFoot(sheet, footOf(sheet, words));
  paintLegend(sheet, words.legend, footTopPx);
}
