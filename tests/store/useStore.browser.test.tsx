import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { setClock } from '../../src/store/actions/clock';
import { focus } from '../../src/store/actions/scene';
import { store } from '../../src/store/store';
import { useStore } from '../../src/store/useStore';

const noon = Date.UTC(2026, 10, 22, 12);
const day = (state: { clockMs: number }) => new Date(state.clockMs).toISOString().slice(0, 10);

let asked = 0;
function Shown() {
  const date = useStore((state) => {
    asked += 1;
    return day(state);
  });
  const looked = useStore(({ scene }) => scene.focus);
  return `${date} ${looked}`;
}

const holder = document.createElement('div');
let root: ReturnType<typeof createRoot>;
afterEach(() => flushSync(() => root.unmount()));

it('follows what changes and the day, and asks nothing while the clock runs within one', () => {
  setClock(noon);
  focus(null);
  root = createRoot(holder);
  flushSync(() => root.render(<Shown />));
  expect(holder.textContent).toBe('2026-11-22 null');
  asked = 0;
  flushSync(() => {
    for (let s = 1; s <= 600; s++) setClock(noon + 60_000 * s);
  });
  expect(asked).toBe(0);
  flushSync(() => setClock(noon + 43_200_000));
  expect(holder.textContent).toBe('2026-11-23 null');
  flushSync(() => focus('site:colossus-1'));
  expect(holder.textContent).toBe('2026-11-23 site:colossus-1');
  flushSync(() => setClock(noon - 86_400_000));
  expect(holder.textContent).toBe('2026-11-21 site:colossus-1');
  expect(store.getState().clockMs).toBe(noon - 86_400_000);
});
