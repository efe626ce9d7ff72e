import latinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';

const SVG = 'http://www.w3.org/2000/svg';
/** Fonts by the names they have where they are installed; the page calls the first one by a short name. */
const FONTS = '"IBM Plex Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
/** A drawing's margin and the line of its title, px. */
const MARGIN_PX = 16;
const TITLE_PX = 26;
const CREDIT_PX = 18;
const PNG_SCALE = 2;

/** What a style sheet may set and a file must say itself: of every element, of shapes and words, of words alone. */
const LOOKS_OF_ALL = ['opacity', 'visibility', 'mix-blend-mode'];
const LOOKS_OF_SHAPES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'paint-order',
];
const LOOKS_OF_WORDS = ['font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'];
const SHAPES = ['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'];
const WORDS = ['text', 'tspan'];

function looksOf(name: string): string[] {
  if (SHAPES.includes(name)) return [...LOOKS_OF_ALL, ...LOOKS_OF_SHAPES];
  return WORDS.includes(name) ? [...LOOKS_OF_ALL, ...LOOKS_OF_SHAPES, ...LOOKS_OF_WORDS] : LOOKS_OF_ALL;
}

const INITIAL: Record<string, string> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'vector-effect': 'none',
  'font-style': 'normal',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  visibility: 'visible',
  'mix-blend-mode': 'normal',
};
/** What belongs to the page and not to the picture. */
const PAGE_ONLY = ['class', 'style', 'tabindex', 'role'];

function resolve(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const unseen = style.opacity === '0' || style.visibility === 'hidden' || style.display === 'none';
  if ((unseen && from.localName !== 'pattern') || from.hasAttribute('data-screen-only')) {
    to.remove();
    return;
  }
  const bare = style.getPropertyValue('stroke') === 'none';
  for (const look of looksOf(from.localName)) {
    const value = style.getPropertyValue(look);
    if (value && value !== INITIAL[look] && !(bare && look.startsWith('stroke')))
      to.setAttribute(look, value);
    else to.removeAttribute(look);
  }
  for (const { name } of [...to.attributes]) {
    if (PAGE_ONLY.includes(name) || /^(aria-|data-)/.test(name)) to.removeAttribute(name);
  }
  const copies = [...to.children];
  [...from.children].forEach((child, i) => {
    const copy = copies[i];
    if (copy) resolve(child, copy);
  });
}

/** What a saved drawing says of itself: above it, and below where its numbers come from. */
interface DrawingWords {
  title: string;
  credit: string;
}

/** A drawing apart from its page: colours as the theme shows them now, fonts by name, ground and title of its own. */
function standalone(svg: SVGSVGElement, { title, credit }: DrawingWords): SVGSVGElement {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(svg);
  const colour = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  resolve(svg, copy);
  const fullWidth = width + 2 * MARGIN_PX;
  const fullHeight = height + 2 * MARGIN_PX + TITLE_PX + CREDIT_PX;
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('xmlns', SVG);
  made.setAttribute('width', `${fullWidth}`);
  made.setAttribute('height', `${fullHeight}`);
  made.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`);
  made.setAttribute('font-family', FONTS);
  const add = (name: string, attributes: Record<string, string>, content = '') => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = content;
    return made.appendChild(element);
  };
  add('title', {}, title);
  const fill = colour('--card-solid', 'white');
  add('rect', { width: '100%', height: '100%', fill });
  const heading = {
    x: `${MARGIN_PX}`,
    y: `${MARGIN_PX + 12}`,
    fill: colour('--text', 'black'),
    'font-size': '14px',
  };
  add('text', { ...heading, 'font-weight': '600' }, title);
  const group = add('g', { transform: `translate(${MARGIN_PX},${MARGIN_PX + TITLE_PX})` });
  group.append(...copy.childNodes);
  const foot = { x: `${MARGIN_PX}`, y: `${fullHeight - 12}`, fill: colour('--muted', 'gray') };
  add('text', { ...foot, 'font-size': '11.5px' }, credit);
  return made;
}

/** A drawing as a file of its own: resolved colours, named fonts, no style sheet. */
export function svgText(svg: SVGSVGElement, words: DrawingWords): string {
  return new XMLSerializer().serializeToString(standalone(svg, words));
}

async function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The interface's fonts inside the file: a picture made of an SVG may load nothing. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    [latin, latinExt].map(async (href) => {
      const font = await dataUrl(await (await fetch(href)).blob());
      return `@font-face{font-family:"IBM Plex Sans";font-weight:100 700;src:url(${font}) format("woff2")}`;
    }),
  );
  return faces.reverse().join('');
}

/** A drawing as a PNG at two pixels a CSS px. Rejects where the browser cannot paint it. */
export async function pngOf(svg: SVGSVGElement, words: DrawingWords): Promise<Blob> {
  const made = standalone(svg, words);
  const style = document.createElementNS(SVG, 'style');
  style.textContent = await fontFaces().catch(() => '');
  made.prepend(style);
  const { width, height } = made.viewBox.baseVal;
  const picture = new Image();
  const source = new Blob([new XMLSerializer().serializeToString(made)], { type: 'image/svg+xml' });
  picture.src = await dataUrl(source);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PNG_SCALE);
  canvas.height = Math.round(height * PNG_SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no PNG'))), 'image/png');
  });
}
