import { makeZip } from 'client-zip';
import { release } from '../../facts/release';
import { saveFile } from '../../kit/saveFile';
import { loadBuiltFiles } from '../builtFiles';
import { fetchFiles } from '../fetchFiles';
import { hostPlace, moveCards } from './moveCards';

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
 * Rejects with a sentence where the app is not a built one, a file of it cannot be had, or the address is none.
 * @param address where it will stand, for cards and oEmbed answers; empty where nobody knows: they name what the build did.
 */
export async function selfHostZip(
  address: string,
  onFile: (done: number, all: number) => void,
): Promise<Blob> {
  const place = address.trim() && hostPlace(address);
  const { files, others } = await loadBuiltFiles();
  const listed = [...files, ...others].map(([path]) => path).filter((path) => path !== HEADERS);
  const paths = [...listed, 'files.json'];
  const fetched = await fetchFiles(paths, (done) => onFile(done, paths.length));
  const headers = await fetchFiles([HEADERS], () => {}).catch(() => []);
  const moved = place === '' ? fetched : moveCards(fetched, place);
  const entries = [...moved, ...headers].map(([name, input]) => ({ name, input, lastModified: STAMP }));
  return new Blob([await new Response(makeZip(entries)).arrayBuffer()], { type: 'application/zip' });
}

/** Hands that zip to the browser as a download; see `selfHostZip`. */
export async function saveSelfHost(
  address: string,
  onFile: (done: number, all: number) => void,
): Promise<void> {
  saveFile(`groundtrack-${release.id}.zip`, await selfHostZip(address, onFile));
}
