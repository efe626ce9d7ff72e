import { join } from '../../locales/format';
import { language } from '../../locales/i18n';
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

/**
 * Paints the line between two scenarios, and at its foot the name and number of each where there is room for words; nothing where the
 * picture is not split.
 */
export function paintSplit(insets: Insets, sheet: WordSheet, hasRoom: boolean): void {
  const state = stateNow();
  const scenario = splitScenario(state);
  if (!scenario) return;
  const { context, widthPx, heightPx, colour } = sheet;
  const x = splitXPx({ left: insets.left, right: widthPx - insets.right }, state.scene.split?.at ?? 1);
  const bottom = heightPx - insets.bottom;
  context.fillStyle = colour('--text');
  context.fillRect(x - 1, insets.top, 2, bottom - insets.top);
  if (!hasRoom) return;
  splitSides(state, scenario, language()).forEach((side, i) => {
    const free = i === 0 ? x - insets.left : widthPx - insets.right - x;
    let y = bottom - ROOM_PX;
    context.textAlign = i === 0 ? 'right' : 'left';
    for (const { text, px, weight } of linesOf(sheet, side, Math.max(60, free - 2 * ROOM_PX)).reverse()) {
      context.font = `${weight} ${px}px ${sheet.fontFamily}`;
      haloed(sheet, text, i === 0 ? x - ROOM_PX : x + ROOM_PX, y, '--text');
      y -= LINE * px;
    }
  });
  context.textAlign = 'left';
}
