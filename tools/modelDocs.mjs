import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { compileMessages } from './compileMessages.mjs';

// Writes docs/model.md from the declarations of the model; a test fails when the page is stale.
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  plugins: [compileMessages()],
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { modelPage } = await server.ssrLoadModule('/tools/modelPage.ts');
  writeFileSync(new URL('../docs/model.md', import.meta.url), modelPage());
} finally {
  await server.close();
}
