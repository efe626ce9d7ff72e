import { beforeEach, describe, expect, it } from 'vitest';
import { openOne, openSceneFile, sceneFile } from '../../src/explore/sceneFile';
import { defaultScene } from '../../src/scene/defaults';
import * as actions from '../../src/store/actions';
import { currentScene } from '../../src/store/select';
import { stateOf, store } from '../../src/store/store';

const state = () => store.getState();
const file = (name: string, text: string) => ({ name, size: text.length, text: () => Promise.resolve(text) });

beforeEach(() => {
  store.setState({ ...stateOf(defaultScene), drawn: true });
  store.temporal.getState().clear();
});

describe('a scene file', () => {
  it('opens as the scene that was saved, with the time and the view of the moment', async () => {
    actions.setLayer('labels', false);
    actions.setUnits('us');
    actions.setClock(Date.UTC(2027, 2, 4, 5, 6, 7));
    actions.setView({ longitudeDeg: 12.5, latitudeDeg: -3, altitudeM: 5e6, headingDeg: 30, tiltDeg: 40 });
    const before = currentScene(state());
    const { name, text } = sceneFile();
    expect(name).toBe('overview.groundtrack.json');
    actions.replaceScene(defaultScene);
    expect(state().scene.units).toBe('metric');
    expect(await openSceneFile(file(name, text))).toBe(true);
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
    await openSceneFile(file(name, text.replace('"units": "metric"', '"units": "us"')));
    expect(state().scene.units).toBe('us');
    actions.undo();
    expect(state().scene).toEqual(defaultScene);
  });
});

describe('a file that cannot be opened leaves the scene and says why', () => {
  it.each([
    ['broken.json', '{\n  "version": 1,\n  "id": oops\n}', 'broken.json, line 3, column 9'],
    ['cut.json', '{\n  "version": 1,\n', 'cut.json, line '],
    ['notes.txt', 'hello', 'notes.txt is not a scene file; those end in .json.'],
    ['list.json', '[]', 'list.json'],
  ])('%s', async (name, text, sentence) => {
    expect(await openSceneFile(file(name, text))).toBe(false);
    expect(state().scene).toBe(defaultScene);
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    expect(state().notices).toHaveLength(1);
    expect(state().notices[0]).toMatchObject({ tone: 'error' });
    expect(state().notices[0]?.text).toContain(sentence);
    expect(state().notices[0]?.text).toMatch(/The scene stays as it is\.$/);
  });

  it('names the line of a value out of range', async () => {
    const { name, text } = sceneFile();
    const wrong = text.replace(/"latitudeDeg": [^,]+/, '"latitudeDeg": 123');
    const line = wrong.split('\n').findIndex((row) => row.includes('"latitudeDeg": 123')) + 1;
    expect(await openSceneFile(file(name, wrong))).toBe(false);
    expect(state().notices[0]?.text).toContain('camera.latitudeDeg must be');
    expect(state().notices[0]?.text).toContain(`(line ${line})`);
  });

  it('a file too large is not even read', async () => {
    const huge = { name: 'huge.json', size: 40_000_000, text: () => Promise.reject(new Error('read')) };
    expect(await openSceneFile(huge)).toBe(false);
    expect(state().notices[0]?.text).toContain('huge.json is larger than a scene can be');
  });

  it('of several files none is opened', async () => {
    await openOne([new File(['{}'], 'a.json'), new File(['{}'], 'b.json')]);
    expect(state().scene).toBe(defaultScene);
    expect(state().notices[0]?.text).toBe('One scene opens at a time. Choose one file.');
  });
});
