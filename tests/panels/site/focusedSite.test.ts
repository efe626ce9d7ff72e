import { afterEach, expect, it } from 'vitest';
import { focusedSite } from '../../../src/panels/site/focusedSite';
import { emptyScene } from '../../../src/scene/defaults';
import { focus, replaceScene } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';

const shown = () => focusedSite(stateNow())?.id;
afterEach(() => replaceScene(emptyScene));

it('is the site that is looked into, even one that the scene leaves out', () => {
  replaceScene({ ...emptyScene, sites: ['colossus-1'] });
  expect(shown()).toBe('colossus-1');
  focus('site:new-carlisle');
  expect(shown()).toBe('new-carlisle');
  focus('site:new-carlisle/hall:0');
  expect(shown()).toBe('new-carlisle');
  focus(null);
  expect(shown()).toBe('colossus-1');
});

it('is none where the scene shows none', () => {
  replaceScene({ ...emptyScene, sites: [] });
  expect(shown()).toBeUndefined();
});
