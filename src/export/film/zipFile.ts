import { Zip, ZipPassThrough } from 'fflate';
import { blobOf } from '../../world/still/blobOf';
import type { FilmFile } from './FilmFile';

/** A day that is not now, by the clock on the wall as zips have it: the same pictures make the same file. */
const STAMP = new Date(2026, 0, 1);

/** A film as a sequence of PNG in a zip, not compressed again: for where nothing encodes video. @param disk written piece by piece instead of kept. */
export function zipFile(disk: WritableStream<Uint8Array> | null): FilmFile {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const writer = disk?.getWriter();
  let written: Promise<unknown> = Promise.resolve();
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else if (writer) written = written.then(() => writer.write(chunk));
    else parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  return {
    async add(canvas, index) {
      const png = new Uint8Array(await (await blobOf(canvas, 'image/png')).arrayBuffer());
      const entry = new ZipPassThrough(`${String(index + 1).padStart(6, '0')}.png`);
      entry.mtime = STAMP;
      zip.add(entry);
      entry.push(png, true);
      await written;
      if (failed) throw failed;
    },
    async finish() {
      zip.end();
      await written;
      if (failed) throw failed;
      await writer?.close();
      return writer ? null : new Blob(parts, { type: 'application/zip' });
    },
    async cancel() {
      zip.terminate();
      await writer?.abort();
    },
  };
}
