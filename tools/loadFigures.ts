import { lingui } from '@lingui/vite-plugin';
import { createServer } from 'vite';
import type { SceneFigure } from '../src/embed/poster/sceneCard';
import { compileMessages } from './compileMessages.mjs';

/** The figures of all posters, from the model as it stands: run as the app's own code, in all languages. */
export async function loadFigures(root: string): Promise<Record<string, SceneFigure>> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [lingui(), compileMessages()],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { posterFigures } = await server.ssrLoadModule('/tools/distPages/posterFigures.ts');
    return await posterFigures();
  } finally {
    await server.close();
  }
}
