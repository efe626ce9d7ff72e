import { expect, it } from 'vitest';
import { goWhereAsked } from '../src/goWhereAsked';
import { defaultScene } from '../src/scene/defaults';
import { encodeCode } from '../src/scene/link/code';
import { encodeFile } from '../src/scene/link/file';
import { parseAddress } from '../src/scene/link/link';
import { openAddress } from '../src/scene/link/openAddress';
import { replaceScene } from '../src/store/actions/scene';
import { next } from '../src/store/actions/story';
import { stateNow } from '../src/store/stateNow';

/** The page that an address opens, as far as the stores go. */
async function visit(query: string, file = ''): Promise<void> {
  const address = parseAddress(`https://atlas.example/${query}`);
  const opened = await openAddress(address, async () => file);
  replaceScene(opened.scene, opened.story);
  if (opened.goesTo || address.siteId !== null) await goWhereAsked(address, opened);
}

it('an address with a shot and something to look into opens at that shot, and the story goes on from it', async () => {
  await visit('?scene=terafab&shot=3&focus=site:colossus-1');
  expect(stateNow()).toMatchObject({ shot: 2, scene: { focus: 'site:colossus-1' } });
  // The eye is over the site, Memphis.
  expect(stateNow().view.longitudeDeg).toBeCloseTo(-90.157, 2);
  next();
  expect(stateNow().shot).toBe(3);
  // What the address looks into is of that shot alone: the next starts from the scene as written.
  expect(stateNow().scene.focus).toBe('site:terafab');
});

it('an address with a shot and the site that is laid out opens at that shot', async () => {
  await visit('?scene=here-and-there&shot=2&site=colossus-1');
  expect(stateNow().shot).toBe(1);
  expect(stateNow().scene.layers.exchange).toBe(true);
  next();
  expect(stateNow().shot).toBe(2);
});

it.each([
  ['focus=site:colossus-1', 'site'],
  ['focus=site:colossus-1/hall:0', 'site'],
  ['focus=site:colossus-1&camera=-94,22,17500000', 'capacity'],
  ['focus=constellation:ai1', 'capacity'],
])('an address that goes to a site opens what is known of it: %s', async (query, panel) => {
  await visit(`?scene=overview&${query}`);
  expect(stateNow().scene.panel).toBe(panel);
});

it('a code says itself which panel is open', async () => {
  await visit(`?scene=overview#s=${encodeCode({ focus: 'site:colossus-1', panel: 'power' })}`);
  expect(stateNow().scene).toMatchObject({ focus: 'site:colossus-1', panel: 'power' });
});

it('a file says itself which panel is open', async () => {
  await visit(
    '?src=https://atlas.example/a.json&focus=site:colossus-1',
    encodeFile({ ...defaultScene, panel: 'power' }),
  );
  expect(stateNow().scene).toMatchObject({ focus: 'site:colossus-1', panel: 'power' });
});
