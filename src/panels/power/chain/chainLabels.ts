/** A label to be set above a bar; lengths in CSS px. */
export interface LabelWish {
  id: string;
  /** The bar's left edge and width. */
  barX: number;
  barWidth: number;
  widthPx: number;
}

/** Where a label stands: its left edge, its line (0 is the one next to the bar) and where its leader meets the bar. */
export interface ChainLabel {
  id: string;
  x: number;
  line: number;
  leaderX: number;
  widthPx: number;
  /** Which end of it is exact: its width is an estimate. */
  anchor: 'start' | 'end';
}

/** Between two labels of one line, px. */
const GAP_PX = 8;
/** Room right of a label for the leaders of others, px. */
const SPARE_PX = 12;
/** From here on labels rather cross a leader than climb. */
const MOST_LINES = 8;

/**
 * About how wide a text is set, px: on the wide side, so that what is laid out by it does not overlap. Letters of the Latin,
 * Greek and Cyrillic scripts by three classes; others, such as Chinese, as wide as they are high.
 */
export function textWidthPx(text: string, sizePx: number): number {
  let em = 0;
  for (const letter of text) {
    if (letter > '\u2e7f') em += 1;
    else if (/[iljtfrI .,:;'’|()[\]·]/.test(letter)) em += 0.36;
    else if (/[mwMW%@—…]/.test(letter)) em += 0.92;
    else if (/[A-Z]/.test(letter)) em += 0.7;
    else em += 0.6;
  }
  return em * sizePx;
}

/** `text` cut to a width with an ellipsis, at least one letter of it. */
export function cutToWidth(text: string, roomPx: number, sizePx: number): string {
  if (textWidthPx(text, sizePx) <= roomPx) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidthPx(`${letters.join('')}…`, sizePx) > roomPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const overlaps = (a: number, b: number, from: number, to: number): boolean => a < to && b > from;

/**
 * Sets the labels of one row of bars so that none overlaps another and none leaves `roomPx`. A label stands at its bar's left
 * edge, or ends at its right edge where it would not fit; one without room climbs a line and gets a leader. No label is wider than
 * `roomPx`.
 */
export function spreadLabels(wishes: readonly LabelWish[], roomPx: number): ChainLabel[] {
  const middle = (wish: LabelWish): number => wish.barX + wish.barWidth / 2;
  // The innermost first: outer labels reach over them, so they stand above and their leaders pass outside.
  const inner = [...wishes].sort(
    (a, b) => Math.abs(middle(a) - roomPx / 2) - Math.abs(middle(b) - roomPx / 2),
  );
  const placed: ChainLabel[] = [];
  for (const wish of inner) {
    const { id, widthPx, barX, barWidth } = wish;
    const toRight = middle(wish) <= roomPx / 2 || barX + widthPx + SPARE_PX <= roomPx;
    const wanted = toRight ? barX : barX + barWidth - widthPx;
    const x = Math.max(0, Math.min(wanted, roomPx - widthPx));
    const leaderX = Math.min(Math.max(toRight ? barX + 1 : barX + barWidth - 1, 1), roomPx - 1);
    const free = (line: number): boolean =>
      placed.every(
        (one) => one.line !== line || !overlaps(x, x + widthPx + GAP_PX, one.x, one.x + one.widthPx + GAP_PX),
      );
    const clear = (line: number): boolean =>
      placed.every(
        (one) =>
          !(one.line > line && one.leaderX > x && one.leaderX < x + widthPx) &&
          !(one.line < line && leaderX > one.x && leaderX < one.x + one.widthPx),
      );
    const lines = Array.from({ length: MOST_LINES + wishes.length }, (_, line) => line);
    const line =
      lines.slice(0, MOST_LINES).find((each) => free(each) && clear(each)) ?? lines.find(free) ?? 0;
    placed.push({ id, x, line, leaderX, widthPx, anchor: toRight ? 'start' : 'end' });
  }
  return placed;
}
