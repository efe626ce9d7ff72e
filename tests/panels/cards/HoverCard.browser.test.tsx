import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import '../../../src/kit/base.css';
import { HoverCard } from '../../../src/panels/cards/HoverCard';

let app: HTMLElement;
let root: Root;

beforeEach(() => {
  app = document.createElement('div');
  app.id = 'app';
  app.style.cssText = 'position: fixed; inset: 0; --inset-right: 20px; --inset-bottom: 150px';
  document.body.append(app);
  root = createRoot(app);
});
afterEach(() => {
  flushSync(() => root.unmount());
  app.remove();
});

/** Box of the card of what lies at a place of the window. */
function boxAt(x: number, y: number): DOMRect {
  flushSync(() => root.render(<HoverCard path="site:colossus-1" x={x} y={y} />));
  const card = document.querySelector('.hover-card');
  if (!card) throw new Error('no card');
  return card.getBoundingClientRect();
}

it('the card lies beside what it speaks of, on the side that the panels leave free', () => {
  const [right, bottom] = [window.innerWidth - 20, window.innerHeight - 150];
  expect(boxAt(30, 40)).toMatchObject({ left: 44, top: 54 });
  expect(boxAt(right - 20, 40).right).toBeCloseTo(right - 34, 0);
  expect(boxAt(30, bottom - 10).bottom).toBeCloseTo(bottom - 24, 0);
});

it('and not under the globe’s buttons', () => {
  const buttons = document.createElement('div');
  buttons.className = 'globe-buttons';
  buttons.style.cssText = 'position: fixed; left: 150px; top: 60px; width: 32px; height: 128px';
  document.body.append(buttons);
  try {
    // No room to the left either: it keeps to the edge, below what it speaks of.
    expect(boxAt(100, 70)).toMatchObject({ left: 8, top: 84 });
  } finally {
    buttons.remove();
  }
});
