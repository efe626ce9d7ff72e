import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { ClaimCard } from '../../../src/panels/claim/ClaimCard';
import { galleryIds } from '../../../src/scene/link/gallery';
import { setClock } from '../../../src/store/actions/clock';
import { tellUnseenAreas } from '../../../src/store/actions/moment';
import { openScene, setInput, setScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { liveStore } from '../../../src/store/live';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { disagreeing } from '../agree';
import { readMarkup } from '../markup';

beforeAll(loadModel);

const drawn = () => renderToStaticMarkup(createElement(ClaimCard));

it.each(galleryIds)('every number that a shot of %s draws is that of its own explanation', async (id) => {
  await openScene(id);
  for (let i = 0; i < stateNow().scene.story.length; i += 1) {
    shot(i);
    const root = readMarkup(drawn());
    expect(disagreeing(root as unknown as Element)).toEqual([]);
    const { number = null, bars = [] } = stateNow().scene.story[i]?.claim ?? {};
    expect(root.querySelectorAll('[data-quantity]')).toHaveLength((number === null ? 0 : 1) + bars.length);
  }
});

it('draws a number with its basis and who says so, and the day', async () => {
  await openScene('colossus-1');
  shot(1);
  const text = readMarkup(drawn()).textContent;
  for (const part of ['1 Aug 2025', '340 MW', 'Estimated', 'Epoch AI']) expect(text).toContain(part);
});

it('draws the day of a clock before 1970', async () => {
  await openScene('colossus-1');
  shot(1);
  setClock(Date.parse('1969-07-20T20:17:00Z'));
  expect(readMarkup(drawn()).textContent).toContain('20 Jul 1969');
});

it('names what is missing, and draws the rest', async () => {
  await openScene('colossus-1');
  const claim = {
    number: 'fact:deals/none/valueUsd',
    bars: ['site.colossus-1.operatingItPowerW', 'nothing'],
  };
  setScene({ story: [{ caption: { en: 'x' }, claim }] });
  shot(0);
  const root = readMarkup(drawn());
  expect(root.textContent).toContain('fact:deals/none/valueUsd');
  expect(root.textContent).toContain('nothing');
  expect(root.querySelectorAll('[data-quantity]')).toHaveLength(1);
});

it('says which of its areas the picture does not show, also where it says nothing else', async () => {
  await openScene('same-megawatts');
  setScene({ story: [{ caption: { en: 'x' }, claim: { areas: ['exchange.arrayAreaM2'] } }] });
  shot(0);
  expect(drawn()).toBe('');
  tellUnseenAreas(['exchange.arrayAreaM2']);
  expect(readMarkup(drawn()).textContent).toBe('Not in this view: Array area of those nodes');
  tellUnseenAreas([]);
});

it('sets its numbers in columns beside those of a pinned scenario, with how many times it is', async () => {
  await openScene('same-megawatts');
  const claim = { number: 'exchange.launches', bars: ['fact:filings/spacex/satellites'], variants: true };
  setScene({
    pinned: [
      { id: 'half', title: 'Half the payload', inputs: { 'launch.payloadKg': 50_000 }, constellation: null },
    ],
    story: [{ caption: { en: 'x' }, claim }],
  });
  setInput('exchange.targetItPowerW', 300e6);
  shot(0);
  const root = readMarkup(drawn());
  expect(disagreeing(root as unknown as Element)).toEqual([]);
  // 4,286 t in 100 t or 50 t a launch; what was filed is the same in both.
  const text = root.textContent.replace(/\s+/g, ' ');
  for (const part of ['Present scenario', 'Half the payload', '43 launches', '86 launches× 2'])
    expect(text).toContain(part);
  // The last stands over both columns: a dash would read as none.
  const columns = [...drawn().matchAll(/<td colspan="(\d)"/gi)].map(([, count]) => count);
  expect(columns).toEqual(['1', '1', '2']);
});

it('says of an arc that its site is not known, and nothing of one whose sites are', async () => {
  await openScene('texas-new-york');
  const arcs = [['lake-mariner', 'abernathy'] as [string, string]];
  setScene({ story: [{ caption: { en: 'x' }, claim: { arcs } }] });
  shot(0);
  expect(drawn()).toBe('');
  setScene({ story: [{ caption: { en: 'x' }, claim: { arcs: [['abernathy', 'nowhere']] } }] });
  shot(0);
  expect(readMarkup(drawn()).textContent).toContain('nowhere');
});

it('names an area that is none; one that is stands on the map, and on a flat map as a bar', async () => {
  await openScene('same-megawatts');
  const areas = ['node.arrayAreaM2', 'site.colossus-1.itPowerW'];
  setScene({ story: [{ caption: { en: 'x' }, claim: { areas: ['node.arrayAreaM2'] } }] });
  shot(0);
  expect(drawn()).toBe('');
  setScene({ story: [{ caption: { en: 'x' }, claim: { areas } }] });
  shot(0);
  expect(readMarkup(drawn()).textContent).toContain('site.colossus-1.itPowerW');
  expect(drawn()).not.toContain('data-quantity');
  liveStore.setState({ flat: 'no WebGL' });
  const flat = readMarkup(drawn());
  expect(flat.querySelectorAll('[data-quantity]')).toHaveLength(1);
  expect(disagreeing(flat as unknown as Element)).toEqual([]);
  liveStore.setState({ flat: null });
});
