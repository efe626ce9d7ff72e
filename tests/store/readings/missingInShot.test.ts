import { expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { documentOf } from '../../../src/store/document';
import { missingInShot } from '../../../src/store/readings/missingInShot';

const shot = { caption: { en: 'x' }, notes: null, dwellS: 5, transition: 'fly', claim: null } as const;

it('names what a shot shows and nothing has, and keeps the shot as it is', () => {
  const story = [
    { ...shot, scene: { focus: 'site:atlantis', sites: ['colossus-1', 'lemuria'] } },
    { ...shot, scene: { focus: 'site:colossus-1' } },
  ];
  const document = documentOf({ ...defaultScene, story });
  expect(missingInShot({ ...document, shot: 0 })).toEqual(['site:atlantis', 'lemuria']);
  expect(missingInShot({ ...document, shot: 1 })).toEqual([]);
  expect(missingInShot({ ...document, shot: -1 })).toEqual([]);
  expect(document.scene.story[0]).toBe(story[0]);
});
