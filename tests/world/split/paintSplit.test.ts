import { beforeAll, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadModel } from '../../../src/store/readings/report';
import { noInsets } from '../../../src/world/Stage';
import { paintSplit } from '../../../src/world/split/paintSplit';
import { startWith } from '../../startWith';

beforeAll(loadModel);

/** What is painted on a picture of 640 × 360 where it is split in the middle. */
function painted(hasRoom: boolean): { words: string[]; bars: number[][] } {
  const [words, bars] = [[] as string[], [] as number[][]];
  const context = {
    measureText: (text: string) => ({ width: 8 * text.length }),
    strokeText: () => {},
    fillText: (text: string) => void words.push(text),
    fillRect: (...box: number[]) => void bars.push(box),
  } as unknown as CanvasRenderingContext2D;
  paintSplit(
    noInsets,
    { context, widthPx: 640, heightPx: 360, fontFamily: 'serif', colour: () => '#000' },
    hasRoom,
  );
  return { words, bars };
}

it('a picture of two scenarios has the line between them and says which they are; a small one has the line', () => {
  const pinned = [{ id: 'half', title: 'Half the payload', inputs: {}, constellation: null }];
  startWith({ ...defaultScene, pinned, split: { scenario: 'half', at: 0.5 } });
  const { words, bars } = painted(true);
  expect(words).toContain('Present scenario');
  expect(words).toContain('Half the payload');
  expect(bars).toEqual([[319, 0, 2, 360]]);
  expect(painted(false)).toEqual({ words: [], bars: [[319, 0, 2, 360]] });
  startWith(defaultScene);
  expect(painted(true)).toEqual({ words: [], bars: [] });
});
