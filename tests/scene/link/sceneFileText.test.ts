import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { decodeFile } from '../../../src/scene/link/file';
import { sceneFileText } from '../../../src/scene/link/sceneFileText';

describe('the file of a scene', () => {
  it('has the same text in whatever order its keys came, and with another camera another', () => {
    const { id, ...rest } = defaultScene;
    expect(sceneFileText({ ...rest, id })).toBe(sceneFileText(defaultScene));
    const camera = { ...defaultScene.camera, longitudeDeg: 1 };
    expect(sceneFileText({ ...defaultScene, camera })).not.toBe(sceneFileText(defaultScene));
    // A camera that came to rest beside its mark by less than a link keeps.
    const beside = { ...defaultScene.camera, longitudeDeg: defaultScene.camera.longitudeDeg + 1e-9 };
    expect(sceneFileText({ ...defaultScene, camera: beside })).toBe(sceneFileText(defaultScene));
  });

  it('opens as the scene that it is of', () => {
    expect(decodeFile(sceneFileText(defaultScene), 'mine.json')).toEqual({
      ok: true,
      value: defaultScene,
      notes: [],
    });
  });
});
