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

/** Writes all of a stream. Rejects as soon as the disk refuses: `pipeTo` would wait for a picture that does not come. */
async function copied(bytes: ReadableStream<Uint8Array>, disk: WritableStream<Uint8Array>): Promise<null> {
  const [reader, writer] = [bytes.getReader(), disk.getWriter()];
  for (let next = await reader.read(); !next.done; next = await reader.read()) await writer.write(next.value);
  await writer.close();
  return null;
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
    ? copied(bytes, disk)
    : new Response(bytes).arrayBuffer().then((whole) => new Blob([whole], { type: 'application/zip' }));
  // Told by `finish`; a film that is given up asks no more.
  written.catch(() => {});
  return {
    async add(canvas, index) {
      const input = await blobOf(canvas, 'image/png');
      const entry = { name: `${String(index + 1).padStart(6, '0')}.png`, lastModified: STAMP, input };
      // A disk that is full ends the zip, and nobody takes the picture any more.
      await Promise.race([into.write(entry), written]);
    },
    async finish() {
      await Promise.race([into.close(), written]);
      return written;
    },
    async cancel() {
      // Not waited for: where the disk refused, the last picture is never taken.
      into.abort(new Error('given up')).catch(() => {});
    },
  };
}
