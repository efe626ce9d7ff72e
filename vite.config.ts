import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { distPlugin } from './tools/distPlugin';
import { factsPlugin } from './tools/factsPlugin';
import { leaveOutBuiltInShaders } from './tools/leaveOutBuiltInShaders';
import { leaveOutWasm } from './tools/leaveOutWasm';

export default defineConfig({
  // Relative addresses: the built app works from any sub-path of any file server.
  base: './',
  resolve: { alias: leaveOutWasm },
  // Modules: what a worker loads lazily is a file of its own.
  worker: { format: 'es' },
  plugins: [react(), factsPlugin(), distPlugin(), leaveOutBuiltInShaders()],
  // Sandboxed frames have an opaque origin: scripts and textures come to them only with CORS open.
  server: { host: 'localhost', cors: { origin: '*' } },
  preview: { host: 'localhost', cors: { origin: '*' } },
  build: { target: 'es2022', assetsInlineLimit: 2048, chunkSizeWarningLimit: 1300 },
});
