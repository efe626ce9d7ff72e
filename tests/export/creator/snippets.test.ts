import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CreatorChoices } from '../../../src/export/creator/creatorChoices';
import { type Embeddable, embedPlan } from '../../../src/export/creator/embedPlan';
import {
  elementSnippet,
  frameSnippet,
  imageSnippet,
  oembedAddress,
} from '../../../src/export/creator/snippets';

const usual: CreatorChoices = {
  scene: 'colossus-1',
  size: 'wide',
  width: '960',
  height: '540',
  theme: 'paper',
  language: 'en',
  ui: 'min',
  autostart: false,
  api: false,
  origin: '',
};
const place = 'https://atlas.example/';
const colossus: Embeddable = {
  scene: JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../scenes/colossus-1.json'), 'utf8')),
  link: `${place}?v=1&scene=colossus-1`,
};
const plan = (changed: Partial<CreatorChoices> = {}, what = colossus) =>
  embedPlan(place, what, { ...usual, ...changed });

describe('the snippet of a frame', () => {
  it('is titled, lazy, sandboxed and sized, with a picture for where scripts are off and a credit', () => {
    expect(frameSnippet(plan())).toBe(`<figure style="margin:0">
<div style="position:relative;aspect-ratio:16/9;min-height:360px">
<iframe src="https://atlas.example/?mode=embed&amp;scene=colossus-1&amp;lang=en&amp;theme=paper" title="Colossus 1, Memphis · Groundtrack" width="960" height="540" loading="lazy" sandbox="allow-scripts allow-popups" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin" style="position:absolute;inset:0;width:100%;height:100%;border:0"></iframe>
<noscript><img src="https://atlas.example/posters/colossus-1.paper.webp" alt="Colossus 1, Memphis. Colossus 1 grew from an estimated 35 MW to 340 MW of IT power in a year, and Anthropic now takes more than 300 MW of it." width="1200" height="675" style="position:absolute;inset:0;width:100%;height:100%;object-fit:cover"></noscript>
</div>
<figcaption><a href="https://atlas.example/?scene=colossus-1&amp;lang=en&amp;theme=paper">Groundtrack · site data largely Epoch AI, CC BY 4.0 · facts of 30 Nov 2026</a></figcaption>
</figure>`);
  });

  it('is what the documentation shows', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/embed.md'), 'utf8');
    expect(page).toContain(`\`\`\`html\n${frameSnippet(plan())}\n\`\`\``);
    const element = elementSnippet(plan({ language: 'fr' }));
    expect(page).toContain(`\`\`\`html\n${element}\n\`\`\``);
  });

  it.each([
    ['large', {}, 'position:relative;width:960px;max-width:100%;height:540px', 'width="960" height="540"'],
    ['small', {}, 'position:relative;width:640px;max-width:100%;height:360px', 'width="640" height="360"'],
    [
      'own',
      { width: '320', height: '4000' },
      'position:relative;width:320px;max-width:100%;height:4000px',
      'width="320" height="4000"',
    ],
    // Out of bounds is no size.
    [
      'own',
      { width: '319', height: '540' },
      'position:relative;aspect-ratio:16/9;min-height:360px',
      'width="960" height="540"',
    ],
  ] as const)('keeps its place before it loads: %s %o', (size, typed, box, attributes) => {
    const snippet = frameSnippet(plan({ size, ...typed }));
    expect(snippet).toContain(`<div style="${box}">`);
    expect(snippet).toContain(attributes);
  });

  it('says what was chosen in its address, and no more', () => {
    expect(plan({ ui: 'full', autostart: true, language: 'zh', theme: 'auto' }).frame).toBe(
      'https://atlas.example/?mode=embed&scene=colossus-1&lang=zh&theme=auto&ui=full&autostart=1',
    );
    // Without words there is no poster: nothing is left to say of the start.
    expect(plan({ ui: 'none', autostart: true }).frame).toBe(
      'https://atlas.example/?mode=embed&scene=colossus-1&lang=en&theme=paper&ui=none',
    );
    expect(plan({ api: true, origin: 'https://news.example' }).frame).toBe(
      'https://atlas.example/?mode=embed&scene=colossus-1&lang=en&theme=paper&api=1&origin=https://news.example',
    );
    expect(plan({ api: true, origin: 'https://news.example/story' }).frame).toBe(
      'https://atlas.example/?mode=embed&scene=colossus-1&lang=en&theme=paper',
    );
  });

  it('keeps a changed scene whole, and takes over nothing of the page that it was made on', () => {
    const changed = plan(
      {},
      {
        ...colossus,
        link: 'https://other.example/?v=1&mode=present&ui=full&data=2026-11-30&scene=colossus-1&camera=1,2,3,0,0&theme=night#s=q1_-Z',
      },
    );
    expect(changed.frame).toBe(
      'https://atlas.example/?mode=embed&data=2026-11-30&scene=colossus-1&camera=1,2,3,0,0&lang=en&theme=paper#s=q1_-Z',
    );
    expect(changed.atlas).toBe(
      'https://atlas.example/?data=2026-11-30&scene=colossus-1&camera=1,2,3,0,0&lang=en&theme=paper#s=q1_-Z',
    );
    expect(frameSnippet(changed)).toContain(
      '<noscript><a href="https://atlas.example/?data=2026-11-30&amp;scene=colossus-1&amp;camera=1,2,3,0,0&amp;lang=en&amp;theme=paper#s=q1_-Z">Colossus 1, Memphis</a></noscript>',
    );
  });

  it('lets no sign of a title out of where it stands', () => {
    const hostile = plan(
      {},
      {
        scene: {
          title: { en: 'A "quoted" <b>title</b> & more' },
          finding: { en: '"><script>alert(1)</script>' },
        },
        link: `${place}?v=1&scene=colossus-1`,
      },
    );
    const snippet = frameSnippet(hostile);
    expect(snippet).toContain(
      'title="A &quot;quoted&quot; &lt;b&gt;title&lt;/b&gt; &amp; more · Groundtrack"',
    );
    expect(snippet).toContain(
      'alt="A &quot;quoted&quot; &lt;b&gt;title&lt;/b&gt; &amp; more. &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"',
    );
    for (const text of [snippet, elementSnippet(hostile), imageSnippet(hostile)])
      expect(text).not.toMatch(/<b>|<script>/);
  });
});

