import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import { capacityAt } from '../../../src/model/ground/capacity';
import { inclinationOfDeg } from '../../../src/model/orbit/orbit';
import { defaultScene } from '../../../src/scene/defaults';
import { loadGallery } from '../../../src/scene/link/gallery';
import { setClock, setView } from '../../../src/store/actions/clock';
import {
  chooseLanguage,
  replaceScene,
  resetInputs,
  setBasis,
  setInput,
  setLayer,
  setScene,
  setTheme,
} from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import {
  constellationReadings,
  constellations,
  drawnConstellations,
  nodeReading,
} from '../../../src/store/nodes/orbitReadings';
import { cameraOn } from '../../../src/store/readings/cameraOn';
import { currentScene, link } from '../../../src/store/readings/currentScene';
import { nodePower, sitePower } from '../../../src/store/readings/explanationOf';
import { explanation, loadModel, report } from '../../../src/store/readings/report';
import { sourcesOnScreen } from '../../../src/store/readings/sources';
import { storyOf } from '../../../src/store/readings/story';
import { siteReadings, visibleSites } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const state = () => stateNow();
const row = (id: string) => capacityAt(siteById(id)!, state().clockMs);
const site = (id: string) => siteReadings(state()).find((reading) => reading.id === id);

beforeAll(loadModel);
beforeEach(() => {
  startWith(defaultScene);
});

describe('currentScene', () => {
  it('is the scene itself at rest, and has clock and camera when they ran ahead', () => {
    expect(currentScene(state())).toEqual(defaultScene);
    setClock(Date.UTC(2027, 4, 6, 12));
    setView({ ...defaultScene.camera, tiltDeg: 33 });
    expect(currentScene(state())).toEqual({
      ...defaultScene,
      time: '2027-05-06T12:00:00Z',
      camera: { ...defaultScene.camera, tiltDeg: 33 },
    });
    expect(link(state(), 'https://example.org/?mode=explore')).toMatch(
      /^https:\/\/example\.org\/\?v=1&mode=explore&scene=overview&t=2027-05-06T12:00:00Z&camera=[-\d.,]+,33$/,
    );
  });
});

describe('siteReadings', () => {
  // Figures of Epoch AI's timelines table, September 2026.
  it('follows Colossus 1 through its rows', () => {
    setClock(Date.UTC(2024, 0, 1));
    expect(site('colossus-1')).toMatchObject({
      powerW: 0,
      totalPowerW: 340e6,
      fraction: 0,
      status: 'construction',
    });
    setClock(Date.UTC(2024, 8, 10));
    expect(site('colossus-1')).toMatchObject({ itPowerW: 139e6, status: 'operating' });
    expect(row('colossus-1')).toMatchObject({ facilityPowerW: 181e6, state: 'reported' });
    setClock(Date.UTC(2026, 5, 1));
    expect(site('colossus-1')).toMatchObject({ powerW: 340e6, totalPowerW: 340e6, fraction: 1 });
    setBasis('facility');
    expect(site('colossus-1')).toMatchObject({ powerW: 425e6, totalPowerW: 425e6, finalItPowerW: 340e6 });
  });

  it('keeps projections apart from what stands', () => {
    setClock(Date.UTC(2030, 0, 1));
    expect(site('colossus-2')).toMatchObject({ powerW: 946e6, itPowerW: 1531e6, totalPowerW: 1531e6 });
    expect(row('colossus-2').state).toBe('projected');
  });

  it('leaves unknown power unknown', () => {
    expect(site('terafab')).toMatchObject({ powerW: null, totalPowerW: null, fraction: null });
  });

  it('is the same list while nothing that shows has changed', () => {
    const before = siteReadings(state());
    setClock(state().clockMs + 1000);
    setView({ ...defaultScene.camera, tiltDeg: 1 });
    expect(siteReadings(state())).toBe(before);
    setClock(state().clockMs + 86_400_000);
    expect(siteReadings(state())).not.toBe(before);
  });

  it('shows the sites that the scene names', () => {
    setScene({ sites: ['terafab', 'colossus-1'] });
    expect(visibleSites(state()).map(({ id }) => id)).toEqual(['colossus-1', 'terafab']);
  });
});

