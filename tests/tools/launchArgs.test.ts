import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, it } from 'vitest';
import { launchArgs } from '../../tools/browser.mjs';

const flag = '--disable-features=';

/** What a browser is started with: it writes it down and ends. */
async function givenTo(args: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundtrack-args-'));
  try {
    const [executablePath, list] = [join(folder, 'browser'), join(folder, 'list')];
    writeFileSync(executablePath, `#!/bin/sh\nprintf '%s\\n' "$@" > '${list}'\nexit 1\n`);
    chmodSync(executablePath, 0o755);
    await expect(chromium.launch({ executablePath, args })).rejects.toThrow();
    return readFileSync(list, 'utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('switch off what Playwright switches off too: of two such flags Chromium heeds the last alone', async () => {
  const given = (await givenTo(launchArgs)).filter((arg) => arg.startsWith(flag));
  expect(given).toHaveLength(2);
  const [theirs = [], ours = []] = given.map((arg) => arg.slice(flag.length).split(','));
  expect(ours).toContain('WebUIOmniboxPopup');
  // Edge's own features, which begin with ms, are none of Chromium's.
  expect(theirs.filter((name) => !name.startsWith('ms') && !ours.includes(name))).toEqual([]);
  expect(theirs.length).toBeGreaterThan(5);
});
