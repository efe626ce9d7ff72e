import { describe, expect, it } from 'vitest';
import { filmBytes, filmPlan } from '../../../src/export/film/filmPlan';
import { defaultScene } from '../../../src/scene/defaults';
import type { SceneDocument } from '../../../src/scene/types';

/** A story of three shots of 10, 20 and 30 seconds. */
const story: SceneDocument = {
  ...defaultScene,
  story: [10, 20, 30].map((dwellS) => ({
    caption: { en: `${dwellS} s` },
    scene: {},
    dwellS,
  })) as SceneDocument['story'],
};
const form = { width: 1280, height: 720, fps: 30 };

describe('the plan of a film', () => {
  it('has each shot as long as it stays', () => {
    expect(filmPlan(story, form)).toEqual([
      { shot: 0, frames: 300 },
      { shot: 1, frames: 600 },
      { shot: 2, frames: 900 },
    ]);
  });

  it('is exactly as long as was asked, whatever the shots’ shares', () => {
    const takes = filmPlan(story, { ...form, fps: 25, seconds: 7 });
    expect(takes.map(({ frames }) => frames)).toEqual([29, 59, 87]);
  });

  it('has the shots that were asked for', () => {
    expect(filmPlan(story, { ...form, fromShot: 1, toShot: 1, seconds: 2 })).toEqual([
      { shot: 1, frames: 60 },
    ]);
  });

  it('of a scene without a story is ten seconds of it', () => {
    expect(filmPlan({ ...story, story: [] }, form)).toEqual([{ shot: null, frames: 300 }]);
  });

  it.each([
    [{ width: 1281 }, /width must be an even number.*1281/],
    [{ height: 0 }, /height must be an even number/],
    [{ fps: 0 }, /fps must be a whole number/],
    [{ seconds: -1 }, /seconds must be more than 0/],
    [{ fromShot: 2, toShot: 1 }, /shots from 0 to 2, in this order; found 2 and 1/],
    [{ toShot: 3 }, /shots from 0 to 2/],
    [{ type: 'video/avi' as never }, /type must be one of video\/mp4, video\/webm, application\/zip/],
    [{ fps: 60, seconds: 0.001 }, /would have 0 pictures/],
  ])('refuses %o with a sentence', (options, sentence) => {
    expect(() => filmPlan(story, { ...form, ...options })).toThrow(sentence);
  });

  it('tells about how large it gets: ten seconds of 720p are some 4 MB', () => {
    const takes = filmPlan(story, { ...form, seconds: 10 });
    expect(filmBytes(takes, form)).toBeGreaterThan(3e6);
    expect(filmBytes(takes, form)).toBeLessThan(5e6);
  });
});
