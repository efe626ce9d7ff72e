import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Plugin } from 'vite';
import { iframeOf, usualSize } from '../src/export/creator/snippets';
import { sceneSchema } from '../src/scene/schema/sceneSchema';
import { type Card, pageWithCard } from './distPages/page';

/** JSON Schema of the scene document, with the descriptions of `src/scene/schema/sceneSchema.ts`. */
function sceneJsonSchema(): string {
  // Checks in code (a time within 1950 to 2100, angles brought within a turn) have no word in JSON Schema.
  const schema = toJsonSchema(sceneSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * The oEmbed answer for a scene.
 * @param address where the app is served, with a slash at the end; `./` where the build does not know.
 */
export function oembed(id: string, title: string, address: string): string {
  const src = `${address}?mode=embed&scene=${id}`;
  const html = iframeOf(src, title, usualSize, 'border:0;max-width:100%');
  const { widthPx: width, heightPx: height } = usualSize;
  const answer = { version: '1.0', type: 'rich', provider_name: 'Groundtrack', title, width, height, html };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** Title and finding of each scene of the gallery. Fails with the file's name where one is not readable. */
function scenesIn(folder: string): { id: string; title: string; finding: string }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => {
    try {
      const { id, title, finding } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return { id: String(id), title: String(title.en), finding: String(finding.en) };
    } catch (error) {
      throw new Error(`scenes/${name} cannot be read: ${(error as Error).message}`);
    }
  });
}

/** What the build lays beside the page for hosts: name to text. */
export function distFiles(scenesFolder: string, address: string): Record<string, string> {
  const answers = scenesIn(scenesFolder).map(({ id, title }) => [
    `oembed/${id}.json`,
    oembed(id, title, address),
  ]);
  return { 'scene.schema.json': sceneJsonSchema(), ...Object.fromEntries(answers) };
}

/** Title and description of the app's own page, as written in it. */
function homeCard(html: string): Card {
  const said = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
  const title = said(/<title>([^<]*)<\/title>/);
  const description = said(/<meta name="description" content="([^"]*)"/);
  return { id: 'overview', title, description, path: '' };
}

/**
 * The pages: the app's own, and one for each scene of the gallery, so that a link to it needs no arguments. Name to text.
 * @param html the app's page as built.
 */
export function distPages(html: string, scenesFolder: string, address: string): Record<string, string> {
  const cards = scenesIn(scenesFolder).map(({ id, title, finding }) => ({
    id,
    title: `${title} · Groundtrack`,
    description: finding,
    path: `s/${id}/`,
  }));
  const pages = Object.fromEntries(
    [homeCard(html), ...cards].map((card) => [`${card.path}index.html`, pageWithCard(html, card, address)]),
  );
  // The same page, meant for frames: `src/start.ts` takes it for `?mode=embed`.
  return { ...pages, 'embed.html': html.replace('<html lang="en"', '<html lang="en" data-mode="embed"') };
}

/** Scene whose page an address of the server is, with whatever a program appended to it. */
const pageAsked = /^\/(s\/[a-z0-9-]+\/)(?:[^/]*)$/;

/** Name of the page that an address of the server is. */
const pageAt = (address: string): string =>
  /^\/embed(\.html)?$/.test(address) ? 'embed.html' : `${pageAsked.exec(address)?.[1] ?? ''}index.html`;

/**
 * Lays scene.schema.json, oembed/SCENE.json and the pages s/SCENE/ beside the app's page. The development server answers the same
 * addresses; the preview answers what is not there as file servers do, with 404.html.
 * @param publicAddress where the build will be served, for the absolute addresses that cards and oEmbed readers need.
 */
export function distPlugin(publicAddress = process.env.GROUNDTRACK_ADDRESS ?? ''): Plugin {
  let scenes = '';
  let out = '';
  const address = publicAddress === '' ? './' : publicAddress.replace(/\/?$/, '/');
  return {
    name: 'groundtrack-dist',
    config: (_, { isPreview }) => (isPreview ? { appType: 'mpa' } : null),
    configResolved({ root, build }) {
      scenes = join(root, 'scenes');
      out = join(root, build.outDir);
    },
    transformIndexHtml: {
      // After Vite has settled the page's own addresses: those of the card are no assets.
      order: 'post',
      handler(html, { server, originalUrl = '/' }) {
        if (!server) return html;
        return distPages(html, scenes, address)[pageAt(originalUrl.replace(/[?#].*$/s, ''))] ?? html;
      },
    },
    generateBundle: {
      // Once Vite's own page is there.
      order: 'post',
      handler(_, bundle) {
        const files = distFiles(scenes, address);
        const page = bundle['index.html'];
        if (page?.type === 'asset') {
          const html = String(page.source);
          const { 'index.html': home, ...others } = distPages(html, scenes, address);
          page.source = home ?? html;
          Object.assign(files, others);
        }
        for (const [fileName, source] of Object.entries(files))
          this.emitFile({ type: 'asset', fileName, source });
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        if (/^s\/[a-z0-9-]+$/.test(name)) {
          response.writeHead(302, { Location: `/${name}/` }).end();
          return;
        }
        if (!/^(scene\.schema\.json|oembed\/[a-z0-9-]+\.json)$/.test(name)) return next();
        try {
          const own = publicAddress === '' ? `http://${request.headers.host}/` : address;
          const file = distFiles(scenes, own)[name];
          if (file === undefined) return next();
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(file);
        } catch (error) {
          next(error);
        }
      });
    },
    configurePreviewServer(server) {
      return () => {
        server.middlewares.use(({ url = '/' }, response, next) => {
          // Pages that are there were named by now, and are served next.
          if (/\.html$/.test(url.replace(/[?#].*$/s, ''))) return next();
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(out, '404.html')));
        });
      };
    },
  };
}
