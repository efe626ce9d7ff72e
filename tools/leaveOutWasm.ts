import { fileURLToPath } from 'node:url';

const nothing = fileURLToPath(new URL('nothing.mjs', import.meta.url));

/**
 * satellite.js also has SGP4 as WebAssembly, with workers of its own: some 200 kB that a bundler cannot shake off, since
 * they load themselves. Groundtrack propagates with its JavaScript, in a worker of ours. For `resolve.alias`.
 */
export const leaveOutWasm = { '#wasm-single-thread': nothing, '#wasm-multi-thread': nothing };
