import { join } from '../../locales/format';
import { language } from '../../locales/i18n';
import type { Box } from '../../shared/Box';
import { splitScenario } from '../../store/readings/split';
import { stateNow } from '../../store/stateNow';
import type { Insets } from '../camera/cameraPose';
import { haloed, type WordSheet, wrapped } from '../still/paintWords';
import { splitXPx } from './splitPlace';
import { type SplitSide, splitSides } from './splitSides';

/** Sizes in pixels of the page: letters of a name, of its number and of what that is, and room about them. */
const LINES_PX = { title: 16, number: 26, label: 13 };
const LINE = 1.3;
const ROOM_PX = 14;

interface Line {
  text: string;
  px: number;
  weight: number;
}

function linesOf(sheet: WordSheet, { title, words, label }: SplitSide, widthPx: number): Line[] {
  const lines = (text: string, px: number, weight: number): Line[] => {
    sheet.context.font = `${weight} ${px}px ${sheet.fontFamily}`;
    return wrapped(sheet.context, text, widthPx).map((each) => ({ text: each, px, weight }));
  };
  return [
    ...lines(title, LINES_PX.title, 600),
    ...lines(join(words), LINES_PX.number, 400),
    ...lines(label ?? '', LINES_PX.label, 400),
  ];
}

/** A line of words where it stands. */
interface PlacedLine extends Line {
  x: number;
  y: number;
  align: 'left' | 'right';
}

/** Where the line between two scenarios stands in a picture, pixels of the page, and the words at its foot; null where it is not split. */
function splitWords(insets: Insets, sheet: WordSheet): { x: number; lines: PlacedLine[] } | null {
  const state = stateNow();
  const scenario = splitScenario(state);
  if (!scenario) return null;
  const { widthPx, heightPx } = sheet;
  const x = splitXPx({ left: insets.left, right: widthPx - insets.right }, state.scene.split?.at ?? 1);
  const lines = splitSides(state, scenario, language()).flatMap((side, i) => {
    const free = i === 0 ? x - insets.left : widthPx - insets.right - x;
    let y = heightPx - insets.bottom - ROOM_PX;
    return linesOf(sheet, side, Math.max(60, free - 2 * ROOM_PX))
      .reverse()
      .map((line): PlacedLine => {
        const at = y;
        y -= LINE * line.px;
        return { ...line, x: i === 0 ? x - ROOM_PX : x + ROOM_PX, y: at, align: i === 0 ? 'right' : 'left' };
      });
  });
  return { x, lines };
}

/** What the words at the foot of that line cover, pixels of the page: other words keep clear of them. */
export function splitBoxes(insets: Insets, sheet: WordSheet): Box[] {
  const { context, fontFamily } = sheet;
  return (splitWords(insets, sheet)?.lines ?? []).map(({ text, px, weight, x, y, align }) => {
    context.font = `${weight} ${px}px ${fontFamily}`;
    const { width } = context.measureText(text);
    const left = align === 'right' ? x - width : x;
    return { left, right: left + width, top: y - px, bottom: y + (LINE - 1) * px };
  });
}

/**
 * Paints the line between two scenarios, and at its foot the name and number of each where there is room for words; nothing where the
 * picture is not split.
 */
export function paintSplit(insets: Insets, sheet: WordSheet, hasRoom: boolean): void {
  const split = splitWords(insets, sheet);
  if (!split) return;
  const { context, heightPx, colour, fontFamily } = sheet;
  context.fillStyle = colour('--text');
  context.fillRect(split.x - 1, insets.top, 2, heightPx - insets.bottom - insets.top);
  for (const { text, px, weight, x, y, align } of hasRoom ? split.lines : []) {
    context.textAlign = align;
    context.font = `${weight} ${px}px ${fontFamily}`;
    haloed(sheet, text, x, y, '--text');
  }
  context.textAlign = 'left';
}
