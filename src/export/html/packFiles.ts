import { dataUrl } from '../../shared/dataUrl';

/** Files for one archive: path from the app's place, and content. */
export type PackedFile = readonly [path: string, bytes: Uint8Array<ArrayBuffer>];

/** Files as one: the length of their list, four bytes; the list of paths and sizes, JSON; their bytes one after the other. boot.js reads it. */
export function packFiles(files: readonly PackedFile[]): Blob {
  const list = new TextEncoder().encode(JSON.stringify(files.map(([path, { length }]) => [path, length])));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, list.length);
  return new Blob([length.buffer, list, ...files.map(([, bytes]) => bytes)]);
}

/** A file compressed, as base64. */
export async function base64Gzip(file: Blob): Promise<string> {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const address = await dataUrl(packed);
  return address.slice(address.indexOf(',') + 1);
}
