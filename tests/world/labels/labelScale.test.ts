import { afterEach, expect, it, vi } from 'vitest';
import { watchLabelScale } from '../../../src/world/labels/labelScale';

afterEach(() => vi.unstubAllGlobals());

it('words are measured anew when the window comes to a size with another scale, and not at every size', () => {
  let scale = '1.85';
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => scale }));
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const again = vi.fn();
  const stop = watchLabelScale({ closest: () => ({}) } as unknown as Element, again);
  window.dispatchEvent(new Event('resize'));
  expect(again).not.toHaveBeenCalled();
  scale = '2.5';
  window.dispatchEvent(new Event('resize'));
  window.dispatchEvent(new Event('resize'));
  expect(again).toHaveBeenCalledOnce();
  stop();
  scale = '1.85';
  window.dispatchEvent(new Event('resize'));
  expect(again).toHaveBeenCalledOnce();
});
