import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveDist } from './serveDist.mjs';

// Serves the article of docs/examples/ and the built app at two ports of this machine, as a newspaper and the place of its map are.
const root = resolve(import.meta.dirname, '..');
const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * The article at one port, with the app's address in the place of https://atlas.example/.
 * @param {string} address of the app, with a slash at the end.
 */
export function serveArticle(address, port = 0) {
  const folder = join(root, 'docs/examples');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const kind = kinds[extname(file)];
    if (!kind || !existsSync(file)) {
      response.writeHead(404).end('not found');
      return;
    }
    response.setHeader('content-type', kind);
    response.end(readFileSync(file, 'utf8').replaceAll('https://atlas.example/', address));
  });
  return new Promise((done) => {
    server.listen(port, 'localhost', () =>
      done({
        origin: `http://localhost:${server.address().port}`,
        close: () => new Promise((closed) => server.close(closed)),
      }),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'embed.js'))) {
    console.error('There is no dist/ yet: npm run build makes it.');
    process.exit(1);
  }
  const app = await serveDist(dist, 4173);
  const { origin } = await serveArticle(`http://localhost:${app.port}/`, 4174);
  console.log(`The article is at ${origin}/, and what it shows at http://localhost:${app.port}/`);
}
