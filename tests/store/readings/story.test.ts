import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { chooseLanguage } from '../../../src/store/actions/looks';
import { setInput, setScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { storyOf } from '../../../src/store/readings/story';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeEach(() => {
  startWith(defaultScene);
});

describe('storyOf', () => {
  it('speaks the scene’s language, and English where a text is missing', () => {
    chooseLanguage('de');
    shot(0);
    expect(storyOf(stateNow())).toMatchObject({
      count: 4,
      index: 0,
      caption: defaultScene.story[0]?.caption.de,
    });
    setScene({ finding: { en: 'Only English' } });
    expect(storyOf(stateNow()).finding).toBe('Only English');
  });

  it('is the same object while no word of it changes', () => {
    const before = storyOf(stateNow());
    setInput('launch.priceUsdPerKg', 321);
    expect(storyOf(stateNow())).toBe(before);
    chooseLanguage('de');
    expect(storyOf(stateNow()).title).not.toBe(before.title);
  });
});
