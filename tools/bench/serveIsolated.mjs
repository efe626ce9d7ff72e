import { request as ask, createServer } from 'node:http';
import { serveDist } from '../serveDist.mjs';

/**
 * Serves a folder as `serveDist` does, with the headers under which a browser lets its clock run to 5 µs instead of
 * 100 µs: script times here are a few tenths of a millisecond.
 */
export async function serveIsolated(folder) {
  const inner = await serveDist(folder);
  const server = createServer((request, response) => {
    const { url: path, method, headers } = request;
    const onward = ask({ host: 'localhost', port: inner.port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, {
        ...answer.headers,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      });
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end();
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await inner.close();
  };
  return { port: server.address().port, close };
}
