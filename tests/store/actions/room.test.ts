import { beforeEach, expect, it } from 'vitest';
import {
  beginRoom,
  fold,
  foldAll,
  foldByItself,
  holdRoom,
  makeRoom,
  showAlone,
} from '../../../src/store/actions/room';
import { liveStore } from '../../../src/store/live';

const folded = () => liveStore.getState().room.folded;
const open = { places: false, inspector: false, timeline: false };
const shut = { places: true, inspector: true, timeline: true };

beforeEach(() =>
  liveStore.setState({
    room: { folded: open, before: null, unchosen: null, listKept: false, alone: false, begun: false },
  }),
);

it('folds one panel, and all of them by one key until all are folded', () => {
  fold('places', true);
  expect(folded()).toEqual({ ...open, places: true });
  foldAll();
  expect(folded()).toEqual(shut);
  foldAll();
  expect(folded()).toEqual(open);
});

it('folds by itself near a site, and on the way up all is as it was', () => {
  fold('timeline', true);
  makeRoom(['places', 'inspector', 'timeline']);
  expect(folded()).toEqual(shut);
  // What is opened down there is for down there.
  fold('inspector', false);
  expect(folded()).toEqual({ ...shut, inspector: false });
  makeRoom(['places']);
  expect(folded()).toEqual({ ...shut, inspector: false });
  makeRoom([]);
  expect(folded()).toEqual({ ...open, timeline: true });
});

it('folds the inspector for the first picture alone: one that was opened stays open', () => {
  beginRoom('inspector');
  expect(folded()).toEqual({ ...open, inspector: true });
  fold('inspector', false);
  beginRoom('inspector');
  expect(folded()).toEqual(open);
});

it('shows the picture alone and brings the panels back as they were', () => {
  fold('inspector', true);
  showAlone(true);
  showAlone(false);
  expect(folded()).toEqual({ ...open, inspector: true });
});

it('gives room to what is chosen, and once nothing is, all is as it was', () => {
  beginRoom('inspector');
  holdRoom(true);
  foldByItself('inspector', false);
  foldByItself('places', true);
  // Down at the site and back up, what was chosen is still chosen.
  makeRoom(['places', 'inspector', 'timeline']);
  fold('timeline', false);
  makeRoom([]);
  expect(folded()).toEqual({ ...open, places: true });
  holdRoom(false);
  expect(folded()).toEqual({ ...open, inspector: true });
});

it('leaves what was opened or folded by hand while something was chosen as it is', () => {
  beginRoom('inspector');
  holdRoom(true);
  foldByItself('inspector', false);
  fold('inspector', true);
  fold('inspector', false);
  fold('timeline', true);
  holdRoom(false);
  expect(folded()).toEqual({ ...open, timeline: true });
  // Where the eye was down at the site as its choice ended, too.
  holdRoom(true);
  makeRoom(['places', 'inspector', 'timeline']);
  holdRoom(false);
  expect(folded()).toEqual(shut);
  makeRoom([]);
  expect(folded()).toEqual({ ...open, timeline: true });
});

it('knows that the list was opened by hand', () => {
  const kept = () => liveStore.getState().room.listKept;
  foldByItself('places', true);
  foldByItself('places', false);
  expect(kept()).toBe(false);
  fold('places', true);
  fold('places', false);
  expect(kept()).toBe(true);
  fold('places', true);
  expect(kept()).toBe(false);
  // To open all is no wish for the list.
  foldAll();
  foldAll();
  expect(kept()).toBe(false);
  // But beside what is chosen, where one key could not open it else.
  holdRoom(true);
  foldAll();
  expect(kept()).toBe(false);
  foldAll();
  expect(kept()).toBe(true);
  foldAll();
  expect(kept()).toBe(false);
});
