import { createStore } from 'zustand/vanilla';
import { defaultScene } from '../scene/defaults';
import { timeMs } from '../scene/schema/fields';
import type { SceneDocument } from '../scene/types';
import type { LiveState } from './types';

/** What begins anew with each scene that is opened. */
export const beginningOf = (scene: SceneDocument) => ({
  clockMs: timeMs(scene.time) ?? 0,
  view: scene.camera,
  flight: null,
  boundFor: null,
  outside: null,
  askedAbout: null,
  hover: null,
  explained: null,
  importsShown: false,
  columns: null,
  areasUnseen: [],
});

/** What runs beside the document, some of it with each frame; only the actions write it. */
export const liveStore = createStore<LiveState>(() => ({
  ...beginningOf(defaultScene),
  notices: [],
  tileHosts: [],
  stage: { black: false, laser: null, asking: false },
  shell: null,
  presentedHere: false,
  writing: false,
  reading: null,
  siteFilesRead: 0,
  room: {
    folded: { places: false, inspector: false, timeline: false },
    before: null,
    unchosen: null,
    listKept: false,
    alone: false,
    begun: false,
  },
  drawn: false,
  upwardsDeg: 17.5,
  flat: null,
}));
