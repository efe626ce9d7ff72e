import { t } from '../../locales/i18n';
import { type Problem, type Read, refused } from '../../shared/result';

/** Largest text a code may hold, bytes: a code is typed by strangers and may be made to swell. */
const LARGEST_BYTES = 4_000_000;

function fromBase64Url(code: string): Uint8Array<ArrayBuffer> {
  const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function inflate(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_BYTES) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Whether bytes begin as a zlib stream does (RFC 1950 §2.2). */
const isZlib = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0;

async function inflateEither(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!isZlib(bytes)) return inflate(bytes, 'deflate-raw');
  // The two bytes that mark zlib may also begin a raw stream.
  return inflate(bytes, 'deflate').catch(() => inflate(bytes, 'deflate-raw'));
}

async function jsonOf(code: string): Promise<unknown> {
  const bytes = await inflateEither(fromBase64Url(code));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** What a code may have been; `within` where signs in its midst were taken for something else, which is worth a word. */
interface Meant {
  code: string;
  within: boolean;
}

/** What a code was before signs of a sentence, breaks of lines or longer dashes came into it; the likeliest first. */
function codesMeant(code: string): Meant[] {
  const plain = code.replace(/^3D/, '').replace(/[‐‑−]/g, '-');
  const until = /^[\w-]*/.exec(plain)?.[0] ?? '';
  const joined = (dash: string) => plain.replace(/[–—]/g, dash).replace(/[^\w-]/g, '');
  const tried = [
    { code: until, within: false },
    // Signs of emphasis that a code may have as well.
    { code: until.replace(/[-_]$/, ''), within: false },
    { code: until.replace(/[-_]{2}$/, ''), within: false },
    { code: joined('-'), within: true },
    { code: joined('--'), within: true },
  ];
  return tried.filter(
    (one, i) => one.code !== code && tried.findIndex((other) => other.code === one.code) === i,
  );
}

const mendedNote = (): Problem => ({
  path: '#s',
  message: t(
    'This link was changed on its way here and has been mended; check that it shows what was meant.',
  ),
});

/**
 * The JSON value of a code; takes deflate with and without zlib's frame. One that was changed on its way is mended, with a note
 * where signs within it were. Never throws: a code that was cut is an error at `#s`.
 */
export async function decodeCode(code: string): Promise<Read<unknown>> {
  for (const { code: tried, within } of [{ code, within: false }, ...codesMeant(code)]) {
    try {
      const value = await jsonOf(tried);
      return within ? { ok: true, value, notes: [mendedNote()] } : { ok: true, value };
    } catch {
      // Not this one.
    }
  }
  const message = t(
    'The scene in this link (#s=…) cannot be read; the link may have been cut. Ask for it again.',
  );
  return refused('#s', message);
}
