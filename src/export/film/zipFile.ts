import { makeZip } from 'client-zip';
import { blobOf } from '../../world/still/blobOf';
import type { FilmFile } from './FilmFile';

/** A day that is not now, by the clock on the wall as zips have it: the same pictures make the same file. */
const STAMP = new Date(2026, 0, 1);

interface Entry {
  name: string;
  lastModified: Date;
  input: Blob;
}

/** A film as a sequence of PNG in a zip, not compressed again: for where nothing encodes video. @param disk written piece by piece instead of kept. */
export function zipFile(disk: WritableStream<Uint8Array> | null): FilmFile {
  const entries = new TransformStream<Entry, Entry>();
  const from = entries.readable.getReader();
  const into = entries.writable.getWriter();
  async function* each() {
    for (let next = await from.read(); !next.done; next = await from.read()) yield next.value;
  }
  const bytes = makeZip(each());
  const written: Promise<Blob | null> = disk
    ? bytes.pipeTo(disk).then(() => null)
    : new Response(bytes).arrayBuffer().then((whole) => new Blob([whole], { type: 'application/zip' }));
  // Told by `finish`; a film that is given up asks no more.
  written.catch(() => {});
  return {
    async add(canvas, index) {
      const input = await blobOf(canvas, 'image/png');
      await into.write({ name: `${String(index + 1).padStart(6, '0')}.png`, lastModified: STAMP, input });
    },
    async finish() {
      await into.close();
      return written;
    },
    async cancel() {
      await into.abort(new Error('given up'));
    },
  };
}
