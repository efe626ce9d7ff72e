import { beforeAll, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import type { Box } from '../../../src/shared/Box';
import { loadModel } from '../../../src/store/readings/report';
import { noInsets } from '../../../src/world/Stage';
import { paintSplit, splitBoxes } from '../../../src/world/split/paintSplit';
import { startWith } from '../../startWith';

beforeAll(loadModel);

/** What is painted on a picture of 640 × 360 where it is split in the middle. */
function painted(hasRoom: boolean): { words: string[]; bars: number[][]; boxes: Box[] } {
  const [words, bars] = [[] as string[], [] as number[][]];
  const context = {
    measureText: (text: string) => ({ width: 8 * text.length }),
    strokeText: () => {},
    fillText: (text: string) => void words.push(text),
    fillRect: (...box: number[]) => void bars.push(box),
  } as unknown as CanvasRenderingContext2D;
  const sheet = { context, widthPx: 640, heightPx: 360, fontFamily: 'serif', colour: () => '#000' };
  paintSplit(noInsets, sheet, hasRoom);
  return { words, bars, boxes: splitBoxes(noInsets, sheet) };
}

it('a picture of two scenarios has the line between them and says which they are; a small one has the line', () => {
  const pinned = [{ id: 'half', title: 'Half the payload', inputs: {}, constellation: null }];
  startWith({ ...defaultScene, pinned, split: { scenario: 'half', at: 0.5 } });
  const { words, bars, boxes } = painted(true);
  expect(words).toContain('Present scenario');
  expect(words).toContain('Half the payload');
  expect(bars).toEqual([[319, 0, 2, 360]]);
  expect(painted(false)).toMatchObject({ words: [], bars: [[319, 0, 2, 360]] });
  // 14 px from the line and from the foot, and a box for each line of words: 8 px a letter.
  expect(boxes).toHaveLength(words.length);
  expect(Math.max(...boxes.slice(0, 2).map(({ right }) => right))).toBe(306);
  expect(
    boxes.find(({ right, left }) => left === 334 && right - left === 8 * 'Half the payload'.length),
  ).toBeDefined();
  startWith(defaultScene);
  expect(painted(true)).toEqual({ words: [], bars: [], boxes: [] });
});
