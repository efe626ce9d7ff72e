/** Bytes of a file, one after the other. */
export class Writer {
  bytes = [];
  varint(value) {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }
  signed(value) {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/** A file of public/geo: a magic word, counts, steps in degrees, and a body. */
export function file(magic, counts, steps, writer) {
  const head = new DataView(new ArrayBuffer(4 + 4 * counts.length + 8 * steps.length));
  for (let i = 0; i < 4; i++) head.setUint8(i, magic.charCodeAt(i));
  counts.forEach((count, i) => {
    head.setUint32(4 + 4 * i, count, true);
  });
  steps.forEach((step, i) => {
    head.setFloat64(4 + 4 * counts.length + 8 * i, step, true);
  });
  return Buffer.concat([Buffer.from(head.buffer), Buffer.from(writer.bytes)]);
}
