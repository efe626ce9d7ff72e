import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { release } from '../../src/facts/release';
import { CapacityPanel } from '../../src/panels/capacity/CapacityPanel';
import { HoverCard } from '../../src/panels/cards/HoverCard';
import { PowerPanel } from '../../src/panels/power/PowerPanel';
import { CommitmentsPanel } from '../../src/panels/promises/CommitmentsPanel';
import { SiteList } from '../../src/panels/site/SiteList';
import { SitePanel } from '../../src/panels/site/SitePanel';
import { SourcesPanel } from '../../src/panels/sources/SourcesPanel';
import { Timeline } from '../../src/panels/timeline/Timeline';
import { setTime } from '../../src/store/actions/clock';
import { beginGesture, endGesture } from '../../src/store/actions/history';
import { focus, setBasis } from '../../src/store/actions/scene';
import { loadModel } from '../../src/store/readings/report';

beforeAll(loadModel);

const markup = (panel: FunctionComponent) => renderToStaticMarkup(createElement(panel));
const text = (panel: FunctionComponent) =>
  markup(panel)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('panels on the default scene', () => {
  it.each([CapacityPanel, PowerPanel, SitePanel, SourcesPanel, CommitmentsPanel, SiteList, Timeline])(
    '%o says no NaN, undefined or null',
    (panel) => {
      expect(text(panel)).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\[object/);
    },
  );
  it('lists every site, and says what is not known', () => {
    const list = text(SiteList);
    for (const { name } of release.sites) expect(list).toContain(name.replace('&', '&amp;'));
    expect(list).toMatch(/Terafab Anderson .*?not reported/);
    expect(list).toMatch(/Colossus 1 Memphis , Operating, 340 MW/);
  });
  it('opens a source from every number of a site', () => {
    focus('site:colossus-1');
    const html = markup(SitePanel);
    expect(html.match(/class="quantity number/g)?.length).toBeGreaterThan(20);
    expect(html).toContain('300<span class="unit"> MW</span>');
    expect(text(SitePanel)).toContain('Reports that disagree');
  });
  it('names overlaps of deals and sums nothing', () => {
    const deals = text(CommitmentsPanel);
    expect(deals).toContain('Overlaps with');
    expect(deals).not.toMatch(/\b(total|sum of)\b/i);
  });
  it('says facility power everywhere once that is chosen', () => {
    beginGesture();
    setBasis('facility');
    expect(text(CapacityPanel)).toContain('Facility power over time');
    expect(text(SiteList)).toContain('Facility power');
    setBasis('it');
    endGesture();
  });
  it('has nothing operating before the first site', () => {
    setTime('2020-12-31T00:00:00Z');
    expect(text(CapacityPanel)).toMatch(/IT power operating on 31 Dec 2020 0 MW/);
    setTime('2026-11-22T13:00:00Z');
  });
});

describe('HoverCard', () => {
  const card = (path: string | null) =>
    renderToStaticMarkup(createElement(HoverCard, { path, x: 10, y: 20 }));
  it('speaks of sites and nodes', () => {
    expect(card('site:colossus-1')).toContain('Memphis, Tennessee, United States');
    expect(card('site:abernathy')).toContain('Only the town is known.');
  });
  it('is not there for nothing', () => {
    for (const path of [null, 'site:atlantis', 'node:none/3', 'nonsense']) expect(card(path)).toBe('');
  });
});
