import { escapeHtml } from '../../shared/escapeHtml';
import posterSize from '../../shared/posterSize.json';
import type { FrameSize } from './creatorChoices';

/** What an article shows of a scene, ready to be written down. Texts are plain, in the article's language. */
export interface EmbedPlan {
  /** Where the app is served, with a slash at the end. */
  place: string;
  /** Address of the frame, and of the same scene in the atlas. */
  frame: string;
  atlas: string;
  /** Title of the scene, its finding, and the line that says whose it is. */
  title: string;
  finding: string;
  credit: string;
  size: FrameSize;
  /** Address of the scene's picture; null where there is none. */
  picture: string | null;
  /** Attributes of the element that shows the same; null where it cannot. */
  element: Readonly<Record<string, string | true>> | null;
}

/** Size told to those who take the frame's style away, pixels. */
export const usualSize = { widthPx: 960, heightPx: 540 } as const;
const FILLS = 'position:absolute;inset:0;width:100%;height:100%';

type Attributes = Readonly<Record<string, string | number | true>>;

function tag(name: string, attributes: Attributes): string {
  const told = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escapeHtml(String(value))}"`,
  );
  return `<${[name, ...told].join(' ')}>`;
}

const link = (address: string, text: string): string =>
  `${tag('a', { href: address })}${escapeHtml(text)}</a>`;

const image = ({ picture, title, finding }: EmbedPlan, more: Attributes): string =>
  tag('img', { src: picture ?? '', alt: `${title}. ${finding}`, ...posterSize, ...more });

const figure = (...lines: string[]): string =>
  ['<figure style="margin:0">', ...lines, '</figure>'].join('\n');

const caption = ({ atlas, credit }: EmbedPlan): string => `<figcaption>${link(atlas, credit)}</figcaption>`;

/** The frame itself: titled, lazy, sandboxed, and allowed to fill the screen. */
export function iframeOf(
  address: string,
  title: string,
  size: NonNullable<FrameSize>,
  style: string,
): string {
  const attributes = {
    src: address,
    title,
    width: size.widthPx,
    height: size.heightPx,
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups',
    allow: 'fullscreen',
    referrerpolicy: 'strict-origin-when-cross-origin',
    style,
  };
  return `${tag('iframe', attributes)}</iframe>`;
}

/** A frame that a page's editor can paste: with title, lazy, sandboxed, of its size from the start, and a picture where scripts are off. */
export function frameSnippet(plan: EmbedPlan): string {
  const { frame, title, size, picture, atlas } = plan;
  const box = size
    ? `position:relative;width:${size.widthPx}px;max-width:100%;height:${size.heightPx}px`
    : 'position:relative;aspect-ratio:16/9;min-height:360px';
  const iframe = iframeOf(frame, `${title} · Groundtrack`, size ?? usualSize, `${FILLS};border:0`);
  const still = picture ? image(plan, { style: `${FILLS};object-fit:cover` }) : link(atlas, title);
  return figure(`<div style="${box}">`, iframe, `<noscript>${still}</noscript>`, '</div>', caption(plan));
}

/** The element of `embed.js`, with a link that stands where scripts are off; null where it cannot show the scene as chosen. */
export function elementSnippet({ place, element, size, title, atlas }: EmbedPlan): string | null {
  if (element === null) return null;
  const box: Attributes = size ? { height: size.heightPx, style: `max-width:${size.widthPx}px` } : {};
  return [
    `${tag('script', { async: true, src: `${place}embed.js` })}</script>`,
    tag('groundtrack-scene', { ...element, title: `${title} · Groundtrack`, ...box }),
    link(atlas, `${title} · Groundtrack`),
    '</groundtrack-scene>',
  ].join('\n');
}

/** The picture alone, which leads to the atlas: for those who take nothing else; null where the scene has none. */
export function imageSnippet(plan: EmbedPlan): string | null {
  if (plan.picture === null) return null;
  const still = image(plan, { loading: 'lazy', style: 'display:block;width:100%;height:auto' });
  return figure(`${tag('a', { href: plan.atlas })}${still}</a>`, caption(plan));
}

/** Where the oEmbed answer of a scene of the gallery lies. */
export const oembedAddress = (place: string, sceneId: string): string => `${place}oembed/${sceneId}.json`;
