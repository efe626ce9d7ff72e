import type { Frame, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../scenes/openPage';
import { type HostPage, serveHost } from './hostPage';

/** Pages of somebody else around the built app, one browser for all of a test file. */
export interface Newsroom {
  readonly app: BuiltApp;
  /** Address of the app, with a slash at the end. */
  readonly address: string;
  /** Serves a body at an origin of its own. */
  host(body: string, headers?: Record<string, string>): Promise<HostPage>;
  /** The same, opened at 900 × 700. */
  article(body: string, size?: { width: number; height: number }): Promise<Page>;
  /** An iframe with an embed in it, as an article has it. */
  iframe(parameters: string, attributes?: string): string;
}

const SANDBOX = 'sandbox="allow-scripts allow-popups"';

/** Builds and serves the app before the tests of a file and closes everything after them. */
export function newsroom(): Newsroom {
  let app: BuiltApp;
  const hosts: HostPage[] = [];
  beforeAll(async () => {
    app = await startBuiltApp();
  });
  afterAll(async () => {
    await app.close();
    for (const host of hosts) await host.close();
  });
  const room: Newsroom = {
    get app() {
      return app;
    },
    get address() {
      return `http://localhost:${app.port}/`;
    },
    async host(body, headers) {
      const host = await serveHost(body, headers);
      hosts.push(host);
      return host;
    },
    async article(body, size = { width: 900, height: 700 }) {
      const { origin } = await room.host(body);
      const page = await app.browser.newPage({ viewport: size, deviceScaleFactor: 1 });
      await page.goto(origin);
      return page;
    },
    iframe: (parameters, attributes = SANDBOX) =>
      `<iframe ${attributes} width="640" height="360" style="border:0" title="Groundtrack"
        src="${room.address}?mode=embed&lang=en&${parameters}"></iframe>`,
  };
  return room;
}

export const globeIn = (frame: FrameLocator | Frame) => frame.locator('canvas.world-canvas');

/** The document in the first frame that a selector finds. */
export async function insideOf(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await (await page.locator(selector).first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The frame has no document.');
  return frame;
}
