import latinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';

const SVG = 'http://www.w3.org/2000/svg';
/** Fonts by the names they have where they are installed; the page calls the first one by a short name. */
const FONTS = '"IBM Plex Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
/** A drawing's margin and the line of its title, px. */
const MARGIN_PX = 16;
const TITLE_PX = 26;
const PNG_SCALE = 2;

/** What a style sheet may set and a file must say itself. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'vector-effect',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'mix-blend-mode',
];
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
  visibility: 'visible',
  'mix-blend-mode': 'normal',
};
/** What belongs to the page and not to the picture. */
const PAGE_ONLY = ['class', 'style', 'tabindex', 'role'];

function resolve(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === 'none' || from.hasAttribute('data-screen-only')) {
    to.remove();
    return;
  }
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value && value !== INITIAL[look]) to.setAttribute(look, value);
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

/** A drawing apart from its page: colours as the theme shows them now, fonts by name, ground and title of its own. */
function standalone(svg: SVGSVGElement, title: string): SVGSVGElement {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(svg);
  const text = style.getPropertyValue('--text').trim() || 'black';
  const copy = svg.cloneNode(true) as SVGSVGElement;
  resolve(svg, copy);
  const fullWidth = width + 2 * MARGIN_PX;
  const fullHeight = height + 2 * MARGIN_PX + TITLE_PX;
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
  const fill = style.getPropertyValue('--card-solid').trim() || 'white';
  add('rect', { width: '100%', height: '100%', fill });
  const heading = { x: `${MARGIN_PX}`, y: `${MARGIN_PX + 12}`, fill: text, 'font-size': '14px' };
  add('text', { ...heading, 'font-weight': '600' }, title);
  const group = add('g', { transform: `translate(${MARGIN_PX},${MARGIN_PX + TITLE_PX})` });
  group.append(...copy.childNodes);
  return made;
}

/** A drawing as a file of its own: resolved colours, named fonts, no style sheet. */
export function svgText(svg: SVGSVGElement, title: string): string {
  return new XMLSerializer().serializeToString(standalone(svg, title));
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
export async function pngOf(svg: SVGSVGElement, title: string): Promise<Blob> {
  const made = standalone(svg, title);
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
