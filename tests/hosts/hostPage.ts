import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';

/** A page of somebody else, on a port (so an origin) of its own. */
export interface HostPage {
  origin: string;
  close(): Promise<void>;
}

/** Serves one HTML body at every address. */
export function serveHost(body: string, headers: Record<string, string> = {}): Promise<HostPage> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(`<!doctype html><html lang="en"><title>A newspaper</title><body>${body}</body></html>`);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://localhost:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

/** Distinct colours in a picture; a blank or flat one has few. */
export function coloursIn(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += 4) {
    seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  }
  return seen.size;
}