describe('the other forms', () => {
  it('the element, with a link inside', () => {
    expect(
      elementSnippet(plan({ autostart: true, size: 'small' })),
    ).toBe(`<script async src="https://atlas.example/embed.js"></script>
<groundtrack-scene scene="colossus-1" lang="en" theme="paper" autostart title="Colossus 1, Memphis · Groundtrack" height="360" style="max-width:640px">
<a href="https://atlas.example/?scene=colossus-1&amp;lang=en&amp;theme=paper">Colossus 1, Memphis · Groundtrack</a>
</groundtrack-scene>`);
  });

  it.each([
    [
      'another side, time and place',
      {},
      '&t=2027-01-01T00:00:00Z&camera=1,2,3,0,0&focus=site:colossus-1/hall:0&units=us',
      'scene="colossus-1" time="2027-01-01T00:00:00Z" camera="1,2,3,0,0" focus="site:colossus-1/hall:0" units="us" lang="en" theme="paper"',
    ],
    [
      'a release of facts',
      {},
      '&data=2026-11-30',
      'scene="colossus-1" data="2026-11-30" lang="en" theme="paper"',
    ],
    ['other words', { ui: 'full' }, '', 'scene="colossus-1" lang="en" theme="paper" ui="full"'],
    ['no words', { ui: 'none', autostart: true }, '', 'scene="colossus-1" lang="en" theme="paper" ui="none"'],
    [
      'a script that may speak to it',
      { api: true, origin: 'https://news.example' },
      '',
      'scene="colossus-1" lang="en" theme="paper"',
    ],
  ] as const)('the element with %s', (_, changed, more, attributes) => {
    const text = elementSnippet(plan(changed, { ...colossus, link: colossus.link + more }));
    expect(text).toContain(`<groundtrack-scene ${attributes} title="Colossus 1, Memphis · Groundtrack">`);
  });

  it.each(['#s=q1_-Z', '&shot=2', '&follow=satellite:25544'])(
    'no element for a link with %s, which its attributes cannot say',
    (more) => {
      expect(elementSnippet(plan({}, { ...colossus, link: colossus.link + more }))).toBeNull();
    },
  );

  it('all of them of a scene that expects a release of facts, or is drawn by a weak machine', () => {
    const link = `${place}?v=1&quality=low&data=2026-11-30&scene=colossus-1`;
    const made = plan({}, { ...colossus, link });
    expect(made.frame).toBe(
      'https://atlas.example/?mode=embed&data=2026-11-30&scene=colossus-1&lang=en&theme=paper',
    );
    expect(made.picture).toBe('https://atlas.example/posters/colossus-1.paper.webp');
  });

  it('the picture alone, that of the theme, or that for paper where the system chooses', () => {
    expect(imageSnippet(plan({ theme: 'night', language: 'de' }))).toBe(`<figure style="margin:0">
<a href="https://atlas.example/?scene=colossus-1&amp;lang=de&amp;theme=night"><img src="https://atlas.example/posters/colossus-1.night.webp" alt="Colossus 1, Memphis. Colossus 1 wuchs in einem Jahr von geschätzten 35 MW auf 340 MW IT-Leistung; Anthropic nutzt davon über 300 MW." width="1200" height="675" loading="lazy" style="display:block;width:100%;height:auto"></a>
<figcaption><a href="https://atlas.example/?scene=colossus-1&amp;lang=de&amp;theme=night">Groundtrack · Standortdaten großteils Epoch AI, CC BY 4.0 · Fakten vom 30. Nov. 2026</a></figcaption>
</figure>`);
    expect(plan({ theme: 'auto' }).picture).toBe('https://atlas.example/posters/colossus-1.paper.webp');
  });

  it('no picture of a scene that was changed', () => {
    expect(imageSnippet(plan({}, { ...colossus, link: `${colossus.link}#s=q1_-Z` }))).toBeNull();
  });

  it('the oEmbed answer', () => {
    expect(oembedAddress(place, 'colossus-1')).toBe('https://atlas.example/oembed/colossus-1.json');
  });
});
