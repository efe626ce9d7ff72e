import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeStoryKey } from '../../src/present/useStoryKeys';
import { choosePresenting } from '../../src/store/presenterChoices';

const act = vi.fn();

/** Presses a key; gives whether the globe hears of it. */
function press(key: string, target: object | null = null): boolean {
  const event = { key, target, preventDefault: vi.fn(), stopPropagation: vi.fn() };
  takeStoryKey(event as unknown as KeyboardEvent, act);
  return event.stopPropagation.mock.calls.length === 0;
}

beforeEach(() => {
  act.mockClear();
  vi.stubGlobal('document', { hasFocus: () => true });
  vi.stubGlobal('Element', class {});
});
afterEach(() => {
  choosePresenting('characterKeys', true);
  vi.unstubAllGlobals();
});

it('a story key acts, and the globe does not hear of it; any other key is the globe’s', () => {
  expect(press('f')).toBe(false);
  expect(act).toHaveBeenCalledExactlyOnceWith('fullScreen');
  expect(press('q')).toBe(true);
});

it('letters that are turned off do nothing, and do not move the camera either', () => {
  choosePresenting('characterKeys', false);
  for (const key of ['s', 'f', 'g', '?']) expect(press(key)).toBe(false);
  expect(act).not.toHaveBeenCalled();
  expect(press('ArrowRight')).toBe(false);
  expect(act).toHaveBeenCalledExactlyOnceWith('next');
});

it('arrows move a slider that has the focus and no shot; a clicker’s own keys go on from there', () => {
  class Slider extends Element {
    override closest(selector: string) {
      return selector === '[role="slider"]' ? this : null;
    }
  }
  expect(press('ArrowRight', new Slider())).toBe(true);
  expect(press('Home', new Slider())).toBe(true);
  expect(act).not.toHaveBeenCalled();
  press('PageDown', new Slider());
  expect(act).toHaveBeenCalledExactlyOnceWith('next');
});
