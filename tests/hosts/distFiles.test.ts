import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distFiles, oembed } from '../../tools/distPlugin';

const root = resolve(import.meta.dirname, '../..');
const files = distFiles(resolve(root, 'scenes'), 'https://atlas.example/');

describe('what lies beside the page for hosts', () => {
  it('answers oEmbed for the nine scenes', () => {
    expect(Object.keys(files).sort()).toEqual([
      'oembed/colossus-1.json',
      'oembed/commitments.json',
      'oembed/filings.json',
      'oembed/gigawatts-in-orbit.json',
      'oembed/million-satellites.json',
      'oembed/overview.json',
      'oembed/same-megawatts.json',
      'oembed/terafab.json',
      'oembed/texas-new-york.json',
      'scene.schema.json',
    ]);
    expect(JSON.parse(files['oembed/terafab.json'] ?? '')).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Groundtrack',
      width: 960,
      height: 540,
    });
  });

  it('gives one iframe with title, lazy and sandboxed, and no way out of an attribute', () => {
    const { html, title } = JSON.parse(oembed('overview', '"><script>x</script>', 'https://atlas.example/'));
    expect(title).toBe('"><script>x</script>');
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(html).toContain('src="https://atlas.example/?mode=embed&#38;scene=overview"');
    expect(html).toContain('title="&#34;&#62;&#60;script&#62;x&#60;/script&#62;"');
    expect(html).toContain('loading="lazy"');
    expect(html).toContain('sandbox="allow-scripts allow-popups"');
  });

  it('describes every field of a scene', () => {
    const schema = JSON.parse(files['scene.schema.json'] ?? '');
    expect(schema.$schema).toMatch(/^http:\/\/json-schema\.org\//);
    expect(schema.title).toBe('Groundtrack scene');
    expect([...schema.required].sort()).toEqual(['id', 'title', 'version']);
    const overview = JSON.parse(readFileSync(resolve(root, 'scenes/overview.json'), 'utf8'));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(overview)));
    const silent = Object.entries<{ description?: string }>(schema.properties).filter(
      ([, property]) => !property.description,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('has an element of at most 6 kB', () => {
    expect(gzipSync(readFileSync(resolve(root, 'public/embed.js')), { level: 9 }).length).toBeLessThan(
      6 * 1024,
    );
  });
});
