import { expect, it } from 'vitest';
import { defaultScene } from '../../src/scene/defaults';
import { keepShots, sceneAtShot } from '../../src/scene/story';
import type { SceneDocument } from '../../src/scene/types';

const scene: SceneDocument = {
  ...defaultScene,
  focus: null,
  story: [
    {
      caption: { en: 'one' },
      notes: null,
      dwellS: 5,
      transition: 'fly',
      claim: null,
      scene: { focus: 'site:colossus-1', layers: { labels: false } },
    },
    {
      caption: { en: 'two' },
      notes: null,
      dwellS: 5,
      transition: 'fly',
      claim: null,
      scene: { time: '2025-01-01T00:00:00Z' },
    },
  ],
};

it('changes the scene, not the shot before', () => {
  expect(sceneAtShot(scene, 0)).toEqual({
    ...scene,
    focus: 'site:colossus-1',
    layers: { ...scene.layers, labels: false },
  });
  expect(sceneAtShot(scene, 1)).toEqual({ ...scene, time: '2025-01-01T00:00:00Z' });
});

it.each([-1, 2, 0.5, Number.NaN])('is the scene itself at %s', (index) => {
  expect(sceneAtShot(scene, index)).toBe(scene);
});

it('keeps what shots show where the scene itself has come to something else', () => {
  const shown = { ...scene, time: '2030-01-01T00:00:00Z', layers: { ...scene.layers, sites: false } };
  const kept = keepShots(shown, scene);
  expect(sceneAtShot(kept, 0)).toEqual({
    ...sceneAtShot(scene, 0),
    story: kept.story,
  });
  expect(sceneAtShot(kept, 1).time).toBe('2025-01-01T00:00:00Z');
  expect(keepShots(scene, scene)).toBe(scene);
});
