import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { resetInputs, setInput } from '../../src/store/actions/scene';
import { useDeferred } from '../../src/store/useDeferred';
import { useThrottled } from '../../src/store/useThrottled';

const id = 'exchange.targetItPowerW';
const app = document.createElement('div');
let root: Root;
let renders = 0;

function Urgent() {
  return <output className="urgent">{useThrottled().scene.inputs[id]}</output>;
}

function Calm() {
  renders += 1;
  return <output className="calm">{useDeferred().scene.inputs[id]}</output>;
}

const texts = (name: string) => [...app.querySelectorAll(`.${name}`)].map((each) => each.textContent);

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).toBe(true);
}

beforeEach(async () => {
  resetInputs();
  document.body.append(app);
  root = createRoot(app);
  root.render(
    <>
      <Urgent />
      <Calm />
      <Calm />
    </>,
  );
  await until(() => texts('calm').length === 2);
});
afterEach(() => root.unmount());

it('follows a drag to its newest state, with few renders on the way', async () => {
  await until(() => texts('calm').join() === ',');
  renders = 0;
  for (let step = 1; step <= 40; step++) {
    setInput(id, 1e9 + step);
    await Promise.resolve();
    // What is urgent is on screen before the next step.
    expect(texts('urgent')).toEqual([String(1e9 + step)]);
    await new Promise((done) => setTimeout(done, 4));
  }
  await until(() => texts('calm').join() === '1000000040,1000000040');
  // Two readers, 40 steps: at once would be 80.
  expect(renders).toBeLessThan(40);
});

it('all readers show one and the same state, those that come later too', async () => {
  const seen = new Set<string>();
  const watch = new MutationObserver(() => seen.add(String(new Set(texts('calm')).size)));
  watch.observe(app, { subtree: true, characterData: true, childList: true });
  for (let step = 1; step <= 20; step++) {
    setInput(id, 2e9 + step);
    await new Promise((done) => setTimeout(done, 20));
  }
  await until(() => texts('calm').join() === '2000000020,2000000020');
  watch.disconnect();
  expect([...seen]).toEqual(['1']);
  root.render(<Calm />);
  await until(() => texts('calm').join() === '2000000020');
  setInput(id, 3e9);
  await until(() => texts('calm').join() === '3000000000');
});
