import { makeZip } from 'client-zip';
import { release } from '../../facts/release';
import { saveFile } from '../../kit/saveFile';
import { loadBuiltFiles } from '../builtFiles';
import { fetchFiles } from '../fetchFiles';

/** Read by some hosts as orders to themselves, who then do not send it. */
const HEADERS = '_headers';

/** What the files are dated in the zip: the day of their facts, so that the same files make the same zip. */
const STAMP = new Date(`${release.date}T00:00:00`);

/** How much a copy of the app weighs, bytes, before it is zipped. */
export async function selfHostBytes(): Promise<number> {
  const { files, others } = await loadBuiltFiles();
  return [...files, ...others].reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * The whole app as a zip, with its pages, pictures, facts and licences: unpacked into a folder of any file server, it runs there.
 * Rejects with a sentence where the app is not a built one, or a file of it cannot be had.
 */
export async function selfHostZip(onFile: (done: number, all: number) => void): Promise<Blob> {
  const { files, others } = await loadBuiltFiles();
  const listed = [...files, ...others].map(([path]) => path).filter((path) => path !== HEADERS);
  const paths = [...listed, 'files.json'];
  const fetched = await fetchFiles(paths, (done) => onFile(done, paths.length));
  const headers = await fetchFiles([HEADERS], () => {}).catch(() => []);
  const entries = [...fetched, ...headers].map(([name, input]) => ({ name, input, lastModified: STAMP }));
  return new Blob([await new Response(makeZip(entries)).arrayBuffer()], { type: 'application/zip' });
}

/** Hands that zip to the browser as a download. Rejects with a sentence. */
export async function saveSelfHost(onFile: (done: number, all: number) => void): Promise<void> {
  saveFile(`groundtrack-${release.id}.zip`, await selfHostZip(onFile));
}
