import { t } from '../../locales/i18n';
import { escapeHtml } from '../../shared/escapeHtml';
import type { PackedFile } from '../html/packFiles';

/** The place that a reader names, with a slash at the end. Throws a sentence where it is none. */
export function hostPlace(text: string): string {
  let place: URL | null = null;
  try {
    place = new URL(text.trim());
  } catch {
    // Told below.
  }
  if (place === null || !/^https?:$/.test(place.protocol))
    throw new Error(t('{address} is no address of a server: one begins with https://.', { address: text }));
  return `${place.origin}${place.pathname.replace(/(?:[^/]+\.html)?$/, '').replace(/\/?$/, '/')}`;
}

/** Where the build thought that it would be served: a whole address, or `./`. */
const builtFor = (home: string): string =>
  /type="application\/json\+oembed" href="([^"]*)oembed\//.exec(home)?.[1] ?? './';

/** A page whose card names `to`. @param folder of the page, from the app's own place. */
function pageAt(page: string, folder: string, from: string, to: string): string {
  const own = `<meta property="og:url" content="${escapeHtml(to + folder)}" />`;
  return page
    .replaceAll(`content="${from}posters/`, () => `content="${to}posters/`)
    .replace(`href="${from}oembed/`, () => `href="${to}oembed/`)
    .replace(/<meta property="og:url"[^>]*>\s*/, '')
    .replace(/<meta name="twitter:card"/, (next) => `${own}\n    ${next}`);
}

/**
 * The files of a built app for another place: the cards of its pages and its oEmbed answers name that, as if it had been built for it.
 * @param place a whole address with a slash at the end, see `hostPlace`.
 */
export function moveCards(files: readonly PackedFile[], place: string): PackedFile[] {
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const home = files.find(([path]) => path === 'index.html');
  const from = home ? builtFor(textOf(home[1])) : './';
  return files.map(([path, bytes]): PackedFile => {
    const write = (text: string): PackedFile => [path, new TextEncoder().encode(text)];
    const folder = /^((?:s\/[^/]+\/)?)index\.html$/.exec(path)?.[1];
    if (folder !== undefined) return write(pageAt(textOf(bytes), folder, from, place));
    // A frame's address in HTML in JSON: both quote.
    if (path.startsWith('oembed/'))
      return write(textOf(bytes).replace(`src=\\"${from}?`, () => `src=\\"${place}?`));
    return [path, bytes];
  });
}
