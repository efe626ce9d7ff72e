import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Plugin } from 'vite';
import { sceneSchema } from '../src/scene/schema/sceneSchema';

const SIZE = { width: 960, height: 540 };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

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
  const html =
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${SIZE.width}" height="${SIZE.height}"` +
    ' loading="lazy" sandbox="allow-scripts allow-popups" style="border:0;max-width:100%"></iframe>';
  const answer = { version: '1.0', type: 'rich', provider_name: 'Groundtrack', title, ...SIZE, html };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** Title of each scene of the gallery, by id. Fails with the file's name where one is not readable. */
function sceneTitles(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      try {
        const { id, title } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        return [String(id), String(title.en)] as const;
      } catch (error) {
        throw new Error(`scenes/${name} cannot be read: ${(error as Error).message}`);
      }
    }),
  );
}

/** What the build lays beside the page for hosts: name to text. */
export function distFiles(scenesFolder: string, address: string): Record<string, string> {
  const answers = [...sceneTitles(scenesFolder)].map(([id, title]) => [
    `oembed/${id}.json`,
    oembed(id, title, address),
  ]);
  return { 'scene.schema.json': sceneJsonSchema(), ...Object.fromEntries(answers) };
}

/**
 * Lays scene.schema.json and oembed/SCENE.json beside the page, and links to the latter from it. The development
 * server answers the same addresses.
 * @param publicAddress where the build will be served, for the absolute addresses that oEmbed readers need.
 */
export function distPlugin(publicAddress = process.env.GROUNDTRACK_ADDRESS ?? ''): Plugin {
  let scenes = '';
  const address = publicAddress === '' ? './' : publicAddress.replace(/\/?$/, '/');
  return {
    name: 'groundtrack-dist',
    configResolved(config) {
      scenes = join(config.root, 'scenes');
    },
    transformIndexHtml: {
      // After Vite has settled the page's own addresses: this one is no asset.
      order: 'post',
      handler: () => [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/json+oembed',
            href: './oembed/overview.json',
            title: 'Groundtrack',
          },
          injectTo: 'head',
        },
      ],
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(distFiles(scenes, address)))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
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
  };
}
