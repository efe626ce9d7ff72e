import { t } from '../../../locales/i18n';

/** A file as text, and what had to be assumed for it. */
export interface Decoded {
  text: string;
  remark: string | null;
}

/** Beginnings of files that are no text, as bytes, with what they are. */
const signatures: readonly [what: () => string, ...bytes: number[]][] = [
  [() => t('a picture'), 0x89, 0x50, 0x4e, 0x47],
  [() => t('a picture'), 0xff, 0xd8, 0xff],
  [() => t('a picture'), 0x47, 0x49, 0x46, 0x38],
  [() => t('a picture'), 0x49, 0x49, 0x2a, 0x00],
  [() => t('a picture'), 0x4d, 0x4d, 0x00, 0x2a],
  [() => t('a picture, sound or film'), 0x52, 0x49, 0x46, 0x46],
  [() => t('a PDF'), 0x25, 0x50, 0x44, 0x46],
  [() => t('a program'), 0x7f, 0x45, 0x4c, 0x46],
  [() => t('an archive'), 0x1f, 0x8b],
  [() => t('an archive'), 0x37, 0x7a, 0xbc, 0xaf],
  [() => t('an archive'), 0x52, 0x61, 0x72, 0x21],
  [() => t('a database'), 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Workbooks of Excel up to 2003. */
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const decoded = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes that are looked at to tell what a file is. */
const LOOKED_AT = 65_536;

/** How often each of even and odd places holds a zero among the first bytes. */
function zeros(bytes: Uint8Array): { even: number; odd: number; all: number } {
  const first = bytes.subarray(0, LOOKED_AT);
  let [even, odd] = [0, 0];
  for (let at = 0; at < first.length; at++) if (first[at] === 0) at % 2 === 0 ? even++ : odd++;
  return { even, odd, all: first.length };
}

/** UTF-16 by its byte-order mark, or by the zero in each second byte that Latin letters have; null where it is none. */
function utf16Of(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be';
  const { even, odd, all } = zeros(bytes);
  if (odd > all * 0.3 && even < all * 0.02) return 'utf-16le';
  return even > all * 0.3 && odd < all * 0.02 ? 'utf-16be' : null;
}

/** Whether bytes beyond ASCII stand in pairs, as they do in Chinese and do not in the languages of Europe. */
function isInPairs(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, LOOKED_AT);
  let [alone, paired] = [0, 0];
  for (let at = 0; at < first.length; at++) {
    if ((first[at] ?? 0) < 0x80) continue;
    if ((first[at + 1] ?? 0) >= 0x80) {
      paired += 1;
      at += 1;
    } else alone += 1;
  }
  return paired > 4 && paired > alone * 4;
}

/** What Windows-1252 has at 0x80 to 0x9F; some engines take it for Latin-1, which has nothing there. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const westernText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (letter) => western[letter.charCodeAt(0) - 0x80] ?? letter);

const isUnreadable = (text: string): boolean => text.includes('\u0000') || text.includes('\uFFFD');

/**
 * The text of a file: UTF-8; UTF-16; else GB 18030 where the bytes look Chinese, else Windows-1252, which is told. Never with a
 * replacement character: what is no text is refused in a sentence.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | { refusal: string } {
  const found = signatures.find(([, ...signature]) => begins(bytes, signature));
  if (found) return { refusal: t('is {what}, not a list', { what: found[0]() }) };
  if (begins(bytes, oldExcel))
    return { refusal: t('is a workbook of an old Excel; save it as .xlsx or as CSV') };
  const wide = utf16Of(bytes);
  const plain = decoded(wide ?? 'utf-8', bytes);
  if (plain !== null && !isUnreadable(plain)) return { text: plain, remark: null };
  if (zeros(bytes).all > 0 && bytes.subarray(0, LOOKED_AT).includes(0)) return { refusal: t('is no text') };
  if (plain !== null) return { text: plain.replaceAll('\u0000', ''), remark: null };
  const chinese = isInPairs(bytes) ? decoded('gb18030', bytes) : null;
  if (chinese !== null && !isUnreadable(chinese))
    return {
      text: chinese,
      remark: t('is not in UTF-8; it was read as {encoding}', { encoding: 'GB 18030' }),
    };
  const remark = t('is not in UTF-8; it was read as {encoding}', { encoding: 'Windows-1252' });
  return { text: westernText(bytes), remark };
}
