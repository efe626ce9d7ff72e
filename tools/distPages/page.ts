import { escapeHtml } from '../../src/shared/escapeHtml';
import posterSize from '../../src/shared/posterSize.json';

/** What a page says of itself before anything of it runs: to searches, to chats that show a card, to readers of oEmbed. */
export interface Card {
  /** Scene of the gallery whose picture stands for it. */
  id: string;
  /** Name of the page. */
  title: string;
  description: string;
  /** Where the page is, from the app's own place: empty, or `s/overview/`. */
  path: string;
}

type Attributes = Record<string, string | number>;

const tag = (name: string, attributes: Attributes): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escapeHtml(String(value))}"`)
    .join(' ')} />`;

/** The picture, the address and the oEmbed answer of a page, as tags. */
function cardTags({ id, title, description, path }: Card, address: string): string[] {
  const picture = `${address}posters/${id}.night.webp`;
  const known = address.startsWith('http');
  const said: Attributes = {
    'og:type': 'website',
    'og:site_name': 'Groundtrack',
    'og:title': title,
    'og:description': description,
    'og:image': picture,
    'og:image:type': 'image/webp',
    'og:image:width': posterSize.width,
    'og:image:height': posterSize.height,
    'og:image:alt': title,
    ...(known ? { 'og:url': `${address}${path}` } : {}),
  };
  const short: Attributes = {
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': picture,
  };
  const oembed = { type: 'application/json+oembed', href: `${address}oembed/${id}.json`, title };
  return [
    ...Object.entries(said).map(([property, content]) => tag('meta', { property, content })),
    ...Object.entries(short).map(([name, content]) => tag('meta', { name, content })),
    tag('link', { rel: 'alternate', ...oembed }),
  ];
}

/**
 * The app's page with a card.
 * @param html the page as built for the app's own place, with a title, a description and a picture for where scripts are off.
 * @param address where the app is served, with a slash at the end; `./` where the build does not know.
 */
export function pageWithCard(html: string, card: Card, address: string): string {
  const { id, title, description, path } = card;
  // Every address of the app is told from its own place.
  const up = path.replace(/[^/]+/g, '..');
  const head = [...(up === '' ? [] : [tag('base', { href: up })]), ...cardTags(card, address)];
  // Functions: a title may hold signs that a replacement takes for its own.
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/<meta name="description"[^>]*>/, () =>
      tag('meta', { name: 'description', content: description }),
    )
    .replace(/posters\/[a-z0-9-]+\.night\.webp" alt="[^"]*"/, (picture) =>
      path === '' ? picture : `posters/${id}.night.webp" alt="${escapeHtml(title)}"`,
    )
    .replace(/<meta charset="utf-8" \/>/, (charset) => [charset, ...head].join('\n    '));
}
