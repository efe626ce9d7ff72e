import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadGallery } from '../../../src/scene/link/gallery';
import { openAddress } from '../../../src/scene/link/openAddress';
import { readAddress } from '../../../src/scene/link/readAddress';
import { sceneAtShot } from '../../../src/scene/story';
import { setClock, setView } from '../../../src/store/actions/clock';
import { replaceScene, setScene, setTheme } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { currentScene, lastingScene, link, storyLink } from '../../../src/store/readings/currentScene';
import { nodePower, sitePower } from '../../../src/store/readings/explanationOf';
import { explanation, loadModel, report } from '../../../src/store/readings/report';
import { sourcesOnScreen } from '../../../src/store/readings/sources';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const state = () => stateNow();

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

it('shows each gallery scene without loss', async () => {
  for (const id of ['commitments', 'million-satellites']) {
    const read = await loadGallery(id);
    if (!read.ok) throw new Error(id);
    replaceScene(read.value);
    expect(currentScene(state())).toEqual(read.value);
  }
});

describe('with a shot on screen', () => {
  const part = { notes: null, dwellS: 5, transition: 'fly', claim: null } as const;
  const story = [
    {
      ...part,
      caption: { en: 'before' },
      scene: { time: '2021-01-01T00:00:00Z', inputs: { 'ground.pue': 1.5 } },
    },
    { ...part, caption: { en: 'now' }, scene: { layers: { labels: false } } },
  ];

  it('a link opens a story of one’s own at its shot, and its other shots show what they did', async () => {
    startWith({ ...defaultScene, id: 'mine', story }, { drawn: true });
    shot(0);
    setView({ ...stateNow().scene.camera, tiltDeg: 12 });
    const address = await readAddress(link(stateNow(), 'https://example.org/'), () => {});
    expect(address.shot).toBe(1);
    const { scene, problems, story: at } = await openAddress(address);
    expect(problems).toEqual([]);
    replaceScene(scene, at);
    expect(stateNow()).toMatchObject({
      shot: 0,
      view: { tiltDeg: 12 },
      scene: { id: 'mine', time: '2021-01-01T00:00:00Z', inputs: { 'ground.pue': 1.5 } },
    });
    shot(1);
    expect(stateNow().scene).toMatchObject({
      time: defaultScene.time,
      inputs: {},
      layers: { ...defaultScene.layers, labels: false },
    });
  });

  it('a link to a shot of one’s own over which something was chosen holds that, and shots that show what they did', async () => {
    startWith({ ...defaultScene, id: 'mine', story }, { drawn: true });
    shot(0);
    setScene({ inputs: { 'ground.pue': 1.2 }, story: stateNow().scene.story });
    const address = await readAddress(link(stateNow(), 'https://example.org/'), () => {});
    const { scene, problems } = await openAddress(address);
    expect(problems).toEqual([]);
    expect(scene.inputs).toEqual({ 'ground.pue': 1.2 });
    expect(sceneAtShot(scene, 0).inputs).toEqual({ 'ground.pue': 1.5 });
    expect(sceneAtShot(scene, 1).time).toBe(defaultScene.time);
  });

  it('a link to a story of the gallery opens at its shot, and its other shots show what they did', async () => {
    startWith(defaultScene, { drawn: true });
    shot(3);
    setView({ ...stateNow().view, tiltDeg: 12 });
    const address = link(stateNow(), 'https://example.org/');
    expect(address).toMatch(/\?v=1&scene=overview&shot=4&camera=[-\d.,]+,12$/);
    const { scene, problems, story: at } = await openAddress(await readAddress(address, () => {}));
    expect(problems).toEqual([]);
    replaceScene(scene, at);
    expect(stateNow()).toMatchObject({ shot: 3, scene: { time: '2024-09-15T16:00:00Z' } });
    expect(stateNow().view.tiltDeg).toBe(12);
    shot(1);
    // It says no time of its own.
    expect(stateNow().scene.time).toBe(defaultScene.time);
    setView(stateNow().scene.camera);
    expect(link(stateNow(), 'https://example.org/')).toBe('https://example.org/?v=1&scene=overview&shot=2');
  });

  it('a link holds the story where its shots start from what a reader chose', async () => {
    startWith({ ...defaultScene, inputs: { 'ground.pue': 1.5 } }, { drawn: true });
    shot(3);
    const address = await readAddress(link(stateNow(), 'https://example.org/'), () => {});
    expect(address.shot).toBeNull();
    const { scene } = await openAddress(address);
    expect(sceneAtShot(scene, 1)).toMatchObject({ time: defaultScene.time, inputs: { 'ground.pue': 1.5 } });
  });

  it('a link to a story of the gallery stays short, and the address of its beginning is that of the story', () => {
    startWith(defaultScene, { drawn: true });
    shot(2);
    expect(link(stateNow(), 'https://example.org/').length).toBeLessThan(300);
    expect(storyLink(stateNow(), 'https://example.org/')).toBe('https://example.org/?v=1&scene=overview');
  });

  it('a shot that says all by itself is kept as it was written', () => {
    startWith({ ...defaultScene, story }, { drawn: true });
    shot(1);
    expect(lastingScene(stateNow()).story[1]?.scene).toEqual({ layers: { labels: false } });
    expect(lastingScene(stateNow()).story[0]?.scene).toEqual({
      ...story[0]?.scene,
      layers: defaultScene.layers,
    });
  });
});
