import { deflateSync } from 'fflate';
import { t } from '../../locales/i18n';
import { type Read, refused } from '../../shared/result';

/** Largest text a code may hold, bytes: a code is typed by strangers and may be made to swell. */
const LARGEST_BYTES = 4_000_000;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

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

/** The code of a JSON value: UTF-8, deflate, base64url. */
export function encodeCode(value: unknown): string {
  return toBase64Url(deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 }));
}

/**
 * The JSON value of a code; takes deflate with and without zlib's frame. Never throws: a code that was cut or changed
 * on its way is an error at `#s`.
 */
export async function decodeCode(code: string): Promise<Read<unknown>> {
  try {
    const bytes = await inflateEither(fromBase64Url(code));
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    const message = t(
      'The scene in this link (#s=…) cannot be read; the link may have been cut. Ask for it again.',
    );
    return refused('#s', message);
  }
}
