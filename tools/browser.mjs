import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags under which WebGL2 runs in software on a machine without a GPU. */
export const launchArgs = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  // Memory tests collect garbage themselves and read the heap's true size.
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
];

/** Path of a Chromium: CHROME_PATH, the system's, or Playwright's own. Null when there is none. */
export function findBrowser() {
  const own = process.env.CHROME_PATH;
  if (own) return existsSync(own) ? own : null;
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function tryRun(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0;
}

/**
 * Path of a Chromium, installed if need be: Playwright's download first, then Debian's package.
 * @throws Error with what was tried, when none can be had.
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH) throw new Error(`CHROME_PATH=${process.env.CHROME_PATH} does not exist.`);
  console.log('No Chromium found; installing one.');
  tryRun('npx', ['playwright', 'install', 'chromium']);
  if (!findBrowser() && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = [...sudo, 'apt-get'];
    tryRun(apt[0], [...apt.slice(1), 'update', '-qq']);
    tryRun(apt[0], [...apt.slice(1), 'install', '-y', '-qq', 'chromium']);
  }
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium: set CHROME_PATH, or install Chromium, and run again.');
  return installed;
}

/** Version line of the browser at `path`, for the log. */
export function browserVersion(path) {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown version';
  }
}
