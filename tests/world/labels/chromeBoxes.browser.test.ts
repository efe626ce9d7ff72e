import { afterEach, expect, it } from 'vitest';
import { watchChrome } from '../../../src/world/labels/chromeBoxes';
import { Stage } from '../../../src/world/Stage';

const app = document.createElement('div');
app.id = 'app';
let stop = () => {};
afterEach(() => {
  stop();
  app.replaceChildren();
});

function stageIn(): { stage: Stage; asked: () => number } {
  document.body.append(app);
  const root = app.appendChild(document.createElement('div'));
  root.style.cssText = 'position: fixed; left: 10px; top: 20px; width: 300px; height: 200px';
  const stage = new Stage(root, () => true);
  let frames = 0;
  stage.invalidate = () => {
    frames += 1;
  };
  return { stage, asked: () => frames };
}

function lay(left: number, top: number, width: number, height: number): HTMLElement {
  const element = document.createElement('div');
  element.dataset.overGlobe = '';
  element.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  return app.appendChild(element);
}

it('measures what is marked, from the corner of the canvas', () => {
  const { stage } = stageIn();
  lay(110, 70, 40, 30);
  const chrome = watchChrome(stage);
  stop = chrome.stop;
  expect(chrome.boxes()).toEqual([{ left: 100, top: 50, right: 140, bottom: 80 }]);
  expect(chrome.boxes()).toBe(chrome.boxes());
});

it('follows what comes, grows, moves with the insets and goes', async () => {
  const { stage, asked } = stageIn();
  const chrome = watchChrome(stage);
  stop = chrome.stop;
  expect(chrome.boxes()).toEqual([]);
  const element = lay(110, 70, 40, 30);
  await expect.poll(() => chrome.boxes().length).toBe(1);
  expect(asked()).toBeGreaterThan(0);
  element.style.width = '60px';
  await expect.poll(() => chrome.boxes()[0]?.right).toBe(160);
  // Another place alone is told by the insets that it hangs on, and is soon seen where nothing tells it.
  element.style.top = '90px';
  stage.insets = { left: 0, right: 0, top: 20, bottom: 0 };
  expect(chrome.boxes()).toEqual([{ left: 100, top: 70, right: 160, bottom: 100 }]);
  element.style.display = 'none';
  await expect.poll(() => chrome.boxes()).toEqual([]);
  element.style.display = '';
  await expect.poll(() => chrome.boxes().length).toBe(1);
  element.remove();
  await expect.poll(() => chrome.boxes()).toEqual([]);
});

it('asks for a frame when something was moved by what it stands on', async () => {
  const { stage, asked } = stageIn();
  const element = lay(110, 70, 40, 30);
  const chrome = watchChrome(stage);
  stop = chrome.stop;
  // The watch begins with a frame of its own.
  await new Promise((done) => setTimeout(done, 200));
  expect(chrome.boxes()[0]?.top).toBe(50);
  const before = asked();
  element.style.top = '90px';
  await expect.poll(asked).toBe(before + 1);
  expect(chrome.boxes()[0]?.top).toBe(70);
  // And for no more when all stands.
  await new Promise((done) => setTimeout(done, 400));
  expect(asked()).toBe(before + 1);
});
