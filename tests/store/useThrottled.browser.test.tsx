import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { setClock, setView } from '../../src/store/actions/clock';
import { focus } from '../../src/store/actions/scene';
import { stateNow } from '../../src/store/stateNow';
import { useThrottled } from '../../src/store/useThrottled';

const noon = Date.UTC(2026, 10, 22, 12);

let asked = 0;
let renders = 0;
function Shown() {
  renders += 1;
  const [hour, looked] = useThrottled(({ clockMs, scene }) => {
    asked += 1;
    return `${new Date(clockMs).toISOString().slice(0, 13)} ${scene.focus}`;
  }).split(' ');
  return `${hour} ${looked}`;
}

const holder = document.createElement('div');
let root: ReturnType<typeof createRoot>;
afterEach(() => flushSync(() => root.unmount()));

it('follows a choice at once, the clock four times a second and the camera never', async () => {
  setClock(noon);
  focus(null);
  root = createRoot(holder);
  flushSync(() => root.render(<Shown />));
  expect(holder.textContent).toBe('2026-11-22T12 null');
  flushSync(() => focus('site:colossus-1'));
  expect(holder.textContent).toBe('2026-11-22T12 site:colossus-1');
  asked = 0;
  renders = 0;
  flushSync(() => {
    for (let step = 1; step <= 600; step++) {
      setClock(noon + 6_000 * step);
      setView({ ...stateNow().view, headingDeg: step / 10 });
    }
  });
  expect(asked).toBe(0);
  expect(holder.textContent).toBe('2026-11-22T12 site:colossus-1');
  const sinceMs = performance.now();
  await expect.poll(() => holder.textContent, { interval: 5 }).toBe('2026-11-22T13 site:colossus-1');
  expect(performance.now() - sinceMs).toBeLessThan(1000);
  expect(renders).toBe(1);
  setClock(noon + 7_200_000);
  flushSync(() => focus(null));
  expect(holder.textContent).toBe('2026-11-22T14 null');
});
