import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { CaptionZone } from '../../src/present/CaptionZone';
import type { StoryReading } from '../../src/store/readings/story';

const zone = (count: number, index: number) => {
  const story = { title: 'T', finding: '', caption: 'C', count, index } as StoryReading;
  return renderToStaticMarkup(createElement(CaptionZone, { story, act: vi.fn() }));
};

it('a story has a mark for each shot, and a very long one a line that fills', () => {
  expect(zone(24, 0).match(/aria-label="Shot \d+ of 24"/g)).toHaveLength(24);
  const long = zone(200, 49);
  expect(long).not.toContain('present-marks');
  expect(long).toMatch(
    /<progress[^>]*aria-label="Shot 50 of 200"[^>]*value="50"[^>]*max="200"|<progress[^>]*max="200"[^>]*value="50"/,
  );
  expect(long).toContain('50 / 200');
});
