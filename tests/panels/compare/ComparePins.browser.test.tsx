import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ComparePanel } from '../../../src/panels/compare/ComparePanel';
import { undo } from '../../../src/store/actions/history';
import { pinScenario } from '../../../src/store/actions/scenario';
import { openScene } from '../../../src/store/actions/scene';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { type Mounted, mountPanel } from '../mountPanel';

let mounted: Mounted;
const titles = () => stateNow().scene.pinned.map(({ title }) => title);
const press = (name: string) => mounted.app.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
const field = () => mounted.app.querySelector<HTMLInputElement>('.pins input');

beforeAll(loadModel);
beforeEach(async () => {
  await openScene('overview');
  pinScenario('As it was');
  mounted = mountPanel(<ComparePanel />);
  await mounted.settled();
});
afterEach(() => mounted.unmount());

async function type(text: string, key: string): Promise<void> {
  press('Rename: As it was');
  await expect.poll(() => field()).not.toBeNull();
  await userEvent.fill(field() as HTMLInputElement, text);
  await userEvent.keyboard(key);
  await mounted.settled();
}

it('renames a pin where it stands, in the list, the table and the bars, and takes it back', async () => {
  await type('Before', '{Enter}');
  expect(titles()).toEqual(['Before']);
  expect(mounted.app.querySelector('.pins')?.textContent).toContain('Before');
  expect(mounted.app.querySelector('.compare-table thead')?.textContent).toContain('2. Before');
  expect(mounted.app.querySelector('.compare-bars svg')?.textContent).toContain('2. Before');
  undo();
  await mounted.settled();
  expect(mounted.app.querySelector('.pins')?.textContent).toContain('As it was');
});

it('keeps the name on Escape and where the field is emptied', async () => {
  await type('Other', '{Escape}');
  expect(titles()).toEqual(['As it was']);
  expect(field()).toBeNull();
  await type('', '{Enter}');
  expect(titles()).toEqual(['As it was']);
});
