import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeRelease } from '../../../src/facts/sources';
import { isSaid, setLanguage, type UiLanguage } from '../../../src/locales/i18n';
import { SitePanel } from '../../../src/panels/site/SitePanel';
import { focus, openScene } from '../../../src/store/actions/scene';
import { loadModel } from '../../../src/store/readings/report';

beforeAll(async () => {
  await loadModel();
  await openScene('overview');
});
afterAll(() => setLanguage('en'));

const page = (id: string): string => {
  focus(`site:${id}`);
  return renderToStaticMarkup(createElement(SitePanel));
};

/** Every text of the facts about sites: events, notes, what conflicts are about. */
function textsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value))
    if (typeof inner !== 'string') textsOf(inner, found);
    else if (['label', 'note', 'quantity', 'text'].includes(key)) found.add(inner);
  return found;
}

const said: readonly (readonly [site: string, fr: string, de: string, zh: string])[] = [
  [
    'colossus-1',
    'Premier entraînement sur 25 000 H100.',
    'Erstes Training auf 25.000 H100.',
    '首次训练任务，使用 25,000 块 H100。',
  ],
  ['terafab', 'une première phase de 16,8 Md$', 'eine erste Phase für 16,8 Mrd. $', '168 亿美元的第一期'],
  ['prometheus', '27 halls en cinq groupes', '27 Hallen in fünf Gruppen', '27 座机房分为五群'],
  ['abernathy', 'Part détenue par TeraWulf', 'Anteil von TeraWulf', 'TeraWulf 持有的份额'],
];

describe.each(['fr', 'de', 'zh'] as const)('sites speak %s', (lang: UiLanguage) => {
  beforeAll(() => setLanguage(lang));

  it('in every text of the facts', () => {
    const texts = [...textsOf(wholeRelease.sites)];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => !isSaid(text))).toEqual([]);
  });

  it.each(said)('on the page of %s, nothing as it was written', (id, ...words) => {
    const shown = page(id);
    expect(shown).toContain(words[['fr', 'de', 'zh'].indexOf(lang)]);
    expect(shown).not.toContain('as-written');
  });
});
