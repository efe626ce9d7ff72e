import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeRelease } from '../../../src/facts/sources';
import { ChartTable } from '../../../src/kit/chart/ChartTable';
import { setLanguage, t, type UiLanguage } from '../../../src/locales/i18n';
import { shownSeries } from '../../../src/panels/capacity/powerSeries';
import { multiplesRows } from '../../../src/panels/capacity/SiteMultiples';
import { CommitmentsPanel } from '../../../src/panels/promises/CommitmentsPanel';
import { ProgrammesPanel } from '../../../src/panels/promises/ProgrammesPanel';
import { SiteList } from '../../../src/panels/site/SiteList';
import { SitePanel } from '../../../src/panels/site/SitePanel';
import { focus, openScene, setBasis } from '../../../src/store/actions/scene';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(async () => {
  await loadModel();
  await openScene('overview');
});
afterAll(() => setLanguage('en'));

/** What one reads of some markup, with single spaces. */
const read = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
const markup = (panel: FunctionComponent): string => renderToStaticMarkup(createElement(panel));

/** The card of a deal, or the entry of a programme. */
function card(id: string): string {
  const html = markup(CommitmentsPanel) + markup(ProgrammesPanel);
  const from = html.search(new RegExp(`data-(deal|programme)="${id}"`));
  if (from < 0) throw new Error(`no card of ${id}`);
  return read(
    html.slice(html.indexOf('>', from) + 1, html.slice(from).search(/<\/(article|details)>/) + from),
  );
}

/** The table behind the chart of each site's contract. */
function contractTable(lang: UiLanguage): string {
  const { columns, rows, quantityIds } = multiplesRows(shownSeries(stateNow()), 'contract');
  const props = { table: { columns, rows }, quantityIds, caption: '', lang };
  return renderToStaticMarkup(createElement(ChartTable, props));
}

const languages = ['en', 'fr', 'de', 'zh'] as const;

/** What the seed articles say, and what later sources say otherwise, as it must read in each language; one form stands for all. */
const said: [where: string, ...readings: string[]][] = [
  ['anthropic-spacex', 'more than 300 MW', 'plus de 300 MW', 'mehr als 300 MW', '超过 300 MW'],
  ['anthropic-spacex', 'up to $45bn', 'jusqu’à 45 Md $', 'bis zu 45 Mrd. $', '至多 450亿美元'],
  ['anthropic-spacex', '$1.25bn', '1,25 Md $', '1,25 Mrd. $', '12.5亿美元'],
  ['anthropic-spacex', '325,000', '325 000', '325.000', '325,000'],
  ['anthropic-spacex', '3 years', '3 ans', '3 Jahre', '3 年'],
  ['anthropic-spacex', '180 days', '180 jours', '180 Tage', '180 天'],
  ['anthropic-spacex-orbital', 'multiple gigawatts', 'plusieurs gigawatts', 'mehrere Gigawatt', '数吉瓦'],
  ['anthropic-fluidstack', '$50bn', '50 Md $', '50 Mrd. $', '500亿美元'],
  ['anthropic-fluidstack', 'Texas and New York', 'au Texas', 'Texas und New York', '得克萨斯州'],
  ['anthropic-amazon', 'up to 5 GW', 'jusqu’à 5 GW', 'bis zu 5 GW', '至多 5 GW'],
  ['anthropic-amazon', 'more than $100bn', 'plus de 100 Md $', 'mehr als 100 Mrd. $', '超过 1,000亿美元'],
  ['anthropic-google-broadcom', '3.5 GW', '3,5 GW', '3,5 GW', '3.5 GW'],
  ['anthropic-google-broadcom', 'up to 5 GW', 'jusqu’à 5 GW', 'bis zu 5 GW', '至多 5 GW'],
  ['anthropic-google-broadcom', '6 Apr 2026', '6 avr. 2026', '6. Apr. 2026', '2026年4月6日'],
  ['anthropic-google-broadcom', '6 May 2026', '6 mai 2026', '6. Mai 2026', '2026年5月6日'],
  ['anthropic-microsoft-nvidia', '$30bn', '30 Md $', '30 Mrd. $', '300亿美元'],
  ['anthropic-microsoft-nvidia', 'up to 1 GW', 'jusqu’à 1 GW', 'bis zu 1 GW', '至多 1 GW'],
  ['stargate', '$500bn', '500 Md $', '500 Mrd. $', '5,000亿美元'],
  ['stargate', 'Stargate Abilene'],
  ['meta', '$600bn', '600 Md $', '600 Mrd. $', '6,000亿美元'],
  ['meta', 'By 2028', 'D’ici 2028', 'Bis 2028', '到 2028 年'],
  ['meta', 'Over three years', 'Sur trois ans', 'Über drei Jahre', '为期三年'],
  ['fluidstack-france-memorandum', 'up to 1 GW', 'jusqu’à 1 GW', 'bis zu 1 GW', '至多 1 GW'],
  [
    'fluidstack-france-memorandum',
    'more than $11bn',
    'plus de 11 Md $',
    'mehr als 11 Mrd. $',
    '超过 110亿美元',
  ],
  ['fluidstack-france-memorandum', '2017'],
  ['spacex-cursor', '$60bn', '60 Md $', '60 Mrd. $', '600亿美元'],
  ['spacex-cursor', 'Apr 2026', 'avr. 2026', 'Apr. 2026', '2026年4月'],
  ['spacex-cursor', '16 Jun 2026', '16 juin 2026', '16. Juni 2026', '2026年6月16日'],
  ['terafab-plant', 'up to $119bn', 'jusqu’à 119 Md $', 'bis zu 119 Mrd. $', '至多 1,190亿美元'],
  ['terafab-plant', '$55bn', '55 Md $', '55 Mrd. $', '550亿美元'],
  ['terafab-plant', '$16.8bn', '16,8 Md $', '16,8 Mrd. $', '168亿美元'],
  ['terafab-plant', 'SpaceX, Tesla, Intel'],
  ['spacex-starmind', 'up to 1,000,000', 'jusqu’à 1 000 000', 'bis zu 1.000.000', '至多 1,000,000'],
  ['spacex-starmind', '100 GW'],
  ['spacex-starmind', '150 kW'],
  ['spacex-starmind', '250 kW'],
  ['spacex-starmind', 'may never pay', 'ne jamais être rentable', 'vielleicht nie rechnet', '永远无法盈利'],
  ['sunrise', 'up to 51,600', 'jusqu’à 51 600', 'bis zu 51.600', '至多 51,600'],
  ['starcloud', 'up to 88,000', 'jusqu’à 88 000', 'bis zu 88.000', '至多 88,000'],
  ['orbital', 'up to 100,000', 'jusqu’à 100 000', 'bis zu 100.000', '至多 100,000'],
  ['stampede', 'up to 20,000', 'jusqu’à 20 000', 'bis zu 20.000', '至多 20,000'],
  ['stampede', 'third-party', 'de tiers', 'aus dritter Hand', '第三方'],
  ['suncatcher', '81'],
  ['starship', '100 t'],
  ['starship', '44 t'],
  ['starship', '69 a year', '69 par an', '69 pro Jahr', '69 /年'],
  ['falcon-9', '17.5 t', '17,5 t', '17,5 t', '17.5 t'],
  ['falcon-9', '22.8 t', '22,8 t', '22,8 t', '22.8 t'],
  ['falcon-9', '$67m', '67 M $', '67 Mio. $', '67,000,000美元'],
  ['falcon-9', '3,829 USD/kg', '3 829 USD/kg', '3.829 USD/kg', '3,829 USD/kg'],
];