describe('constellations', () => {
  it('follow the inputs and the layer', () => {
    expect(constellationReadings(state())).toMatchObject([
      { id: 'ai1', nodes: 2500, nominalItPowerW: 300e6 },
    ]);
    const [first] = constellations(state());
    expect(first?.inclinationDeg).toBeNull();
    expect(first && inclinationOfDeg(first)).toBeCloseTo(97.99, 2);
    const before = drawnConstellations(state());
    expect(drawnConstellations(state())).toBe(before);
    replaceScene({ ...defaultScene, inputs: { 'node.itPowerMeanW': 1e12 } });
    // The model takes the most that the input allows, 1 MW a node.
    expect(constellationReadings(state())[0]?.nominalItPowerW).toBe(2500e6);
    resetInputs();
    setInput('constellation.nodes', 5000);
    setInput('node.itPowerMeanW', 100_000);
    expect(constellationReadings(state())).toMatchObject([{ nodes: 5000, nominalItPowerW: 500e6 }]);
    setLayer('orbits', false);
    expect(drawnConstellations(state())).toEqual([]);
  });

  it('have nodes at their height', () => {
    const node = nodeReading(state(), 'ai1', 1204);
    // 650 km over the equatorial radius; the ellipsoid is up to 21.4 km lower at the poles.
    expect(node?.altitudeM).toBeGreaterThan(649_000);
    expect(node?.altitudeM).toBeLessThan(672_000);
    expect(nodeReading(state(), 'ai1', 2500)).toBeNull();
    expect(nodeReading(state(), 'x', 0)).toBeNull();
    expect(cameraOn(state(), 'node:ai1/1204')?.latitudeDeg).toBe(node?.latitudeDeg);
  });
});

describe('the model’s answers', () => {
  it('are the same object for the same question', () => {
    const before = report(state());
    setTheme('paper');
    setView({ ...defaultScene.camera, tiltDeg: 2 });
    expect(report(state())).toBe(before);
    expect(before.quantities['site.colossus-1.itPowerW']?.value).toBe(340e6);
    expect(explanation(state(), 'site.colossus-1.itPowerW')?.quantity.value).toBe(340e6);
    expect(explanation(state(), 'no.such.id')).toBeNull();
  });

  it('balance: what goes into a chain leaves it as heat', () => {
    for (const chain of [sitePower(state(), 'colossus-1'), nodePower(state())]) {
      expect(chain?.inW).toBeGreaterThan(0);
      expect((chain?.heatW ?? 0) / (chain?.inW ?? 1)).toBeCloseTo(1, 9);
    }
    expect(sitePower(state(), 'atlantis')).toBeNull();
  });

  it('have sources, fewer where less is shown', () => {
    const all = sourcesOnScreen(state());
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    setScene({ sites: ['terafab'], layers: { orbits: false } });
    expect(sourcesOnScreen(state()).length).toBeLessThan(all.length);
    expect(sourcesOnScreen(state()).length).toBeGreaterThan(0);
  });
});

describe('storyOf', () => {
  it('speaks the scene’s language, and English where a text is missing', () => {
    chooseLanguage('de');
    shot(0);
    expect(storyOf(state())).toMatchObject({
      count: 4,
      index: 0,
      caption: defaultScene.story[0]?.caption.de,
    });
    setScene({ finding: { en: 'Only English' } });
    expect(storyOf(state()).finding).toBe('Only English');
  });
});

it('shows each gallery scene without loss', async () => {
  for (const id of ['commitments', 'million-satellites']) {
    const read = await loadGallery(id);
    if (!read.ok) throw new Error(id);
    replaceScene(read.value);
    expect(currentScene(state())).toEqual(read.value);
  }
});
