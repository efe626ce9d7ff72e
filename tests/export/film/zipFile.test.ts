import { expect, it } from 'vitest';
import { DiskFile } from '../../../src/export/film/DiskFile';
import { zipFile } from '../../../src/export/film/zipFile';

const canvas = {
  toBlob: (take: (blob: Blob) => void) => take(new Blob(['picture'], { type: 'image/png' })),
} as HTMLCanvasElement;

/** A file on disk: what it holds changes as its stream is closed, and not where that is given up. */
function disk(fullAfter = Number.POSITIVE_INFINITY) {
  const file = { words: 'as before', chunks: 0 };
  let bytes = '';
  const stream = new WritableStream<Uint8Array>({
    write(chunk) {
      file.chunks += 1;
      if (file.chunks > fullAfter) throw new DOMException('The disk is full.', 'QuotaExceededError');
      bytes += new TextDecoder('latin1').decode(chunk);
    },
    close() {
      file.words = bytes;
    },
  });
  return { file, stream };
}

it('a film on disk takes the place of the file once it is kept', async () => {
  const { file, stream } = disk();
  const held = new DiskFile(stream);
  const zip = zipFile(held.stream);
  await zip.add(canvas, 0);
  expect(await zip.finish()).toBeNull();
  expect(file.words).toBe('as before');
  await held.keep();
  expect(file.words).toContain('000001.png');
});

it('a film that is ended leaves the file as it was', async () => {
  const { file, stream } = disk();
  const held = new DiskFile(stream);
  const zip = zipFile(held.stream);
  await zip.add(canvas, 0);
  await zip.cancel();
  await held.giveUp();
  expect(file.chunks).toBeGreaterThan(0);
  expect(file.words).toBe('as before');
});

it('a disk that is full ends the film with its reason', async () => {
  const { file, stream } = disk(2);
  const held = new DiskFile(stream);
  const zip = zipFile(held.stream);
  const film = async () => {
    for (let index = 0; index < 20; index++) await zip.add(canvas, index);
    await zip.finish();
  };
  await expect(film()).rejects.toThrow('The disk is full.');
  await zip.cancel();
  await held.giveUp();
  expect(file.words).toBe('as before');
});

it('a film that is kept in memory is a zip of its pictures', async () => {
  const zip = zipFile(null);
  await zip.add(canvas, 0);
  await zip.add(canvas, 1);
  const words = await (await zip.finish())?.text();
  expect(words).toMatch(/^PK.*000001\.png.*000002\.png/s);
});
