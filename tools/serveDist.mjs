import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
};
/** Kinds that file servers commonly send compressed; pictures and fonts are compressed already. */
const compressed = new Set(['.html', '.js', '.css', '.json', '.csv', '.svg', '.bin']);

const zipped = promisify(gzip);
/** Each file that was sent compressed, by path and time of writing: tests open one page after another. */
const zips = new Map();
function zipOf(file) {
  const key = `${file} ${statSync(file).mtimeMs}`;
  if (!zips.has(key)) zips.set(key, zipped(readFileSync(file), { level: 9 }));
  return zips.get(key);
}

/**
 * Serves a built folder the way a plain file server does: gzip where it helps, CORS open, a slash after
 * the name of a folder, and 404.html in place of what is missing.
 * `sent` counts the body bytes of each address, as they went over the wire.
 * @param {(path: string) => 'missing' | 'aborted' | 'cut' | null} spoils told each path, how it is to fail: `missing` (404), `aborted` before any answer, or `cut` in the midst; null
 *   where it is served.
 */
export function serveDist(folder, port = 0, spoils = () => null) {
  const sent = new Map();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    const relative = normalize(path).replace(/^(\.\.[/\\])+/, '');
    let file = join(folder, relative);
    const isFolder = existsSync(file) && statSync(file).isDirectory();
    if (isFolder) file = join(file, 'index.html');
    response.setHeader('access-control-allow-origin', '*');
    const spoilt = spoils(path);
    if (spoilt === 'aborted') {
      request.destroy();
      return;
    }
    if (!existsSync(file) || spoilt === 'missing') {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'content-type': types['.html'] });
      response.end(existsSync(page) ? readFileSync(page) : 'not found');
      return;
    }
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const kind = extname(file);
    response.setHeader('content-type', types[kind] ?? 'application/octet-stream');
    // As in _headers: else each stylesheet that names a font may bring it once more.
    if (kind === '.woff2') response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    if (spoilt === 'cut') {
      const { size } = statSync(file);
      response.setHeader('content-length', size);
      createReadStream(file, { end: size >> 1 })
        .on('end', () => response.destroy())
        .pipe(response, { end: false });
      return;
    }
    const zip = compressed.has(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const note = ({ length }) => sent.set(path, (sent.get(path) ?? 0) + length);
    if (!zip) {
      createReadStream(file).on('data', note).pipe(response);
      return;
    }
    response.setHeader('content-encoding', 'gzip');
    zipOf(file).then((body) => {
      note(body);
      response.end(body);
    });
  });
  return new Promise((resolve) => {
    server.listen(port, 'localhost', () => {
      resolve({ port: server.address().port, sent, close: () => new Promise((done) => server.close(done)) });
    });
  });
}
