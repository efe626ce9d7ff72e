// DEFLATE as RFC 1951 defines it, writing one block with the fixed codes of its §3.2.6.

const WINDOW = 32_768;
const SHORTEST = 3;
const LONGEST = 258;
/** Earlier places tried for each match; more gains little on texts of a few kB. */
const TRIES = 64;

// biome-ignore format: the tables of RFC 1951 §3.2.5
const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
// biome-ignore format: as above
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
// biome-ignore format: as above
const distanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
// biome-ignore format: as above
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

class BitWriter {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  /** Low bit first. */
  bits(value: number, count: number): void {
    this.#held |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      this.bytes.push(this.#held & 255);
      this.#held >>>= 8;
      this.#count -= 8;
    }
  }

  /** High bit first, as Huffman codes go. */
  code(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1) this.bits((value >>> bit) & 1, 1);
  }

  symbol(symbol: number): void {
    if (symbol < 144) this.code(0x30 + symbol, 8);
    else if (symbol < 256) this.code(0x190 + symbol - 144, 9);
    else if (symbol < 280) this.code(symbol - 256, 7);
    else this.code(0xc0 + symbol - 280, 8);
  }

  end(): Uint8Array<ArrayBuffer> {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    return Uint8Array.from(this.bytes);
  }
}

/** Place of the last entry of an ascending table that is at most `value`. */
function slot(table: readonly number[], value: number): number {
  let at = table.length - 1;
  while ((table[at] ?? 0) > value) at -= 1;
  return at;
}

function writeMatch(out: BitWriter, length: number, distance: number): void {
  const l = slot(lengthBase, length);
  out.symbol(257 + l);
  out.bits(length - (lengthBase[l] ?? 0), lengthExtra[l] ?? 0);
  const d = slot(distanceBase, distance);
  out.code(d, 5);
  out.bits(distance - (distanceBase[d] ?? 0), distanceExtra[d] ?? 0);
}

function matchLength(bytes: Uint8Array, from: number, at: number): number {
  const limit = Math.min(LONGEST, bytes.length - at);
  let length = 0;
  while (length < limit && bytes[from + length] === bytes[at + length]) length += 1;
  return length;
}

/** Compresses at once, without a stream: what must be a link the moment it is asked for. Valid `deflate-raw`. */
export function deflateRaw(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new BitWriter();
  out.bits(0b011, 3);
  const places = new Map<number, number[]>();
  const keyAt = (i: number) => ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
  const remember = (i: number) => {
    if (i + SHORTEST > bytes.length) return;
    const known = places.get(keyAt(i));
    if (known) known.push(i);
    else places.set(keyAt(i), [i]);
  };
  let at = 0;
  while (at < bytes.length) {
    const known = at + SHORTEST <= bytes.length ? (places.get(keyAt(at)) ?? []) : [];
    let best = 0;
    let distance = 0;
    for (let n = known.length - 1; n >= Math.max(0, known.length - TRIES); n -= 1) {
      const from = known[n] ?? 0;
      if (at - from > WINDOW) break;
      const length = matchLength(bytes, from, at);
      if (length > best) [best, distance] = [length, at - from];
    }
    const step = best >= SHORTEST ? best : 1;
    if (step > 1) writeMatch(out, best, distance);
    else out.symbol(bytes[at] ?? 0);
    for (let i = at; i < at + step; i += 1) remember(i);
    at += step;
  }
  out.symbol(256);
  return out.end();
}
