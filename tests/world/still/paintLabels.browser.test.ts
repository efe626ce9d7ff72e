import { expect, it } from 'vitest';
import { paintLabels } from '../../../src/world/still/paintLabels';

it('words that go over two lines on the page are painted in two lines', () => {
  const root = document.createElement('div');
  root.innerHTML =
    '<div class="world-labels"><p style="width: 6em; font: 16px/20px monospace">Array area of nodes</p></div>';
  document.body.append(root);
  const context = document.createElement('canvas').getContext('2d')!;
  const painted: [text: string, x: number, y: number][] = [];
  context.fillText = (text, x, y) => void painted.push([text, x, y]);
  paintLabels(root, context, 1);
  root.remove();
  expect(painted.map(([text]) => text)).toEqual(['Array', 'area of', 'nodes']);
  const [[, firstX, firstY], [, secondX, secondY]] = painted as [(typeof painted)[0], (typeof painted)[0]];
  expect(secondX).toBe(firstX);
  expect(secondY - firstY).toBe(20);
});
