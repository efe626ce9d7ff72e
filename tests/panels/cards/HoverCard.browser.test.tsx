import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import '../../../src/kit/base.css';
import { formatBand, formatPower, join } from '../../../src/locales/format';
import { HoverCard } from '../../../src/panels/cards/HoverCard';
import { quantityOf } from '../../../src/store/readings/explanationOf';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

let app: HTMLElement;
let root: Root;

beforeAll(loadModel);
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
  buttons.dataset.overGlobe = '';
  buttons.style.cssText = 'position: fixed; left: 150px; top: 60px; width: 32px; height: 128px';
  document.body.append(buttons);
  try {
    const { left, top, right, bottom } = boxAt(100, 70);
    expect(left < 182 && right > 150 && top < 188 && bottom > 60).toBe(false);
    expect(left <= 100 && right >= 100 && top <= 70 && bottom >= 70).toBe(false);
  } finally {
    buttons.remove();
  }
});

it('a mark of several says how many, the largest, and their power together with its band, as the list sums it', () => {
  const sites = ['colossus-2', 'colossus-1', 'stargate-abilene', 'prometheus', 'barber-lake'];
  flushSync(() => root.render(<HoverCard path="site:colossus-2" sites={sites} x={30} y={40} />));
  const card = document.querySelector('.hover-card')!;
  const lines = [...card.querySelectorAll('p')].map((each) => each.textContent);
  expect(lines[0]).toBe('5 sites');
  expect(lines[1]).toBe('Colossus 2, Colossus 1, Stargate Abilene and 2 more');
  const id = card.querySelector('.strong[data-quantity^="ground.sum"]')?.getAttribute('data-quantity') ?? '';
  const quantity = quantityOf(stateNow(), id)!;
  const { value, low, high } = quantity;
  expect(lines[2]).toMatch(new RegExp(`^IT power: ${join(formatPower(value, 'en'))} of `));
  expect(lines[3] ?? null).toBe(formatBand(low, high, 'W', 'en'));
  const each = sites.map((site) => quantityOf(stateNow(), `site.${site}.operatingItPowerW`)?.value ?? 0);
  expect(value).toBe(each.reduce((sum, one) => sum + one, 0));
});