/** What stands beneath the deals. */
const companies: [string, string, string, string][] = [
  ['$850bn', '850 Md $', '850 Mrd. $', '8,500亿美元'],
  ['$70bn', '70 Md $', '70 Mrd. $', '700亿美元'],
  ['$17bn', '17 Md $', '17 Mrd. $', '170亿美元'],
  ['more than $20bn', 'plus de 20 Md $', 'mehr als 20 Mrd. $', '超过 200亿美元'],
];

describe.each(languages)('every figure of the seeds is on a screen with its qualifier, %s', (lang) => {
  const at = languages.indexOf(lang);
  beforeAll(() => setLanguage(lang));

  it.each(said)('%s: %s', (where, ...readings) => {
    expect(card(where)).toContain(readings[at] ?? readings[0]);
  });

  it.each(companies)('companies: %s', (...readings) => {
    expect(read(markup(CommitmentsPanel))).toContain(readings[at]);
  });

  it('on the card of a site and in the list by contract', () => {
    const bound = said[0]?.[at + 1];
    focus('site:colossus-1');
    expect(read(markup(SitePanel))).toContain(bound);
    setBasis('contract');
    expect(read(markup(SiteList))).toContain(bound);
    expect(read(contractTable(lang))).toContain(bound);
    setBasis('it');
  });

  it('leaves no text of the facts in English', () => {
    const words = new Set<string>();
    const keys = ['label', 'note', 'quantity', 'summary', 'text'];
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        if (typeof inner === 'string' && keys.includes(key)) words.add(inner);
        else gather(inner);
    };
    const { deals, companies: firms, programmes, designs, launchVehicles } = wholeRelease;
    gather([deals, firms, programmes, designs, launchVehicles]);
    expect(words.size).toBeGreaterThan(100);
    const same = [...words].filter((text) => t({ id: text }) === text);
    expect(same).toEqual(lang === 'en' ? [...words] : []);
  });
});

it('marks what only others say, and what is of low confidence', async () => {
  const lang: UiLanguage = 'en';
  await setLanguage(lang);
  // The FCC's own notice stands behind the million; behind Stampede the press alone, behind 250 kW a note.
  expect(card('spacex-starmind')).toMatch(/up to 1,000,000 satellites Reported +Altitude/);
  expect(card('stampede')).toContain('up to 20,000 satellites Reported third-party');
  expect(card('spacex-starmind')).toMatch(/250 kW ?Assumed low confidence/);
});
