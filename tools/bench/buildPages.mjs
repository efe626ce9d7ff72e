import { resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const root = resolve(import.meta.dirname, 'pages');
const repository = resolve(import.meta.dirname, '../..');

/** Plugins of the app that these pages go without: those that lay files beside its page (`groundtrack-…`), and three's own shaders left out. */
const isForeign = (name) => /^groundtrack-/.test(name) || name === 'groundtrack:leave-out-built-in-shaders';

/** Builds the bench's own pages the way the app is built, outside `dist`. Returns the folder. */
export async function buildPages() {
  const outDir = resolve(repository, 'node_modules/.cache/bench');
  const env = { command: 'build', mode: 'production' };
  const loaded = await loadConfigFromFile(env, 'vite.config.ts', repository, 'error', undefined, 'runner');
  if (!loaded) throw new Error('vite.config.ts could not be read.');
  const { config } = loaded;
  await build({
    ...config,
    configFile: false,
    root,
    publicDir: resolve(repository, 'public'),
    plugins: config.plugins.flat().filter((plugin) => !isForeign(plugin?.name ?? '')),
    logLevel: 'error',
    build: {
      ...config.build,
      outDir,
      emptyOutDir: true,
      // Two pages: what is the app's one first file there would be a mixture of both here.
      rolldownOptions: { input: ['contender', 'globe'].map((name) => resolve(root, `${name}.html`)) },
    },
  });
  return outDir;
}
