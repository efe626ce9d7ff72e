/** A file of the map of the ground, by hand: steps to the edge, origin's degrees, degrees a step, names, and the varints after them. */
export function groundFile(
  edgeSteps: number,
  [lon, lat, stepDeg]: [number, number, number],
  names: unknown[],
  body: number[],
): ArrayBuffer {
  const head = new DataView(new ArrayBuffer(32));
  [...'GTG2'].forEach((c, i) => {
    head.setUint8(i, c.charCodeAt(0));
  });
  head.setUint32(4, edgeSteps, true);
  [lon, lat, stepDeg].forEach((value, i) => {
    head.setFloat64(8 + 8 * i, value, true);
  });
  const text = new TextEncoder().encode(JSON.stringify(names));
  return Uint8Array.from([...new Uint8Array(head.buffer), text.length, ...text, ...body]).buffer;
}
