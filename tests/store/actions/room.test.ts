import { beforeEach, expect, it } from 'vitest';
import { beginRoom, fold, foldAll, makeRoom, showAlone } from '../../../src/store/actions/room';
import { liveStore } from '../../../src/store/live';

const folded = () => liveStore.getState().room.folded;
const open = { places: false, inspector: false, timeline: false };
const shut = { places: true, inspector: true, timeline: true };

beforeEach(() => liveStore.setState({ room: { folded: open, before: null, alone: false, begun: false } }));

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
  beginRoom(true);
  expect(folded()).toEqual({ ...open, inspector: true });
  fold('inspector', false);
  beginRoom(true);
  expect(folded()).toEqual(open);
});

it('shows the picture alone and brings the panels back as they were', () => {
  fold('inspector', true);
  showAlone(true);
  showAlone(false);
  expect(folded()).toEqual({ ...open, inspector: true });
});
