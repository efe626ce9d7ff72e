import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageWithCard } from '../../tools/distPages/page';
import { distFiles, distPages, oembed } from '../../tools/distPlugin';

const root = resolve(import.meta.dirname, '../..');
const files = distFiles(resolve(root, 'scenes'), 'https://atlas.example/');

const html = readFileSync(resolve(root, 'index.html'), 'utf8');

describe('the pages', () => {
  const pages = distPages(html, resolve(root, 'scenes'), 'https://atlas.example/sub/');
  const terafab = pages['s/terafab/index.html'] ?? '';
  /** Text of an attribute of the first tag with such a name or property. */
  const said = (page: string, name: string): string =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1] ?? '';

  it('are the app’s own, that for frames, and one for each scene', () => {
    expect(Object.keys(pages).sort()).toEqual([
      'embed.html',
      'index.html',
      's/colossus-1/index.html',
      's/commitments/index.html',
      's/filings/index.html',
      's/gigawatts-in-orbit/index.html',
      's/here-and-there/index.html',
      's/million-satellites/index.html',
      's/overview/index.html',
      's/same-megawatts/index.html',
      's/terafab/index.html',
      's/texas-new-york/index.html',
    ]);
  });

  it('say what they are, with a picture that is there and an oEmbed link', () => {
    const finding =
      'Terafab is a chip plant, not a data centre: the county filing names $55bn at first and up to $119bn, the August 2026 announcement a first phase of $16.8bn.';
    expect(terafab).toContain('<title>Terafab, Grimes County · Groundtrack</title>');
    expect(said(terafab, 'og:title')).toBe('Terafab, Grimes County · Groundtrack');
    for (const name of ['description', 'og:description', 'twitter:description'])
      expect(said(terafab, name)).toBe(finding);
    expect(said(terafab, 'twitter:card')).toBe('summary_large_image');
    expect(said(terafab, 'og:url')).toBe('https://atlas.example/sub/s/terafab/');
    expect(said(terafab, 'og:image')).toBe('https://atlas.example/sub/posters/terafab.night.webp');
    expect(terafab).toContain(
      'type="application/json+oembed" href="https://atlas.example/sub/oembed/terafab.json"',
    );
    const { 'embed.html': _, ...cards } = pages;
    for (const page of Object.values(cards)) {
      const picture = said(page, 'og:image').replace('https://atlas.example/sub/', '');
      expect(existsSync(resolve(root, 'public', picture)), picture).toBe(true);
      expect(page.match(/application\/json\+oembed/g)).toHaveLength(1);
      expect(page.match(/<title>/g)).toHaveLength(1);
    }
  });

  it('take their files from where the app is', () => {
    expect(terafab.indexOf('<base href="../../" />')).toBeLessThan(terafab.indexOf('href="./favicon.svg"'));
    expect(terafab).toContain('src="./posters/terafab.night.webp"');
    expect(pages['index.html']).not.toContain('<base');
    expect(said(pages['index.html'] ?? '', 'og:title')).toBe(
      'Groundtrack: AI compute on the ground and in orbit',
    );
    const unknown = distPages(html, resolve(root, 'scenes'), './')['s/terafab/index.html'] ?? '';
    expect(said(unknown, 'og:image')).toBe('./posters/terafab.night.webp');
    expect(unknown).not.toContain('og:url');
  });

  it('let no sign out of an attribute', () => {
    const card = { id: 'overview', title: '"><script>$&</script>', description: '$1 & "x"', path: '' };
    const page = pageWithCard(html, card, './');
    expect(page).toContain('<title>&quot;&gt;&lt;script&gt;$&amp;&lt;/script&gt;</title>');
    expect(said(page, 'og:description')).toBe('$1 &amp; &quot;x&quot;');
  });
});

describe('what lies beside the page for hosts', () => {
  it('answers oEmbed for the ten scenes', () => {
    expect(Object.keys(files).sort()).toEqual([
      'oembed/colossus-1.json',
      'oembed/commitments.json',
      'oembed/filings.json',
      'oembed/gigawatts-in-orbit.json',
      'oembed/here-and-there.json',
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
    expect(html).toContain('src="https://atlas.example/?mode=embed&amp;scene=overview"');
    expect(html).toContain('title="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
    expect(html).toContain('loading="lazy"');
    expect(html).toContain('sandbox="allow-scripts allow-popups" allow="fullscreen"');
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
