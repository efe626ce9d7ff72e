import { readFileSync } from 'node:fs';
import type { LineSegments } from 'three';
import { beforeEach, expect, it } from 'vitest';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { takeFile } from '../../../src/store/actions/files';
import { setLayer, setScene } from '../../../src/store/actions/scene';
import { visibleSites } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { poseOf } from '../../../src/world/camera/cameraPose';
import { FleetLinks, linksPerSite } from '../../../src/world/fleet/FleetLinks';
import { fleetLayout } from '../../../src/world/fleet/fleetLayout';
import { Stage } from '../../../src/world/Stage';

beforeEach(async () => {
  const taken = await takeFile({ name: 'overview.json', text: readFileSync('scenes/overview.json', 'utf8') });
  expect(taken.accepted).toBe(1);
});

/** The links of the scene's constellations, and what is drawn of them: vertices, or 0 where hidden. */
function linksOfScene(beside = false) {
  const { scene, clockMs, view } = stateNow();
  const layout = fleetLayout(scene.constellations, clockMs);
  const stage = new Stage({} as HTMLElement, () => true);
  stage.pose = poseOf(view);
  scene.constellations.forEach(({ id }, i) => {
    stage[beside ? 'beside' : 'constellations'].set(id, {
      id,
      table: layout.tables[i]!,
      firstNode: layout.firstNodes[i]!,
    });
  });
  const links = new FleetLinks(layout, new OrbitPlacement(layout), beside);
  const drawn = () => {
    links.update(stage);
    const lines = links.object as LineSegments;
    return lines.visible ? lines.geometry.drawRange.count : 0;
  };
  return { drawn };
}

it('draws nothing while the layer is off, two links a node and four a site while it is on', () => {
  const { drawn } = linksOfScene();
  expect(stateNow().scene.layers.links).toBe(false);
  expect(drawn()).toBe(0);
  setLayer('links', true);
  const sites = visibleSites(stateNow()).length;
  expect(sites).toBeGreaterThan(5);
  const all = drawn();
  expect(all).toBeGreaterThan(2 * 2 * 2500);
  expect(all).toBeLessThanOrEqual(2 * (2 * 2500 + linksPerSite * sites));
  setLayer('sites', false);
  expect(drawn()).toBe(2 * 2 * 2500);
  setLayer('links', false);
  expect(drawn()).toBe(0);
});

it('a hidden constellation has no links, to the ground neither', () => {
  setLayer('links', true);
  const { drawn } = linksOfScene();
  expect(drawn()).toBeGreaterThan(0);
  setScene({ nodes: { hidden: ['ai1'] } });
  expect(drawn()).toBe(0);
});
