import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './tools/chunkGroups';
import { compileMessages } from './tools/compileMessages.mjs';
import { distPlugin } from './tools/distPlugin';
import { factsPlugin } from './tools/factsPlugin';
import { filesPlugin } from './tools/filesPlugin';
import { leaveOutBuiltInShaders } from './tools/leaveOutBuiltInShaders';
import { leaveOutDescriptions } from './tools/leaveOutDescriptions';
import { leaveOutWasm } from './tools/leaveOutWasm';
import { licencesPlugin } from './tools/licencesPlugin';
import { sceneTitles } from './tools/sceneTitles';
import { shortenShaders } from './tools/shortenShaders';

/** Catalogues and English messages, compiled. */
const messages = () => [lingui({ failOnCompileError: true }), compileMessages()];

const licences = licencesPlugin();

export default defineConfig({
  // Relative addresses: the built app works from any sub-path of any file server.
  base: './',
  resolve: { alias: leaveOutWasm },
  // Modules: what a worker loads lazily is a file of its own.
  worker: { format: 'es', plugins: () => [...messages(), leaveOutDescriptions(), licences.worker()] },
  plugins: [
    react(),
    ...messages(),
    factsPlugin(),
    distPlugin(),
    leaveOutBuiltInShaders(),
    leaveOutDescriptions(),
    sceneTitles(),
    shortenShaders(),
    licences.app(),
    filesPlugin(),
  ],
  // Sandboxed frames have an opaque origin: scripts and textures come to them only with CORS open.
  server: { host: 'localhost', cors: { origin: '*' } },
  preview: { host: 'localhost', cors: { origin: '*' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      // The app is an entry beside the page's, which brings it or, in an article, only its picture.
      input: { index: 'index.html', app: 'src/main.tsx' },
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
});
