import { loadTwice } from '../../shared/loadTwice';

type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Longest stored block of deflate, bytes (RFC 1951 §3.2.4). */
const BLOCK_BYTES = 65_535;

/** Deflate that only stores, so that a code can be read wherever it was made: five bytes a block, and the bytes as they are. */
function store(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK_BYTES));
  const stored = new Uint8Array(bytes.length + 5 * blocks);
  for (let k = 0; k < blocks; k++) {
    const block = bytes.subarray(k * BLOCK_BYTES, (k + 1) * BLOCK_BYTES);
    const at = k * (BLOCK_BYTES + 5);
    const head = [
      k === blocks - 1 ? 1 : 0,
      block.length,
      block.length >> 8,
      ~block.length,
      ~block.length >> 8,
    ];
    stored.set(head, at);
    stored.set(block, at + 5);
  }
  return stored;
}

let deflate: Deflate = store;

/** Loads what makes codes short, which the first picture does not need. Rejects with the loader's reason; codes stay long then. */
export async function loadDeflate(): Promise<void> {
  ({ deflate } = await loadTwice(() => import('./deflate')));
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The code of a JSON value: UTF-8, deflate, base64url. */
export function encodeCode(value: unknown): string {
  return toBase64Url(deflate(new TextEncoder().encode(JSON.stringify(value))));
}
