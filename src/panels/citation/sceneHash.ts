/** Hexadecimal digits of the hash that are cited. */
const DIGITS = 12;

/** The first 12 hexadecimal digits of the SHA-256 of a text; null where the browser has none, as over http. */
export async function shortHash(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, DIGITS);
}
