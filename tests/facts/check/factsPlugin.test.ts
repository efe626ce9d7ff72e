import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsPlugin } from '../../../tools/factsPlugin';

let root = '';
const facts = (file: string) => join(root, 'src/facts/rows', file);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
  cpSync('src/facts/rows', join(root, 'src/facts/rows'), { recursive: true });
  mkdirSync(join(root, 'public/textures'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Empty</title>');
});
afterEach(() => rmSync(root, { recursive: true }));

const run = () => build({ root, configFile: false, logLevel: 'silent', plugins: [factsPlugin()] });
const out = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

describe('factsPlugin', () => {
  test('lays facts.json, facts.csv and credits.json beside the page', async () => {
    const assets = [{ title: 'Blue Marble', author: 'NASA Earth Observatory', licence: 'Public domain' }];
    writeFileSync(join(root, 'public/textures/credits.json'), JSON.stringify({ assets }));
    await run();
    const release = JSON.parse(out('facts.json'));
    expect([release.id, release.sites.length]).toEqual(['2026-11-30', 97]);
    expect(release.licence).toContain('CC BY 4.0');
    expect(out('facts.csv')).toContain('sites[colossus-1].contractPowerW,300000000,300000000,,W,reported');
    const authors = JSON.parse(out('credits.json')).credits.map(({ author }: { author: string }) => author);
    expect(authors).toEqual(
      expect.arrayContaining(['Epoch AI', 'NASA Earth Observatory', 'IBM Corp.', 'TeraWulf']),
    );
  });

  test('stops the build at a bad row and names its path', async () => {
    const sites = JSON.parse(readFileSync(facts('sites.json'), 'utf8'));
    sites.sites[2].capacity[0][3].sources = ['nowhere'];
    writeFileSync(facts('sites.json'), JSON.stringify(sites));
    await expect(run()).rejects.toThrow(
      'facts/sites.json: [2].capacity[0].itPowerW.sources[1] names "nowhere", which is not in sources.json',
    );
    expect(existsSync(join(root, 'dist/facts.json'))).toBe(false);
  });

  test('stops the build at a file that is not JSON', async () => {
    writeFileSync(facts('deals.json'), '[');
    await expect(run()).rejects.toThrow('facts/deals.json is not readable as JSON');
  });

  test('stops the build at an asset without a licence', async () => {
    writeFileSync(join(root, 'public/textures/credits.json'), '[{"title": "Found somewhere"}]');
    await expect(run()).rejects.toThrow('textures/credits.json: [0].licence');
  });
});
