/** What holds words that stand on the picture, each beside what it names. */
const HOLDERS = '.world-labels, .map-names';
const GONE = '[data-shown="false"], [hidden]';

/** Shares out what is read of the page's styles: labels of a kind look alike. */
const styles = (): ((element: Element) => CSSStyleDeclaration) => {
  const known = new Map<Element, CSSStyleDeclaration>();
  return (element) => {
    const style = known.get(element) ?? getComputedStyle(element);
    known.set(element, style);
    return style;
  };
};

type StyleOf = ReturnType<typeof styles>;

const px = (length: string): number => Number.parseFloat(length) || 0;

/** A text as it stands on the page: what is in each line, and where that is. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines: { text: string; box: DOMRect }[] = [];
  if (range.getClientRects().length < 2) return [{ text: node.data, box: range.getBoundingClientRect() }];
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    at += letter.length;
    range.setEnd(node, at);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && (letter.trim() === '' || Math.abs(line.box.top - box.top) < 1)) line.text += letter;
    else if (letter.trim() !== '') lines.push({ text: letter, box });
  }
  return lines;
}

function paintText(
  context: CanvasRenderingContext2D,
  node: Text,
  style: CSSStyleDeclaration,
  origin: DOMRect,
): void {
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, textTransform, color } = style;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  context.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
  context.textBaseline = 'alphabetic';
  for (const line of linesOf(node)) {
    if (line.box.width === 0) continue;
    const written = line.text.replace(/\s+/g, ' ').trim();
    const text = textTransform === 'uppercase' ? written.toUpperCase() : written;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(text);
    const x = line.box.left - origin.left;
    const y = line.box.top - origin.top + (line.box.height + ascent - descent) / 2;
    const strokePx = px(style.getPropertyValue('-webkit-text-stroke-width'));
    if (strokePx > 0) {
      context.lineJoin = 'round';
      context.lineWidth = strokePx;
      context.strokeStyle = style.getPropertyValue('-webkit-text-stroke-color');
      context.strokeText(text, x, y);
    }
    context.fillStyle = color;
    context.fillText(text, x, y);
  }
}

/** The line from a mark to its label, or the dot of a town. */
function paintMark(
  context: CanvasRenderingContext2D,
  mark: HTMLElement,
  style: CSSStyleDeclaration,
  origin: DOMRect,
): void {
  const box = mark.getBoundingClientRect();
  const lineWidth = px(style.borderTopWidth);
  if (lineWidth === 0) {
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.ellipse(
      (box.left + box.right) / 2 - origin.left,
      (box.top + box.bottom) / 2 - origin.top,
      box.width / 2,
      box.height / 2,
      0,
      0,
      2 * Math.PI,
    );
    context.fill();
    return;
  }
  const widthPx = px(style.width);
  const label = mark.parentElement?.getBoundingClientRect();
  if (widthPx === 0 || !label) return;
  const turned = new DOMMatrix(style.transform);
  const from = turned.transformPoint({ x: 0, y: 0 });
  const to = turned.transformPoint({ x: widthPx, y: 0 });
  context.strokeStyle = style.borderTopColor;
  context.lineWidth = lineWidth;
  context.beginPath();
  for (const end of [from, to])
    context.lineTo(label.left - origin.left + end.x, label.top - origin.top + end.y);
  context.stroke();
}

function paintHolder(
  context: CanvasRenderingContext2D,
  holder: Element,
  origin: DOMRect,
  styleOf: StyleOf,
): void {
  for (const mark of holder.querySelectorAll<HTMLElement>('i'))
    if (!mark.closest(GONE)) paintMark(context, mark, styleOf(mark), origin);
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || parent.closest(GONE) || !text.data.trim()) continue;
    paintText(context, text, styleOf(parent), origin);
  }
}

/** Paints the words that stand on the picture as the page has them now, `scale` pixels to a pixel of the page. */
export function paintLabels(root: HTMLElement, context: CanvasRenderingContext2D, scale: number): void {
  const origin = root.getBoundingClientRect();
  const styleOf = styles();
  context.save();
  context.scale(scale, scale);
  for (const holder of root.querySelectorAll(HOLDERS)) paintHolder(context, holder, origin, styleOf);
  context.restore();
}
