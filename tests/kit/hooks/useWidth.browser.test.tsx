import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWidth } from '../../../src/kit/hooks/useWidth';

let holder: HTMLElement;

beforeEach(() => {
  holder = document.createElement('div');
  holder.style.width = '120px';
  document.body.append(holder);
});
afterEach(() => holder.remove());

function Measured() {
  const [ref, widthPx] = useWidth<HTMLDivElement>(600);
  return <div ref={ref}>{widthPx}</div>;
}

it('knows the width of an element before it is painted, and follows it', async () => {
  const root = createRoot(holder);
  flushSync(() => root.render(<Measured />));
  expect(holder.textContent).toBe('120');
  holder.style.width = '300px';
  await vi.waitFor(() => expect(holder.textContent).toBe('300'));
  root.unmount();
});
