import { createServer } from 'vite';
import { compileMessages } from './compileMessages.mjs';

const usage = `npm run facts -- --epoch DIR [--data DIR] [--rows DIR]

Makes src/facts/rows/ from Epoch AI's tables in DIR (a folder of vintages named by their day, such as data/epoch, or the
tables of one), the places, outlines and curated rows in data/, and says what it took, left and changed. Where something
cannot be right it says so by file and row, and writes nothing.`;

/** The value behind a flag on the command line; null where it is not there. */
function flag(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

const epoch = flag('--epoch');
if (!epoch) {
  console.error(usage);
  process.exit(2);
}
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  plugins: [compileMessages()],
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { makeRelease } = await server.ssrLoadModule('/tools/facts/makeRelease.ts');
  const folders = { epoch, data: flag('--data') ?? 'data', rows: flag('--rows') ?? 'src/facts/rows' };
  process.stdout.write(makeRelease(folders));
} catch (error) {
  if (!Array.isArray(error.problems)) throw error;
  for (const { path, message } of error.problems) console.error(`${path} ${message}`);
  console.error('Nothing was written.');
  process.exitCode = 1;
} finally {
  await server.close();
}
