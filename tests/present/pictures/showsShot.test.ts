import { expect, it } from 'vitest';
import { isSameView, showsShot } from '../../../src/present/pictures/showsShot';
import { defaultScene } from '../../../src/scene/defaults';
import { setView } from '../../../src/store/actions/clock';
import { setInput } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

it('a shot is shown as long as nobody moves the eye or an input', () => {
  startWith(defaultScene);
  expect(showsShot(stateNow())).toBe(false);
  shot(1);
  const before = stateNow();
  expect(showsShot(before)).toBe(true);
  expect(isSameView(before, stateNow())).toBe(true);
  setView({ ...before.view, tiltDeg: before.view.tiltDeg + 5 });
  expect([showsShot(stateNow()), isSameView(before, stateNow())]).toEqual([false, false]);
  shot(1);
  expect(showsShot(stateNow())).toBe(true);
  setInput('ground.pue', 1.5);
  expect(showsShot(stateNow())).toBe(false);
});

it('a shot that names what is not there any more is shown without it', () => {
  const part = { caption: { en: 'A' }, notes: null, dwellS: 5, transition: 'fly', claim: null } as const;
  startWith({ ...defaultScene, id: 'mine', story: [{ ...part, scene: { focus: 'site:atlantis' } }] });
  shot(0);
  expect(stateNow().scene.focus).toBeNull();
  expect(showsShot(stateNow())).toBe(true);
});
