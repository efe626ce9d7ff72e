import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchArgs } from './tools/browser.mjs';
import { compileMessages } from './tools/compileMessages.mjs';
import { leaveOutWasm } from './tools/leaveOutWasm';
import { sceneTitles } from './tools/sceneTitles';

const executablePath = findBrowser() ?? undefined;

const preloaded = [
  'react',
  'react/jsx-dev-runtime',
  'react-dom/client',
  'react-aria-components/Autocomplete',
  'react-aria-components/Dialog',
  'react-aria-components/Heading',
  'react-aria-components/ListBox',
  'react-aria-components/Modal',
  'react-aria-components/SearchField',
  'react-aria-components/Slider',
  '@lingui/core',
  '@react-three/drei',
  '@react-three/fiber',
  'd3-scale',
  'd3-shape',
  'earcut',
  'fflate',
  'jsonc-parser',
  'axe-core',
  'client-zip',
  'mediabunny',
  'meshoptimizer/decoder',
  'three',
  'three/addons/utils/BufferGeometryUtils.js',
  'three/src/renderers/shaders/ShaderChunk.js',
  'valibot',
  'zundo',
  'zustand',
  'zustand/vanilla',
];

const messages = [lingui(), compileMessages()];

// A busy machine draws a frame in seconds: what is polled for may take as long as the test has.
const patient = { poll: { timeout: 30_000 } };

// A page drawn in software beside other work may miss a moment that a test waits for: what fails is tried once more, and what holds only
// then is listed by `npm test`.
const retry = 1;

// One process for all files, with its libraries: what is ours each file loads anew (`tests/fresh.ts`).
const inNode = {
  environment: 'node' as const,
  isolate: false,
  setupFiles: ['tests/fresh.ts', 'tests/setup.ts'],
  testTimeout: 30_000,
};

// `*.browser.test.ts(x)` runs inside Chromium; `*.page.test.ts` drives the built app from outside; the rest is Node, where
// `*.timed.test.ts` holds bounds of milliseconds and so runs a file at a time, with nothing beside it.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [...messages, sceneTitles()],
        test: {
          ...inNode,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{browser,page,timed}.test.{ts,tsx}'],
        },
      },
      {
        plugins: [...messages, sceneTitles()],
        test: {
          ...inNode,
          name: 'timed',
          include: ['tests/**/*.timed.test.ts'],
          fileParallelism: false,
        },
      },
      {
        plugins: [react(), ...messages, sceneTitles()],
        resolve: { alias: leaveOutWasm },
        // Found while a test runs, a dependency would reload the page and load React twice.
        optimizeDeps: { include: preloaded },
        test: {
          name: 'browser',
          expect: patient,
          retry,
          setupFiles: ['tests/setup.ts'],
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: launchArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'pages',
          expect: patient,
          retry,
          environment: 'node',
          include: ['tests/**/*.page.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
