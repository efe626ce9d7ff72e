import { beforeEach, expect, it } from 'vitest';
import { crumbTrail } from '../../../src/panels/cards/crumbTrail';
import { defaultScene, emptyScene } from '../../../src/scene/defaults';
import { focus, replaceScene, setInput } from '../../../src/store/actions/scene';
import { constellationReadings } from '../../../src/store/nodes/orbitReadings';
import { stateNow } from '../../../src/store/stateNow';

const titles = () => crumbTrail(stateNow()).map(({ title }) => title);

beforeEach(() => replaceScene(emptyScene));

it('is the Earth alone where nothing is looked into', () => {
  expect(titles()).toEqual(['Earth']);
});

it('leads to a site, hall and rack', () => {
  focus('site:colossus-1');
  expect(titles()).toEqual(['Earth', 'Memphis', 'Colossus 1']);
  focus('site:colossus-1/hall:0/rack:117');
  expect(titles()).toEqual(['Earth', 'Memphis', 'Colossus 1', 'Hall 1', 'Rack 118']);
  expect(crumbTrail(stateNow()).map(({ target }) => target)).toEqual([
    { kind: 'earth' },
    { kind: 'place', siteId: 'colossus-1' },
    { kind: 'inside', path: 'site:colossus-1' },
    { kind: 'inside', path: 'site:colossus-1/hall:0' },
    { kind: 'inside', path: 'site:colossus-1/hall:0/rack:117' },
  ]);
});

it('leads to a constellation, plane and node', () => {
  replaceScene(defaultScene);
  const [ours] = constellationReadings(stateNow());
  if (!ours) return expect.fail('the default scene has no constellation');
  const { id, title } = ours;
  expect(setInput('constellation.nodes', 100)).toEqual({ ok: true });
  expect(setInput('constellation.planes', 7)).toEqual({ ok: true });
  expect(focus(`node:${id}/15`)).toEqual({ ok: true });
  // 100 nodes in 7 planes: the first two have 15, so the node of number 15 in the address is the first of the second plane.
  expect(titles()).toEqual(['Earth', title, 'Plane 2', 'Node 16']);
  focus(`plane:${id}/6`);
  expect(titles()).toEqual(['Earth', title, 'Plane 7']);
  focus(`constellation:${id}`);
  expect(titles()).toEqual(['Earth', title]);
});
