import { fetchBytes } from '../shared/loadTwice';
import type { PackedFile } from './html/packFiles';

/** Files fetched at once. */
const AT_ONCE = 8;

/** Fetches files beside the app, in their order. Rejects with a sentence at the first that cannot be had. @param onFile told how many are there. */
export async function fetchFiles(
  paths: readonly string[],
  onFile: (done: number) => void,
): Promise<PackedFile[]> {
  const found: PackedFile[] = [];
  let at = 0;
  let done = 0;
  const work = async () => {
    for (let i = at++; i < paths.length; i = at++) {
      const path = paths[i] as string;
      found[i] = [path, new Uint8Array(await fetchBytes(path))];
      onFile(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
