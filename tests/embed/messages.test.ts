import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, messageVerbs } from '../../src/embed/answer';
import type { Groundtrack } from '../../src/embed/api';
import { createApi } from '../../src/embed/createApi';
import { HostEvents } from '../../src/embed/events';
import { listenToParent } from '../../src/embed/messages';
import { tellHeight } from '../../src/embed/poster/tellHeight';
import { defaultScene } from '../../src/scene/defaults';
import { markDrawn, notify } from '../../src/store/actions/moment';
import { focus } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { startWith } from '../startWith';

const HOST = 'https://news.example';
let api: Groundtrack;
let events: HostEvents;
let hear: ((event: unknown) => void) | undefined;
let sent: { message: unknown; target: string }[];
let parent: { postMessage(message: unknown, target: string): void };

beforeEach(() => {
  sent = [];
  hear = undefined;
  parent = {
    postMessage: (message, target) => void sent.push({ message: structuredClone(message), target }),
  };
  vi.stubGlobal('window', {
    parent,
    location: { href: 'https://atlas.example/?childId=story-7', search: '?childId=story-7' },
    addEventListener: (_type: string, listener: typeof hear) => {
      hear = listener;
    },
    removeEventListener: () => {
      hear = undefined;
    },
  });
  startWith(defaultScene);
  events = new HostEvents();
  api = createApi(
    () => null,
    Promise.resolve(),
    events,
    () => {},
  );
});
afterEach(() => {
  events.stop();
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const request = (verb: string, ...args: unknown[]) => ({ type: `groundtrack:${verb}`, v: 1, id: 'a', args });

describe('answer', () => {
  it('gives the value of a verb', async () => {
    const reply = await answer(api, request('nodes', 'ai1'));
    expect(reply).toEqual({ type: 'groundtrack:reply', v: 1, id: 'a', ok: true, value: { count: 2500 } });
  });

  it('gives the errors of a verb that refuses, and of one that throws', async () => {
    expect(await answer(api, request('setTime', 'noon'))).toMatchObject({
      ok: false,
      errors: [{ path: 'time' }],
    });
    const thrown = await answer(api, request('nodeState', 'atlantis', 0));
    expect(thrown).toMatchObject({ ok: false });
    expect(thrown?.errors?.[0]?.message).toContain('atlantis/0');
  });

  it.each(['on', 'ready', 'version', 'constructor', '__proto__', 'toString', ''])(
    'has no verb %j for messages',
    async (verb) => {
      expect(await answer(api, request(verb))).toMatchObject({ ok: false, errors: [{ path: 'type' }] });
    },
  );

  it.each([
    null,
    'pymxPYMxheight',
    5,
    [],
    {},
    { type: 'groundtrack:getScene', v: '1', id: 'a' },
    { type: 'groundtrack:getScene', v: 1 },
    { type: 'getScene', v: 1, id: 'a' },
    { type: 'groundtrack:getScene', v: 1, id: 'a', args: 'x' },
    { type: 'groundtrack:reply', v: 1, id: 'a' },
  ])('leaves %j alone', async (data) => {
    expect(await answer(api, data)).toBeNull();
  });

  it('says which version it speaks to who speaks another', async () => {
    const message = 'This release of Groundtrack speaks version 1 of the messages; found 2.';
    expect(await answer(api, { ...request('getScene'), v: 2 })).toEqual({
      type: 'groundtrack:reply',
      v: 1,
      id: 'a',
      ok: false,
      errors: [{ path: 'v', message }],
    });
  });

  it('gives only what can be sent to another window, whatever the verb', async () => {
    for (const verb of messageVerbs) {
      const reply = await answer(api, request(verb));
      expect(structuredClone(reply)).toMatchObject({ type: 'groundtrack:reply', id: 'a' });
    }
  });
});

describe('listenToParent', () => {
  it('answers the parent at the one origin, and nobody else anywhere', async () => {
    const stop = listenToParent(api, HOST);
    // The named origin, and no other, is told that the globe runs.
    expect(sent.splice(0)).toEqual([
      { target: HOST, message: { type: 'groundtrack:live', v: 1, value: null } },
    ]);
    const data = request('nodes', 'ai1');
    for (const stranger of [
      { source: parent, origin: `${HOST}.evil.example`, data },
      { source: parent, origin: 'http://news.example', data },
      { source: parent, origin: 'null', data },
      { source: {}, origin: HOST, data },
      { source: null, origin: HOST, data },
    ])
      hear?.(stranger);
    await settle();
    expect(sent).toEqual([]);
    hear?.({ source: parent, origin: HOST, data });
    await vi.waitFor(() =>
      expect(sent).toMatchObject([{ target: HOST, message: { type: 'groundtrack:reply', ok: true } }]),
    );
    stop();
    expect(hear).toBeUndefined();
  });

  it('tells the events to that origin alone', () => {
    const stop = listenToParent(api, HOST);
    sent = [];
    expect(focus('site:colossus-1')).toEqual({ ok: true });
    expect(sent.map(({ target }) => target)).toEqual([HOST, HOST]);
    expect(sent.map(({ message }) => message)).toContainEqual({
      type: 'groundtrack:focus',
      v: 1,
      value: 'site:colossus-1',
    });
    stop();
    focus(null);
    expect(sent).toHaveLength(2);
  });

  it('tells what happened before it was there: errors, and the first picture where no poster told that', () => {
    notify('info', 'just so');
    notify('warning', 'a part is missing');
    markDrawn();
    const told = (afterPoster: boolean) => {
      sent = [];
      listenToParent(api, HOST, afterPoster)();
      return sent.map(({ message }) => message);
    };
    const live = { type: 'groundtrack:live', v: 1, value: null };
    const error = { type: 'groundtrack:error', v: 1, value: 'a part is missing' };
    expect(told(false)).toEqual([live, error, { type: 'groundtrack:ready', v: 1, value: null }]);
    expect(told(true)).toEqual([live, error]);
  });

  it('refuses what is asked while the code of the answers cannot be had, with one notice, and answers later', async () => {
    vi.doMock('../../src/embed/inbox', () => {
      throw new Error('gone');
    });
    const stop = listenToParent(api, HOST);
    sent = [];
    for (const id of ['a', 'b', 'c'])
      hear?.({ source: parent, origin: HOST, data: { ...request('link'), id } });
    hear?.({ source: parent, origin: HOST, data: 'pymxPYMxheight' });
    await vi.waitFor(() => expect(sent.length).toBeGreaterThanOrEqual(3), { timeout: 5_000 });
    const replies = sent.filter(({ message }) => (message as { type: string }).type === 'groundtrack:reply');
    expect(replies.map(({ message }) => message)).toEqual(
      ['a', 'b', 'c'].map((id) => ({
        type: 'groundtrack:reply',
        v: 1,
        id,
        ok: false,
        errors: [{ path: '', message: 'Answers could not be loaded. Ask again.' }],
      })),
    );
    const told = liveStore
      .getState()
      .notices.filter(({ text }) => text.includes('Answers to the page around'));
    expect(told).toHaveLength(1);
    vi.doUnmock('../../src/embed/inbox');
    sent = [];
    hear?.({ source: parent, origin: HOST, data: request('nodes', 'ai1') });
    await vi.waitFor(() => expect(sent).toMatchObject([{ message: { id: 'a', ok: true } }]));
    stop();
  });

  it('is deaf on a page of its own', () => {
    vi.stubGlobal('window', { ...window, parent: undefined });
    Object.assign(window, { parent: window });
    listenToParent(api, HOST)();
    expect(hear).toBeUndefined();
  });
});

it('tells its height in three dialects, and nothing more', () => {
  tellHeight(540);
  expect(sent).toEqual([
    { target: '*', message: { sentinel: 'amp', type: 'embed-size', height: 540 } },
    { target: '*', message: 'pymxPYMxstory-7xPYMxheightxPYMx540' },
    { target: '*', message: { type: 'groundtrack:height', v: 1, value: 540, height: 540 } },
  ]);
});
