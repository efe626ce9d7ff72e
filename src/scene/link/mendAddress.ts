import { parseAddress } from './link';

/** `#s=` written out, in part or as a whole, once or more often, wherever it stands. */
const codeMark = /(?:#|%(?:25)*23)s(?:=|%(?:25)*3D)/i;
/** `&` as HTML writes it. */
const ampersand = /&(?:amp|#0*38|#x0*26);/gi;
/** What no one sees: soft hyphens and spaces of no width, as HTML writes them … */
const invisibleSigns = /&(?:shy|zwnj|zwj|ZeroWidthSpace|#0*173|#xad|#0*820[3-5]|#x200[b-d]);/gi;
/** … and, with breaks of lines, as addresses do. */
const invisible = /%0[9AD]|%C2%AD|%E2%80%8[B-F]|%E2%81%A0|%EF%BB%BF/gi;
/** Signs around an address in a sentence. */
const around = /^[\s"'“‘«<([]+|[\s"'”’»>)\].,;:!?…*]+$/gu;

/** No value of the readable parameters is longer; to look for signs at the end takes the square of it. */
const LONGEST_VALUE = 1000;

/** The address with the values that are wrong freed of signs that stood around them; as it was where that helps none. */
function withoutSigns(href: string): string {
  const { problems } = parseAddress(href);
  const url = new URL(href);
  for (const { path } of problems) {
    const name = path.replace(/^\?/, '');
    const value = url.searchParams.get(name);
    if (value !== null && value.length <= LONGEST_VALUE)
      url.searchParams.set(name, value.replace(around, ''));
  }
  return parseAddress(url.href).problems.length < problems.length ? url.href : href;
}

/** An address as it was before a mail program or a chat changed it, as far as that can be told. Its `#s=` is looked at when it is read. */
export function mendAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const plain = href
    .replace(codeMark, '#s=')
    .replace(ampersand, '&')
    .replace(invisibleSigns, '')
    .replace(invisible, '');
  return withoutSigns(new URL(plain).href);
}
