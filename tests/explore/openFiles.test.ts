import { beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../../src/explore/openFiles';
import { sceneFile } from '../../src/explore/sceneFile';
import { defaultScene } from '../../src/scene/defaults';
import { setClock, setView } from '../../src/store/actions/clock';
import { redo, undo } from '../../src/store/actions/history';
import { removeImport } from '../../src/store/actions/imports';
import { setUnits } from '../../src/store/actions/looks';
import { focus, replaceScene, setLayer } from '../../src/store/actions/scene';
import { documentStore } from '../../src/store/document';
import { currentScene, linkLeavesImportsOut } from '../../src/store/readings/currentScene';
import { stateNow } from '../../src/store/stateNow';
import { startWith } from '../startWith';

const state = () => stateNow();
const file = (name: string, text: string) => new File([text], name);

beforeEach(() => {
  startWith(defaultScene, { drawn: true });
  documentStore.temporal.getState().clear();
});

describe('a scene file', () => {
  it('opens as the scene that was saved, with the time and the view of the moment', async () => {
    setLayer('labels', false);
    setUnits('us');
    setClock(Date.UTC(2027, 2, 4, 5, 6, 7));
    setView({
      longitudeDeg: 12.5,
      latitudeDeg: -3,
      altitudeM: 5e6,
      headingDeg: 30,
      tiltDeg: 40,
      heightM: 0,
      follow: null,
    });
    const before = currentScene(state());
    const { name, text } = sceneFile();
    expect(name).toBe('overview.groundtrack.json');
    replaceScene(defaultScene);
    expect(state().scene.units).toBe('metric');
    expect(await openFiles([file(name, text)])).toBe(true);
    expect(currentScene(state())).toEqual(before);
    expect(state().scene).toMatchObject({
      time: '2027-03-04T05:06:07Z',
      units: 'us',
      layers: { labels: false },
    });
    expect(state().notices).toEqual([]);
  });

  it('is one step of undo', async () => {
    const { name, text } = sceneFile();
    await openFiles([file(name, text.replace('"units": "metric"', '"units": "us"'))]);
    expect(state().scene.units).toBe('us');
    undo();
    expect(state().scene).toEqual(defaultScene);
  });
});

describe('a file that cannot be opened leaves the scene and says why', () => {
  it.each([
    ['broken.json', '{\n  "version": 1,\n  "id": oops\n}', 'broken.json, line 3, column 9'],
    ['cut.json', '{\n  "version": 1,\n', 'cut.json, line '],
    ['notes.txt', 'hello', 'notes.txt: '],
    ['list.json', '[]', 'list.json'],
  ])('%s', async (name, text, sentence) => {
    expect(await openFiles([file(name, text)])).toBe(false);
    expect(state().scene).toBe(defaultScene);
    expect(documentStore.temporal.getState().pastStates).toHaveLength(0);
    expect(state().notices).toHaveLength(1);
    expect(state().notices[0]).toMatchObject({ tone: 'error' });
    expect(state().notices[0]?.text).toContain(sentence);
    expect(state().notices[0]?.text).toMatch(/The scene stays as it is\.$/);
  });

  it('names the line of a value out of range', async () => {
    const { name, text } = sceneFile();
    const wrong = text.replace(/"latitudeDeg": [^,]+/, '"latitudeDeg": 123');
    const line = wrong.split('\n').findIndex((row) => row.includes('"latitudeDeg": 123')) + 1;
    expect(await openFiles([file(name, wrong)])).toBe(false);
    expect(state().notices[0]?.text).toContain('camera.latitudeDeg must be');
    expect(state().notices[0]?.text).toContain(`(line ${line})`);
  });

  it('a file too large is not even read', async () => {
    const huge = {
      name: 'huge.json',
      size: 100_000_001,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await openFiles([huge])).toBe(false);
    expect(state().notices[0]?.text).toContain('huge.json is larger than a scene can be');
  });

  it('of several scene files none is opened', async () => {
    await openFiles([new File(['{}'], 'a.json'), new File(['{}'], 'b.json')]);
    expect(state().scene).toBe(defaultScene);
    expect(state().notices[0]?.text).toBe('One scene opens at a time. Choose one file.');
  });
});

/** The ISS and its first spare parts, elements of 2008 (the example of CelesTrak's own page on the format), and a broken record. */
const tle = [
  'ISS (ZARYA)',
  '1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927',
  '2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537',
  'BROKEN',
  '1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4754',
  '2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667',
].join('\n');

describe('a list of satellites', () => {
  it('comes into the scene as one step of undo, with what was left out told', async () => {
    expect(await openFiles([file('stations.tle', tle)])).toBe(true);
    expect(state().scene.imports).toEqual([
      { id: 'stations', name: 'stations.tle', text: tle, kind: 'satellites' },
    ]);
    expect(state().scene.id).toBe('overview');
    expect(state().notices).toHaveLength(1);
    expect(state().notices[0]).toMatchObject({ tone: 'info', opens: 'imports' });
    expect(state().notices[0]?.text).toMatch(/^stations\.tle: 1 satellite; .*left out\.$/);
    undo();
    expect(state().scene).toEqual(defaultScene);
  });

  it('is not taken twice, and goes with its focus', async () => {
    await openFiles([file('stations.tle', tle)]);
    await openFiles([file('again.txt', tle)]);
    expect(state().scene.imports).toHaveLength(1);
    await openFiles([file('stations.txt', `${tle}\n`)]);
    expect(state().scene.imports.map(({ id }) => id)).toEqual(['stations', 'stations-2']);
    expect(focus('satellite:25544')).toEqual({ ok: true });
    removeImport('stations');
    expect(state().scene.focus).toBe('satellite:25544');
    removeImport('stations-2');
    expect(state().scene).toMatchObject({ imports: [], focus: null });
    expect(focus('satellite:25544').ok).toBe(false);
  });

  it('of the same name takes the place of the one before, or stays beside it; undo takes one import back', async () => {
    const newer = tle.replace('ISS (ZARYA)', 'ISS');
    await openFiles([file('stations.tle', tle)]);
    await openFiles([file('stations.tle', newer)]);
    expect(state().scene.imports.map(({ id, text }) => [id, text])).toEqual([['stations', newer]]);
    const told = state().notices.at(-1);
    expect(told?.text).toMatch(/It takes the place of the file of that name\.$/);
    undo();
    expect(state().scene.imports.map(({ text }) => text)).toEqual([tle]);
    redo();
    expect(told?.choices?.map(({ words }) => words)).toEqual(['Keep both']);
    told?.choices?.[0]?.run();
    expect(state().scene.imports.map(({ id, text }) => [id, text])).toEqual([
      ['stations', tle],
      ['stations-2', newer],
    ]);
    undo();
    expect(state().scene.imports.map(({ text }) => text)).toEqual([tle]);
    undo();
    expect(state().scene.imports).toEqual([]);
  });

  it('comes in beside another that is dropped with it, each as a step of its own', async () => {
    await openFiles([file('a.tle', tle), file('b.tle', `${tle}\n`), file('c.json', '[]')]);
    expect(state().scene.imports.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(state().notices.map(({ tone }) => tone)).toEqual(['info', 'info', 'error']);
    undo();
    expect(state().scene.imports.map(({ id }) => id)).toEqual(['a']);
  });

  it('is kept by a scene file, and told as missing by a link', async () => {
    await openFiles([file('stations.tle', tle)]);
    const { name, text } = sceneFile();
    replaceScene(defaultScene);
    expect(await openFiles([file(name, text)])).toBe(true);
    expect(state().scene.imports[0]?.text).toBe(tle);
    expect(linkLeavesImportsOut(state())).toBe(true);
  });

  it('beyond 32 MB is refused in a sentence', async () => {
    expect(await openFiles([file('huge.tle', `${tle}\n${' '.repeat(32_000_000)}`)])).toBe(false);
    expect(state().scene).toBe(defaultScene);
    expect(state().notices[0]?.text).toContain('a scene holds 32 MB of imported files');
  });
});
