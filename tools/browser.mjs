import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What Playwright's own `--disable-features` names: of two such flags Chromium heeds the last alone. */
const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Pages of the address bar's menu, which nobody sees: each window loads them, for more than a second of the processor's time. */
const offUnseen = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

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
  `--disable-features=${[...offForPlaywright, ...offUnseen].join(',')}`,
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
